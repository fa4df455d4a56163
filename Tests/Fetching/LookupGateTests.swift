import Testing

@testable import Fetching

@Suite struct LookupGateTests {
    @Test func aKnownNameNeedsNoLookup() {
        var gate = LookupGate(limit: 2)
        gate.begin()
        gate.resolved("a.org", now: 0)
        #expect(gate.isKnown("a.org", now: 1))
        #expect(!gate.isKnown("a.org", now: 60_000_000_000))
        #expect(gate.free == 2)
    }

    @Test func abandonedLookupsHoldBackOnlyWhenThereAreMany() {
        var gate = LookupGate(limit: 1)
        for _ in 0..<3 {
            gate.begin()
            gate.abandon(now: 0)
            #expect(gate.running == 0)
        }
        #expect(gate.free == 1)
        gate.begin()
        gate.abandon(now: 1)
        #expect(gate.free == 0)
        gate.expire(now: 20_000_000_000)
        #expect(gate.abandonedCount == 1)
        #expect(gate.free == 1)
    }

    @Test func anUnknownNameGivesItsPlaceBack() {
        var gate = LookupGate(limit: 1)
        gate.begin()
        #expect(gate.free == 0)
        gate.failed()
        #expect(gate.free == 1)
        #expect(!gate.isKnown("a.org", now: 0))
    }
}
