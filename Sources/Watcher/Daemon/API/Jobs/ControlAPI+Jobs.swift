import Control
import Storage

extension ControlAPI {
    /// Copies the database while it is in use: to a path that was named, or to a file that is fetched from the job.
    func startBackup(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(BackupRequest.self)
        if let path = body.path { try Self.check(path) }
        let store = self.store
        let directory = stateDirectory
        let stop = BackupStop()
        let job = await jobs.add(
            kind: "backup", path: body.path, file: { "\(directory)/\(Self.backupName)\($0).db" }, stop: { stop.stop() }
        ) { file in
            do throws(StorageFailure) {
                try await store.asynchronously { store throws(StorageFailure) in try store.backup(to: file, stop: stop) }
            } catch {
                throw ProblemDocument(backup: error)
            }
            return FileAccess.size(file) ?? 0
        }
        return try APIAnswer(job, status: 202)
    }

    func listJobs() async throws -> APIAnswer { try APIAnswer(ListPage(items: await jobs.resources)) }

    func getJob(_ request: APIRequest) async throws -> APIAnswer { try APIAnswer(try await jobs.resource(request.id)) }

    func getJobFile(_ request: APIRequest) async throws -> APIAnswer {
        let file = try await jobs.file(request.id)
        return APIAnswer(type: MediaType.bytes, body: .file(path: file.path, bytes: file.bytes))
    }

    func cancelJob(_ request: APIRequest) async throws -> APIAnswer { try APIAnswer(try await jobs.cancel(request.id)) }

    /// Beginning of the names of copies in the state directory.
    static let backupName = ".backup-"

    /// Removes copies that an earlier process left.
    func removeStaleBackups() { FileAccess.removeAll(in: stateDirectory, beginning: Self.backupName) }

    private static func check(_ path: String) throws {
        guard path.hasPrefix("/"), !path.hasSuffix("/"), path.utf8.count < 4_096 else {
            throw ProblemDocument(.invalidArgument, "The field \"path\" must be an absolute path of a file.")
        }
        guard !FileAccess.exists(path) else {
            throw ProblemDocument(.alreadyExists, "\(path) exists already; give the backup a new name.")
        }
        if let obstacle = FileAccess.obstacle(toWriting: path) {
            throw ProblemDocument(.cannotWrite, "The daemon cannot write \(path): \(obstacle).")
        }
    }
}

extension ProblemDocument {
    /// Why a copy could not be written.
    fileprivate init(backup failure: StorageFailure) {
        switch failure.code {
        case .io, .notPermitted: self.init(.cannotWrite, failure.message)
        default: self.init(failure, StorageMeaning(invalid: .alreadyExists))
        }
    }
}
