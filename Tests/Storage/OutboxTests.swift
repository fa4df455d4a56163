import Model
import Storage
import Testing

@Suite struct OutboxTests {
    @Test func whatIsOwedIsClaimedOnceWithItsMessage() throws {
        let fixture = try Fixture()
        let result = try fixture.owe(channels: ["ops", "hook"])
        #expect(result.deliveries.count == 2)
        #expect(try fixture.store.nextDeliveryDue() == at(20))
        #expect(try fixture.claim(19).isEmpty)
        let claimed = try fixture.claim(20)
        #expect(claimed.map(\.delivery.channel).sorted() == ["hook", "ops"])
        #expect(claimed.allSatisfy { $0.delivery.state == .sending && $0.message.alert?.kind == .opened && $0.receipt == nil })
        #expect(try fixture.claim(21).isEmpty)
        #expect(try fixture.store.nextDeliveryDue() == at(80))
    }

    @Test func aDeliveryThatArrivedIsDoneAndItsReceiptServesTheNextVersion() throws {
        let fixture = try Fixture()
        try fixture.owe()
        let done = try fixture.end(try fixture.claim(20)[0], .delivered(receipt: "message 7"), seconds: 21)
        #expect(done.state == .delivered)
        #expect(done.receipt == "message 7")
        #expect(done.attempts == 1)
        #expect(try fixture.store.nextDeliveryDue() == nil)
        try fixture.owe(version: 2, seconds: 30)
        let next = try fixture.claim(30)[0]
        #expect(next.delivery.version == 2)
        #expect(next.receipt == "message 7")
        // An edit without a receipt of its own leaves the message to be edited again.
        try fixture.end(next, .delivered(receipt: nil), seconds: 31)
        try fixture.owe(version: 3, seconds: 40)
        #expect(try fixture.claim(40)[0].receipt == "message 7")
        #expect(try fixture.store.counts().delivered == 2)
    }

    @Test func aNewerVersionReplacesAQueuedOneAndInheritsItsDueTime() throws {
        let fixture = try Fixture()
        let first = try fixture.owe(channels: ["ops", "hook"])
        try fixture.end(try fixture.claim(20)[0], .retry(after: .seconds(100), reason: "429"), seconds: 21, next: 121)
        let second = try fixture.owe(version: 2, channels: ["ops", "hook"], seconds: 30)
        #expect(second.superseded == 1)
        let states = try first.deliveries.map { try fixture.store.delivery($0).delivery.state }
        #expect(states.sorted { $0.rawValue < $1.rawValue } == [.sending, .superseded])
        // Not before the receiver's Retry-After, although the version itself is due now.
        #expect(try fixture.claim(79).isEmpty)
        #expect(try fixture.claim(121).map(\.delivery.version).contains(2))
    }

    @Test func theFirstThatReachesAChannelOpensTheAlertThere() throws {
        let fixture = try Fixture()
        try fixture.owe(channels: ["ops", "hook"])
        let claimed = try fixture.claim(20)
        let ops = try #require(claimed.first { $0.delivery.channel == "ops" })
        let hook = try #require(claimed.first { $0.delivery.channel == "hook" })
        try fixture.end(ops, .delivered(receipt: nil), seconds: 21)
        try fixture.end(hook, .retry(after: nil, reason: "503"), seconds: 21, next: 60)
        try fixture.owe(version: 2, channels: ["ops", "hook"], seconds: 30)
        let second = try fixture.claim(60)
        #expect(second.first { $0.delivery.channel == "ops" }?.message.alert?.kind == .updated)
        let first = try #require(second.first { $0.delivery.channel == "hook" })
        #expect(first.message.alert?.kind == .opened && first.delivery.version == 2)
        try fixture.end(first, .delivered(receipt: nil), seconds: 61)
        try fixture.owe(version: 3, channels: ["hook"], seconds: 70)
        #expect(try fixture.claim(70).first { $0.delivery.channel == "hook" }?.message.alert?.kind == .updated)
    }

    @Test func versionsGoInOrderAndNeverTwoAtOnce() throws {
        let fixture = try Fixture()
        try fixture.owe()
        let first = try fixture.claim(20)[0]
        try fixture.owe(version: 2, seconds: 22)
        #expect(try fixture.claim(25).isEmpty)
        #expect(try fixture.store.nextDeliveryDue() == at(80))
        try fixture.end(first, .delivered(receipt: "m"), seconds: 26)
        #expect(try fixture.claim(26).map(\.delivery.version) == [2])
    }

    @Test func aFailedTryGivesWayToTheNewerVersion() throws {
        let fixture = try Fixture()
        try fixture.owe()
        let first = try fixture.claim(20)[0]
        try fixture.owe(version: 2, seconds: 22)
        let after = try fixture.end(first, .retry(after: .seconds(60), reason: "503"), seconds: 25, next: 85)
        #expect(after.state == .superseded)
        #expect(after.reason.contains("503"))
        #expect(try fixture.claim(84).isEmpty)
        #expect(try fixture.claim(85).map(\.delivery.version) == [2])
    }

