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

    @Test func anAbandonedLookupHoldsItsPlaceForAWhile() {
        var gate = LookupGate(limit: 1)
        gate.begin()
        gate.abandon(now: 0)
        #expect(gate.free == 0)
        #expect(gate.expire(now: 1_000_000_000) == 0)
        #expect(gate.expire(now: 20_000_000_000) == 1)
        #expect(gate.free == 1)
    }
}
