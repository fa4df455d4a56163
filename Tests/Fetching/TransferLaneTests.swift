import Testing

@testable import Fetching

@Suite struct TransferLaneTests {
    @Test func hostsTakeTurns() {
        var lane = TransferLane<String>(concurrency: 4, perHost: 2)
        for number in 1...5 { lane.enqueue("a\(number)", host: "a") }
        lane.enqueue("b1", host: "b")
        var started: [String] = []
        while let next = lane.next(canStart: { _ in true }) { started.append(next) }
        #expect(started == ["a1", "b1", "a2"])
        #expect(lane.running == 3)
        #expect(lane.waiting == 3)
        lane.finished(host: "a")
        #expect(lane.next(canStart: { _ in true }) == "a3")
        #expect(lane.next(canStart: { _ in true }) == nil)
    }

    @Test func hostsThatCannotStartArePassedOverUntilUnblocked() {
        var lane = TransferLane<String>(concurrency: 4, perHost: 2)
        for name in ["x1", "x2"] { lane.enqueue(name, host: "x") }
        lane.enqueue("y1", host: "y")
        #expect(lane.next(canStart: { $0.hasPrefix("y") }) == "y1")
        #expect(lane.next(canStart: { _ in true }) == nil)
        lane.unblock(1)
        #expect(lane.next(canStart: { _ in true }) == "x1")
        #expect(lane.next(canStart: { _ in true }) == "x2")
        #expect(lane.waiting == 0)
    }

    @Test func aHostIsForgottenWhenItsLastTransferEnds() {
        var lane = TransferLane<Int>(concurrency: 1, perHost: 1)
        for number in 0..<100 { lane.enqueue(number, host: "h\(number)") }
        for number in 0..<100 {
            #expect(lane.next(canStart: { _ in true }) == number)
            #expect(lane.next(canStart: { _ in true }) == nil)
            lane.finished(host: "h\(number)")
        }
        #expect(lane.running == 0)
        #expect(lane.waiting == 0)
    }
}
