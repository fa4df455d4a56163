import Synchronization
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(5))) struct ReadingGateTests {
    private let large = ReadingGate.largest + 1

    private final class Order: Sendable {
        let numbers = Mutex<[Int]>([])
    }

    @Test func largeDocumentsAreReadOneAtATimeInTheirOrder() async {
        let gate = ReadingGate()
        let large = self.large
        let first = await gate.enter(large)
        let order = Order()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<5 {
                let waiting = number + 1
                group.addTask {
                    let place = await gate.enter(large)
                    order.numbers.withLock { $0.append(number) }
                    gate.leave(place)
                }
                while gate.waiting < waiting { await Task.yield() }
            }
            #expect(order.numbers.withLock { $0 }.isEmpty)
            gate.leave(first)
        }
        #expect(order.numbers.withLock { $0 } == [0, 1, 2, 3, 4])
    }

    @Test func smallOnesGoPastALargeOne() async {
        let gate = ReadingGate()
        let first = await gate.enter(large)
        for _ in 0..<100 { gate.leave(await gate.enter(10_000)) }
        gate.leave(first)
    }

    @Test func memoryIsGivenBackOnceMoreAfterALargeOne() async {
        let gate = ReadingGate()
        gate.leave(await gate.enter(1_000))
        #expect(!gate.trimAfterLarge())
        gate.leave(await gate.enter(ReadingGate.largest + 1))
        #expect(gate.trimAfterLarge())
        #expect(!gate.trimAfterLarge())
    }

    @Test func smallOnesHaveABoundTogether() async {
        let gate = ReadingGate()
        var places: [ReadingGate.Place] = []
        for _ in 0..<(ReadingGate.room / ReadingGate.largest) { places.append(await gate.enter(ReadingGate.largest)) }
        async let next = gate.enter(1)
        while gate.waiting == 0 { await Task.yield() }
        gate.leave(places.removeLast())
        places.append(await next)
        for place in places { gate.leave(place) }
        #expect(gate.waiting == 0)
    }

    @Test(arguments: [10, ReadingGate.largest + 1]) func readingGivesItsResult(bytes: Int) async {
        let gate = ReadingGate()
        let place = await gate.enter(bytes)
        #expect(await gate.run(place) { bytes * 2 } == bytes * 2)
        gate.leave(place)
    }
}
