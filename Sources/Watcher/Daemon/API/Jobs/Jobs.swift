import Control
import Model
import ServiceLifecycle

/// Long operations: one after the other, in a task of the daemon's own, while whoever asked for them looks on.
actor Jobs: Service {
    /// What a job does; answers the size of its result in bytes.
    typealias Work = @Sendable () async throws -> Int

    private struct Job {
        var resource: JobResource
        /// Where the result lies; fetched from there, and removed with the job where nobody named it.
        var file: String
        var isTemporary: Bool
        /// Breaks the work off.
        var stop: @Sendable () -> Void
        var work: Work?
    }

    /// Ended jobs that are remembered.
    private static let memory = 20

    private let context: DaemonContext
    private var jobs: [Job] = []
    private var next = 1
    private let queue: AsyncStream<String>
    private let submit: AsyncStream<String>.Continuation

    init(context: DaemonContext) {
        self.context = context
        (queue, submit) = AsyncStream.makeStream()
    }

    /// Works off what is submitted until the shutdown, which breaks off what is under way; files that nobody named go with the process.
    func run() async throws {
        for await id in queue.cancelOnGracefulShutdown() {
            guard let stop = jobs.first(where: { $0.resource.id == id })?.stop else { continue }
            await withGracefulShutdownHandler {
                await carryOut(id)
            } onGracefulShutdown: {
                stop()
            }
        }
        for job in jobs where job.isTemporary { FileAccess.remove(job.file) }
    }

    /// Takes a job on. `file` makes the path of its result from the job's id.
    /// `stop` breaks the work off, also before it has begun.
    func add(
        kind: String, path: String?, file: (String) -> String, stop: @escaping @Sendable () -> Void,
        work: @escaping @Sendable (String) async throws -> Int
    ) -> JobResource {
        forgetOldest()
        let id = "j\(next)"
        next += 1
        let target = path ?? file(id)
        let resource = JobResource(
            id: id, state: "queued", reason: "waits for its turn", kind: kind, progress: 0, createdAt: context.clock.now.rfc3339, path: path
        )
        jobs.append(Job(resource: resource, file: target, isTemporary: path == nil, stop: stop) { try await work(target) })
        submit.yield(id)
        return resource
    }

    var resources: [JobResource] { jobs.map(\.resource).reversed() }

    func resource(_ id: String) throws -> JobResource { jobs[try index(id)].resource }

    /// The file of a job that is done.
    func file(_ id: String) throws -> (path: String, bytes: Int) {
        let job = jobs[try index(id)]
        guard job.resource.state == "done" else {
            throw ProblemDocument(.wrongState, "Job \(id) is \(job.resource.state); it has no file.")
        }
        guard let bytes = FileAccess.size(job.file) else { throw ProblemDocument(.unknownID, "The file of job \(id) is gone.") }
        return (job.file, bytes)
    }

    /// Takes a job back, and breaks off what is being done for it.
    func cancel(_ id: String) throws -> JobResource {
        let index = try index(id)
        guard ["queued", "running"].contains(jobs[index].resource.state) else {
            throw ProblemDocument(.wrongState, "Job \(id) is \(jobs[index].resource.state) already.")
        }
        jobs[index].stop()
        end(index, state: "cancelled", reason: "cancelled by hand")
        return jobs[index].resource
    }

    // MARK: Parts

    private func index(_ id: String) throws -> Int {
        guard let index = jobs.firstIndex(where: { $0.resource.id == id }) else {
            throw ProblemDocument(.unknownID, "There is no job \"\(id)\"; jobs end with the daemon.")
        }
        return index
    }

    private func carryOut(_ id: String) async {
        guard let start = try? index(id), jobs[start].resource.state == "queued", let work = jobs[start].work else { return }
        jobs[start].resource.state = "running"
        jobs[start].resource.reason = "under way"
        let result: Result<Int, any Error>
        do { result = .success(try await work()) } catch { result = .failure(error) }
        guard let index = try? index(id) else { return }
        guard jobs[index].resource.state == "running" else {
            // Cancelled meanwhile.
            if case .success = result { FileAccess.remove(jobs[index].file) }
            return
        }
        switch result {
        case .success(let bytes):
            jobs[index].resource.bytes = bytes
            jobs[index].resource.progress = 1
            end(index, state: "done", reason: "\(bytes) bytes written")
        case .failure(let error):
            let problem = error as? ProblemDocument ?? ProblemDocument(.internalError, "\(error)")
            jobs[index].resource.problem = ResourceProblem(code: problem.code, message: problem.detail)
            end(index, state: "failed", reason: problem.detail)
        }
    }

    private func end(_ index: Int, state: String, reason: String) {
        jobs[index].resource.state = state
        jobs[index].resource.reason = reason
        jobs[index].resource.finishedAt = context.clock.now.rfc3339
        jobs[index].work = nil
    }

    /// Jobs that have ended make room, the oldest first, and copies that nobody fetched go at once: a disk holds one at the most.
    private func forgetOldest() {
        for job in jobs where job.isTemporary && job.work == nil { FileAccess.remove(job.file) }
        while jobs.count >= Self.memory, let oldest = jobs.firstIndex(where: { $0.work == nil }) { jobs.remove(at: oldest) }
    }
}
