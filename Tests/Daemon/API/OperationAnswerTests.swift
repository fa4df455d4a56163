import Control
import Foundation
import Model
import Storage
import Testing

@testable import Daemon

/// What operators look at: status, health, metrics, configuration, jobs, and requests that come twice.
@Suite struct OperationAnswerTests {
    @Test func statusCounts() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let status: StatusResource = try await desk.get("/v1/status").read()
        #expect(status.state == "running" && status.problems.isEmpty)
        #expect(status.feeds.total == 1 && status.articles.total == 1 && status.articles.lastDay == 1 && status.stories.open == 1)
        #expect(status.topics.enabled == 1 && status.alerts.open == 1 && status.alerts.lastDay == 1 && status.deliveries.queued == 1)
        #expect(status.storage.schemaVersion >= 1 && status.storage.bytes > 0)
    }

    @Test func aStalledPartMakesItUnhealthy() async throws {
        let desk = try Desk()
        #expect(await desk.get("/healthz").status == 200)
        desk.workshop.context.progress.beat("poller", at: desk.workshop.time.now)
        desk.workshop.time.advance(.seconds(600))
        let reply = await desk.get("/healthz")
        #expect(reply.status == 503)
        let report: HealthReport = try ControlJSON.decode(HealthReport.self, from: reply.body)
        #expect(report.state == "failing" && report.reason.contains("poller"))
        #expect(try await desk.get("/v1/status").read(StatusResource.self).state == "degraded")
    }

    @Test func metricsAreInTheExpositionFormat() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let reply = await desk.get("/metrics")
        #expect(reply.type == MediaType.metrics)
        for line in [
            "watcher_feeds{state=\"active\"} 1", "watcher_deliveries{channel=\"ops\",state=\"queued\"} 1", "watcher_alerts_open 1",
        ] {
            #expect(reply.text.contains(line))
        }
    }

    @Test func aTextIsCheckedAsTheConfiguration() async throws {
        let desk = try Desk()
        let good: ConfigurationCheck = try await desk.post("/v1/config/check", "fetch: {interval: 5m}").read()
        #expect(good.state == "good")
        let bad: ConfigurationCheck = try await desk.post("/v1/config/check", "fetch:\n  intervall: 5m\n").read()
        #expect(bad.state == "bad" && bad.problems.first?.line == 2 && bad.problems.first?.column == 3)
    }

    @Test func aReloadIsWholeOrNotAtAll() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/watcher.yaml"
        try "retention: {articles: 12d}".write(toFile: path, atomically: true, encoding: .utf8)
        let desk = try Desk(path: path)
        let reloaded: ConfigurationResource = try await desk.post("/v1/config/reload").read()
        #expect(reloaded.text.contains("12d") && reloaded.reason.hasPrefix("reloaded"))
        try "fetch:\n  intervall: 5m\n".write(toFile: path, atomically: true, encoding: .utf8)
        let refused = await desk.post("/v1/config/reload")
        #expect(refused.code == ProblemCode.badConfiguration.rawValue && refused.problem?.errors?.first?.file == path)
        #expect(try await desk.get("/v1/config").read(ConfigurationResource.self).text == reloaded.text)
        try FileManager.default.removeItem(atPath: path)
        #expect(await desk.post("/v1/config/reload").code == ProblemCode.missingConfiguration.rawValue)
    }

    @Test func whatNeedsAPersonDegradesTheHealthAndNotTheReadiness() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let claimed = try desk.workshop.store.claimDeliveries(now: desk.workshop.time.now, limit: 1, lease: .seconds(60))
        let attempt = AttemptCommit(
            delivery: claimed[0].delivery.id, startedAt: desk.workshop.time.now, endedAt: desk.workshop.time.now, status: 410,
            outcome: .park(reason: "HTTP 410"))
        _ = try desk.workshop.store.commit(attempt: attempt)
        for path in ["/healthz", "/readyz"] {
            let reply = await desk.get(path)
            #expect(reply.status == 200)
            #expect(try reply.read(HealthReport.self).state == "degraded")
        }
        #expect(await desk.get("/healthz").text.contains("channel ops is parked: HTTP 410"))
        #expect(await desk.get("/metrics").text.contains("watcher_degraded 1\n"))
        #expect(await desk.get("/metrics").text.contains("watcher_channels{state=\"parked\"} 1\n"))
        _ = await desk.post("/v1/channels/ops/resume")
        #expect(try await desk.get("/healthz").read(HealthReport.self).state == "ok")
    }

    @Test func deliveriesThatWereGivenUpDegradeTheHealth() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let claimed = try desk.workshop.store.claimDeliveries(now: desk.workshop.time.now, limit: 1, lease: .seconds(60))
        let attempt = AttemptCommit(
            delivery: claimed[0].delivery.id, startedAt: desk.workshop.time.now, endedAt: desk.workshop.time.now, status: 400,
            outcome: .refused(reason: "HTTP 400"))
        _ = try desk.workshop.store.commit(attempt: attempt)
        let report: HealthReport = try await desk.get("/healthz").read()
        #expect(report.state == "degraded" && report.reason.contains("1 given up"))
        _ = await desk.post("/v1/deliveries/d1/drop")
        #expect(try await desk.get("/healthz").read(HealthReport.self).state == "ok")
    }

    // MARK: Jobs

    @Test func aBackupIsAJobWithAFile() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let reply = await desk.post("/v1/backup")
        #expect(reply.status == 202)
        let job: JobResource = try reply.read()
        #expect(job.state == "queued")
        #expect(await desk.get("/v1/jobs/\(job.id)/file").code == ProblemCode.wrongState.rawValue)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [jobs = desk.api.jobs] in try await jobs.run() }
            let done = try await finished(job, desk)
            #expect(done.state == "done" && done.bytes.map { $0 > 0 } == true)
            let file = try await desk.api.jobs.file(job.id)
            #expect(FileAccess.size(file.path) == done.bytes)
            group.cancelAll()
        }
        // Nobody named it, so it goes with the daemon.
        #expect(await desk.get("/v1/jobs/\(job.id)/file").code == ProblemCode.unknownID.rawValue)
    }

    @Test func aQueuedJobIsTakenBack() async throws {
        let desk = try Desk()
        let job: JobResource = try await desk.post("/v1/backup").read()
        #expect(try await desk.post("/v1/jobs/\(job.id)/cancel").read(JobResource.self).state == "cancelled")
        #expect(await desk.post("/v1/jobs/\(job.id)/cancel").code == ProblemCode.wrongState.rawValue)
        #expect(try await desk.get("/v1/jobs").read(ListPage<JobResource>.self).items.count == 1)
    }

    @Test func aJobThatIsTakenBackIsBrokenOff() async throws {
        let desk = try Desk()
        let jobs = desk.api.jobs
        let (stops, stop) = AsyncStream.makeStream(of: Void.self)
        let (starts, start) = AsyncStream.makeStream(of: Void.self)
        let job = await jobs.add(kind: "test", path: "/tmp/none-\(UInt64.random(in: 0 ... .max))", file: { $0 }, stop: { stop.yield() }) {
            _ in
            start.yield()
            for await _ in stops { break }
            throw CancellationError()
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await jobs.run() }
            for await _ in starts { break }
            let cancelled = try await jobs.cancel(job.id)
            #expect(cancelled.state == "cancelled")
            // The queue goes on, so the broken-off work has ended.
            let next = await jobs.add(kind: "test", path: "/tmp/none", file: { $0 }, stop: {}) { _ in 0 }
            let done = try await finished(next, desk)
            #expect(done.state == "done")
            let after = try await jobs.resource(job.id)
            #expect(after.state == "cancelled")
            group.cancelAll()
        }
    }

    private func finished(_ job: JobResource, _ desk: Desk) async throws -> JobResource {
        while true {
            let now = try await desk.api.jobs.resource(job.id)
            if now.finishedAt != nil { return now }
            await Task.yield()
        }
    }

    // MARK: Idempotency

    @Test func aRepeatedRequestIsDoneOnceAndAnsweredAlike() async throws {
        let desk = try Desk()
        let body = #"{"until":"2h","comment":"works"}"#
        let first = await desk.post("/v1/silences", body, headers: ["Idempotency-Key": "k1"])
        let second = await desk.post("/v1/silences", body, headers: ["Idempotency-Key": "k1"])
        #expect(first.status == 201 && second.status == 201 && first.body == second.body)
        #expect(try desk.workshop.store.silences(now: nil).count == 1)
        let other = await desk.post("/v1/silences", #"{"until":"3h","comment":"works"}"#, headers: ["Idempotency-Key": "k1"])
        #expect(other.code == ProblemCode.keyReused.rawValue)
    }

    @Test func aRepeatedRequestKeepsItsETag() async throws {
        let desk = try Desk()
        let key = ["Idempotency-Key": "k3"]
        let first = await desk.post("/v1/topics", #"{"id":"t","query":"x"}"#, headers: key)
        let second = await desk.post("/v1/topics", #"{"id":"t","query":"x"}"#, headers: key)
        #expect(first.status == 201 && first.etag != nil && second.etag == first.etag && second.body == first.body)
    }

    @Test func aRefusalIsNotKept() async throws {
        let desk = try Desk()
        let key = ["Idempotency-Key": "k2"]
        #expect(await desk.post("/v1/silences", #"{"until":"2h","comment":"c","topic":"t"}"#, headers: key).status == 404)
        _ = await desk.post("/v1/topics", #"{"id":"t","query":"x"}"#)
        #expect(await desk.post("/v1/silences", #"{"until":"2h","comment":"c","topic":"t"}"#, headers: key).status == 201)
    }

    // MARK: Events

    @Test func eventsAreWrittenAsTheyHappen() async throws {
        let desk = try Desk()
        let (lines, send) = AsyncStream.makeStream(of: String.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [api = desk.api] in
                try await api.writeEvents(EventFilter(types: ["alert"], topic: "ferries")) { send.yield($0) }
            }
            var seen: [String] = []
            for await line in lines {
                seen.append(line)
                // The first line says that the stream is open.
                if seen.count == 1 { try await desk.alerted() } else { break }
            }
            group.cancelAll()
            #expect(seen.last?.hasPrefix("id: 1\nevent: alert.opened\ndata: {") == true)
        }
    }
}