    @Test func retriesWaitAndAreCountedUntilTheyAreGivenUp() throws {
        let fixture = try Fixture()
        let id = try fixture.owe().deliveries[0]
        for round in 1...3 {
            let claimed = try fixture.claim(Int64(round * 100))[0]
            #expect(claimed.delivery.attempts == Int32(round - 1))
            let after = try fixture.end(
                claimed, .retry(after: nil, reason: "502"), seconds: Int64(round * 100 + 1),
                next: round < 3 ? Int64(round * 100 + 100) : nil)
            #expect(after.state == (round < 3 ? .queued : .dead))
        }
        let detail = try fixture.store.delivery(id)
        #expect(detail.attempts.map(\.number) == [1, 2, 3])
        #expect(detail.attempts.allSatisfy { $0.outcome == "retry" && $0.reason == "502" && $0.status == 200 })
        #expect(detail.delivery.reason == "given up after 3 tries: 502")
        #expect(try fixture.claim(9999).isEmpty)
        #expect(try fixture.store.deliveries(DeliveryFilter(states: [.dead]), limit: 10).items.map(\.id) == [id])
    }

    @Test func aRefusalIsFinalAndARetryByHandRevivesIt() throws {
        let fixture = try Fixture()
        let id = try fixture.owe().deliveries[0]
        try fixture.end(try fixture.claim(20)[0], .refused(reason: "400 bad payload"), seconds: 21)
        #expect(try fixture.store.delivery(id).delivery.state == .dead)
        let revived = try fixture.store.retryDelivery(id, now: at(50))
        #expect(revived.state == .queued)
        #expect(revived.attempts == 0)
        #expect(try fixture.claim(50).map(\.delivery.id) == [id])
        #expect(failure { try fixture.store.retryDelivery(id, now: at(51)) } == .invalid)
    }

    @Test func anOldVersionIsNotRetriedPastANewerOne() throws {
        let fixture = try Fixture()
        let id = try fixture.owe().deliveries[0]
        try fixture.end(try fixture.claim(20)[0], .refused(reason: "400"), seconds: 21)
        try fixture.owe(version: 2, seconds: 30)
        let error = #expect(throws: StorageFailure.self) { try fixture.store.retryDelivery(id, now: at(40)) }
        #expect(error?.code == .invalid)
        #expect(error?.message.contains("version 2") == true)
    }

    @Test func aMessageThatIsGoneIsPostedAnew() throws {
        let fixture = try Fixture()
        try fixture.owe()
        try fixture.end(try fixture.claim(20)[0], .delivered(receipt: "m"), seconds: 21)
        try fixture.owe(version: 2, seconds: 30)
        let edit = try fixture.claim(30)[0]
        #expect(try fixture.end(edit, .postAnew(reason: "404 unknown message"), seconds: 31).state == .queued)
        let again = try fixture.claim(31)[0]
        #expect(again.delivery.id == edit.delivery.id)
        #expect(again.receipt == nil)
    }

    @Test func aParkedChannelHoldsItsDeliveriesUntilItIsResumed() throws {
        let fixture = try Fixture()
        try fixture.owe(channels: ["ops", "hook"])
        let claimed = try fixture.claim(20)
        let hook = try #require(claimed.first { $0.delivery.channel == "hook" })
        let ops = try #require(claimed.first { $0.delivery.channel == "ops" })
        #expect(try fixture.end(hook, .park(reason: "410 gone"), seconds: 21).state == .queued)
        try fixture.end(ops, .delivered(receipt: nil), seconds: 21)
        let states = try fixture.store.channelStates()
        #expect(states.map(\.name) == ["hook", "ops"])
        #expect(states.map(\.state) == [.parked, .active])
        #expect(states[0].reason == "410 gone")
        #expect(try fixture.store.nextDeliveryDue() == nil)
        #expect(try fixture.claim(999).isEmpty)
        #expect(try fixture.store.resumeChannel("hook", now: at(1000)).state == .active)
        #expect(try fixture.claim(1000).map(\.delivery.channel) == ["hook"])
    }

    @Test func aPausedChannelTakesNothingNotEvenBeforeItsFirstDelivery() throws {
        let fixture = try Fixture()
        _ = try fixture.store.pauseChannel("ops", reason: "on holiday", now: at(1))
        try fixture.owe()
        #expect(try fixture.claim(20).isEmpty)
        #expect(try fixture.store.channelStates().map(\.reason) == ["on holiday"])
    }

    @Test func aChannelThatAsksForQuietGetsIt() throws {
        let fixture = try Fixture()
        try fixture.owe(alert: 1)
        try fixture.owe(alert: 2)
        let claimed = try fixture.claim(20)
        try fixture.end(claimed[0], .retry(after: .seconds(40), reason: "429"), seconds: 21, next: 30, quiet: 61)
        try fixture.end(claimed[1], .retry(after: nil, reason: "429"), seconds: 22, next: 30, quiet: 50)
        #expect(try fixture.store.nextDeliveryDue() == at(61))
        #expect(try fixture.claim(60).isEmpty)
        #expect(try fixture.claim(61).count == 2)
    }

