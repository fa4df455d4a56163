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
                try await api.writeEvents(topic: "ferries") { send.yield($0) }
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
