import Model
import Testing

@testable import Daemon

@Suite struct WakeupTests {
    @Test func aSignalBeforeTheWaitIsKept() async {
        let wakeup = Wakeup()
        wakeup.signal()
        wakeup.signal()
        await wakeup.wait(atMost: .seconds(60))
    }

    @Test func aSignalWakesAWaiterAfterEarlierWaitsHaveTimedOut() async {
        let wakeup = Wakeup()
        for _ in 0..<3 { await wakeup.wait(atMost: .zero) }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await wakeup.wait(atMost: .seconds(60)) }
            group.addTask { wakeup.signal() }
        }
    }

    @Test func cancellationEndsAWait() async {
        let wakeup = Wakeup()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await wakeup.wait(atMost: .seconds(3_600)) }
            group.cancelAll()
        }
    }

    @Test func theWatchdogNamesWhatStandsStill() {
        let progress = Progress()
        let time = DrivenTime(.init(seconds: 100))
        progress.beat("judge", at: time.now)
        time.advance(.seconds(40))
        progress.beat("poller", at: time.now)
        #expect(progress.stalled(at: time.now, limit: .seconds(30)).map(\.part) == ["judge"])
        #expect(progress.stalled(at: time.now, limit: .seconds(60)).isEmpty)
    }
}