    @Test func anExpiredLeaseIsTriedAgainUnderTheSameKey() throws {
        let fixture = try Fixture()
        let id = try fixture.owe().deliveries[0]
        #expect(try fixture.claim(20, lease: 30).count == 1)
        #expect(try fixture.claim(49).isEmpty)
        let again = try fixture.claim(50)
        #expect(again.map(\.delivery.id) == [id])
        #expect(again.map(\.delivery.version) == [1])
    }

    @Test func aCrashedSendersClaimsAreFreeAtTheNextStart() throws {
        let fixture = try Fixture()
        let id = try fixture.owe().deliveries[0]
        #expect(try fixture.claim(20, lease: 3600).count == 1)
        let crashed = try fixture.crashed()
        try crashed.store.releaseStaleClaims(now: at(25))
        let claimed = try crashed.claim(25)
        #expect(claimed.map(\.delivery.id) == [id])
        #expect(claimed[0].delivery.reason == "the try did not end")
    }

    @Test func releasedDeliveriesAreDueAsBeforeAndNotCounted() throws {
        let fixture = try Fixture()
        try fixture.owe()
        let claimed = try fixture.claim(20)
        try fixture.store.releaseDeliveries(claimed.map(\.delivery.id), now: at(21))
        let again = try fixture.claim(21)
        #expect(again.map(\.delivery.attempts) == [0])
    }

    @Test func whatArrivedAfterItsLeaseOrItsDropIsDelivered() throws {
        let fixture = try Fixture()
        try fixture.owe()
        let claimed = try fixture.claim(20)[0]
        #expect(try fixture.store.dropDelivery(claimed.delivery.id, now: at(21)).state == .dropped)
        #expect(try fixture.end(claimed, .delivered(receipt: nil), seconds: 22).state == .delivered)
    }

    @Test func aDroppedDeliveryIsNotSentAndAFailedTryDoesNotReviveIt() throws {
        let fixture = try Fixture()
        try fixture.owe()
        let claimed = try fixture.claim(20)[0]
        _ = try fixture.store.dropDelivery(claimed.delivery.id, now: at(21))
        #expect(try fixture.end(claimed, .retry(after: nil, reason: "503"), seconds: 22, next: 30).state == .dropped)
        #expect(try fixture.claim(99).isEmpty)
        #expect(failure { try fixture.store.dropDelivery(claimed.delivery.id, now: at(99)) } == .invalid)
        #expect(failure { try fixture.store.dropDelivery(DeliveryID(rawValue: 99), now: at(99)) } == .notFound)
    }

    @Test func resendingSendsTheLatestVersionAgain() throws {
        let fixture = try Fixture()
        try fixture.owe(channels: ["ops", "hook"])
        for claimed in try fixture.claim(20) { try fixture.end(claimed, .delivered(receipt: "m"), seconds: 21) }
        let again = try fixture.store.resend(AlertID(rawValue: 1), now: at(50))
        #expect(again.map(\.state) == [.queued, .queued])
        #expect(try fixture.claim(50).map(\.receipt) == ["m", "m"])
        #expect(failure { try fixture.store.resend(AlertID(rawValue: 9), now: at(50)) } == .notFound)
        try fixture.owe(alert: 2, channels: [])
        #expect(failure { try fixture.store.resend(AlertID(rawValue: 2), now: at(50)) } == .invalid)
    }

    @Test func oneSlowChannelDoesNotStarveAnother() throws {
        let fixture = try Fixture()
        for alert in 1...20 { try fixture.owe(alert: Int64(alert), channels: ["a-slow"]) }
        try fixture.owe(alert: 21, channels: ["b"])
        let claimed = try fixture.store.claimDeliveries(now: at(20), limit: 10, lease: .seconds(60), perChannel: 8)
        #expect(claimed.count { $0.delivery.channel == "a-slow" } == 8)
        #expect(claimed.count { $0.delivery.channel == "b" } == 1)
    }

    @Test func listsByChannelAlertAndPage() throws {
        let fixture = try Fixture()
        for alert in 1...3 { try fixture.owe(alert: Int64(alert), channels: ["ops", "hook"]) }
        #expect(try fixture.store.deliveries(DeliveryFilter(channel: "ops"), limit: 10).items.count == 3)
        #expect(try fixture.store.deliveries(DeliveryFilter(alert: AlertID(rawValue: 2)), limit: 10).items.count == 2)
        let page = try fixture.store.deliveries(limit: 4)
        let rest = try fixture.store.deliveries(after: page.next, limit: 4)
        #expect((page.items + rest.items).map(\.id.rawValue) == [6, 5, 4, 3, 2, 1])
        #expect(
            try fixture.store.counts().deliveries == [
                StoreCounts.Deliveries(channel: "hook", state: "queued", count: 3),
                StoreCounts.Deliveries(channel: "ops", state: "queued", count: 3),
            ])
    }
}
