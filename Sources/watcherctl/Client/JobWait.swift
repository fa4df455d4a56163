import Control
import Glibc

/// Waits for a long operation of the daemon by asking after it.
struct JobWait {
    /// Between two questions.
    private static let pauseMicroseconds: UInt32 = 100_000

    let client: ControlClient

    /// The job once it is done; a failed or cancelled one is a failure with its own reason.
    func finished(_ job: JobResource) throws(CommandFailure) -> JobResource {
        var job = job
        while job.state == "queued" || job.state == "running" {
            usleep(Self.pauseMicroseconds)
            job = try client.send(ControlRequest(.getJob, id: job.id)).decoded(as: JobResource.self)
        }
        guard job.state != "done" else { return job }
        let status = job.problem.flatMap { ProblemCode(rawValue: $0.code)?.exit } ?? .failed
        throw CommandFailure(status, "\(job.kind) \(job.state): \(job.problem?.message ?? job.reason)")
    }
}
