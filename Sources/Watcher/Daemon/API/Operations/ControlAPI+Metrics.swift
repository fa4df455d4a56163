import Control
import Fetching
import Model
import Storage

extension ControlAPI {
    typealias Gauge = (metric: Metric, labels: KeyValuePairs<String, String>, value: Double)

    /// Counters of the services, with gauges of the moment.
    func metrics() async throws -> APIAnswer {
        let counts = try await ask { try $0.counts() }
        let report = try await healthReport()
        let degraded: Gauge = (.degraded, [:], report.checks.contains { $0.state == "degraded" } ? 1 : 0)
        let gauges = storeGauges(counts) + [degraded] + clientGauges(client.statistics) + processGauges(ProcessFigures.current)
        return APIAnswer(text: context.metrics.exposition(gauges: gauges), type: MediaType.metrics)
    }

    private func storeGauges(_ counts: StoreCounts) -> [Gauge] {
        var gauges: [Gauge] = counts.feeds.map { state, count in (.feeds, ["state": state], Double(count)) }
        gauges.append((.feedsFailing, [:], Double(counts.feedsInTrouble)))
        // All kinds, so that an alert on one of them has a value to compare with before it first happens.
        for kind in SignalKind.states { gauges.append((.signalsOpen, ["kind": kind.rawValue], Double(counts.signals[kind.rawValue] ?? 0))) }
        for state in ["active", "paused", "parked"] { gauges.append((.channels, ["state": state], Double(counts.channels[state] ?? 0))) }
        gauges.append((.intakeQueue, [:], Double(counts.intake)))
        gauges.append((.pagesWaiting, [:], Double(counts.pages)))
        for state in ["pending", "live", "denied", "untrusted", "ending"] {
            gauges.append((.pushSubscriptions, ["state": state], Double(counts.subscriptions[state] ?? 0)))
        }
        gauges.append((.stories, [:], Double(counts.stories)))
        gauges.append((.alertsOpen, [:], Double(counts.alertsOpen)))
        gauges.append((.databaseBytes, [:], Double(counts.databaseBytes + counts.logBytes)))
        for owed in counts.deliveries {
            gauges.append((.deliveries, ["channel": owed.channel, "state": owed.state], Double(owed.count)))
        }
        return gauges
    }

    private func clientGauges(_ statistics: HTTPClientStatistics) -> [Gauge] {
        [
            (.httpRequests, [:], Double(statistics.requests)), (.httpFailures, [:], Double(statistics.failures)),
            (.httpRefused, [:], Double(statistics.refusedAddresses)), (.httpConnections, [:], Double(statistics.connectionsOpened)),
            (.httpInFlight, [:], Double(statistics.inFlight)), (.httpBytesInFlight, [:], Double(statistics.bytesInFlight)),
        ]
    }

    private func processGauges(_ figures: ProcessFigures) -> [Gauge] {
        [
            (.buildInfo, ["version": WatcherVersion.current], 1), (.startTime, [:], Double(startedAt.seconds)),
            (.residentMemory, [:], Double(figures.residentBytes)), (.cpuSeconds, [:], figures.cpuSeconds),
        ]
    }
}
