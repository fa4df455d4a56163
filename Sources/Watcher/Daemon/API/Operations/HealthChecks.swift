import Control
import Model
import Storage

/// Looks at every part that has to move. What is told here needs a person, or will soon.
struct HealthChecks {
    let store: Store
    let judgeProblem: String?
    let context: DaemonContext
    let stateDirectory: String

    /// Silence of a part beyond this is a failure; every one moves at least every few seconds.
    static let silence: Duration = .seconds(60)
    /// Below this much room the next commits fail.
    static let leastFreeBytes = 1 << 20

    var checks: [HealthCheck] {
        [storage, judge] + parts + [channels, deliveries].compactMap { $0 }
    }

    var report: HealthReport {
        let checks = self.checks
        let worst = checks.first { $0.state == "failing" } ?? checks.first { $0.state == "degraded" }
        return HealthReport(
            id: "health", state: worst?.state ?? "ok", reason: worst.map { "\($0.name): \($0.reason)" } ?? "", checks: checks)
    }

    private var storage: HealthCheck {
        if let free = FileAccess.freeBytes(stateDirectory), free < Self.leastFreeBytes {
            return HealthCheck(name: "storage", state: "failing", reason: "disk full: \(free) bytes are free in \(stateDirectory)")
        }
        do {
            _ = try store.nextFeedDue()
            return HealthCheck(name: "storage", state: "ok", reason: "")
        } catch {
            return HealthCheck(name: "storage", state: "failing", reason: error.message)
        }
    }

    private var judge: HealthCheck {
        guard let judgeProblem else { return HealthCheck(name: "judgement", state: "ok", reason: "") }
        return HealthCheck(name: "judgement", state: "failing", reason: judgeProblem)
    }

    /// Parked channels keep messages from people; the daemon works all the same.
    private var channels: HealthCheck? {
        let names = Set(context.configuration.current.channels.map(\.name))
        let parked = ((try? store.channelStates()) ?? []).filter { $0.state == .parked && names.contains($0.name) }
        guard let first = parked.first else { return nil }
        let more = parked.count > 1 ? " (and \(parked.count - 1) more)" : ""
        return HealthCheck(name: "channels", state: "degraded", reason: "channel \(first.name) is parked: \(first.reason)\(more)")
    }

    private var deliveries: HealthCheck? {
        guard let dead = try? store.deadDeliveries(), dead > 0 else { return nil }
        return HealthCheck(
            name: "deliveries", state: "degraded", reason: "\(dead) given up; `delivery list --failed` shows them, retry or drop them")
    }

    /// Parts that have not moved for long.
    private var parts: [HealthCheck] {
        context.progress.stalled(at: context.clock.now, limit: Self.silence).map { stalled in
            HealthCheck(name: stalled.part, state: "failing", reason: "no progress for \(stalled.silence.text)")
        }
    }
}
