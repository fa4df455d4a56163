import Testing

@testable import Fetching

@Suite struct ByteBudgetTests {
    private func budget(used: Int, leased: Int = 0) -> ByteBudget {
        var budget = ByteBudget(limit: 1_024)
        budget.charge(used)
        budget.lease(leased)
        return budget
    }

    @Test("the larger a body, the sooner it waits", arguments: [(2, 768), (8, 256), (9, 128)])
    func marks(holding bytes: Int, mark: Int) {
        #expect(budget(used: mark).admits(holding: bytes))
        #expect(!budget(used: mark + 1).admits(holding: bytes))
    }

    @Test("what is read or privileged is no reason to wait, below three quarters of all", arguments: [2, 8, 9])
    func others(holding bytes: Int) {
        #expect(budget(used: 768, leased: 400).admits(holding: bytes, beside: 300))
        #expect(!budget(used: 769, leased: 400).admits(holding: bytes, beside: 369))
    }

    @Test func thePrivilegeNeedsHalfOfAllForItself() {
        #expect(budget(used: 612, leased: 64).hasRoomForPrivileged(holding: 100))
        #expect(!budget(used: 613, leased: 64).hasRoomForPrivileged(holding: 100))
    }

    @Test func theNextLargeBodyComesAfterTheOneBeingRead() {
        #expect(budget(used: 128, leased: 128).hasRoomForPrivileged(holding: 0))
        #expect(!budget(used: 129, leased: 129).hasRoomForPrivileged(holding: 0))
    }

    @Test func whereNothingIsLeftToWaitForThePrivilegeIsGiven() {
        #expect(budget(used: 1_024).hasRoomForPrivileged(holding: 0))
    }
}
