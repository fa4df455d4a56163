import ArgumentParser
import Control
import FoundationEssentials

/// `backup`: the daemon copies its database while it is in use, and the copy is fetched and written here, by the person who asked.
/// A service that may write nothing but its own state directory can then be backed up to anywhere.
struct BackupCommand: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "backup", abstract: "Write a copy of the database to a file.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "File to write.", completion: .file()) var file: String
    @Flag(help: "Replace a file that exists, when the copy is whole.") var force = false

    func perform(_ session: Session) throws(CommandFailure) {
        // Opened first: a file that cannot be written costs the daemon no work.
        let target = try BackupFile(file, replaces: force)
        var job = try session.client.send(try ControlRequest(.startBackup, body: BackupRequest())).decoded(as: JobResource.self)
        job = try JobWait(client: session.client).finished(job)
        try fetch(job, to: target, session)
        try target.finish()
        job.path = target.path
        job.bytes = target.bytesWritten
        try report(job, session)
    }

    private func fetch(_ job: JobResource, to target: BackupFile, _ session: Session) throws(CommandFailure) {
        var failure: CommandFailure?
        try session.client.stream(ControlRequest(.getJobFile, id: job.id)) { bytes in
            do throws(CommandFailure) {
                try target.write(bytes)
                return true
            } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
        if let bytes = job.bytes, bytes != target.bytesWritten {
            throw CommandFailure(.failed, "the copy of the database came cut short: \(target.bytesWritten) of \(bytes) bytes")
        }
    }

    private func report(_ job: JobResource, _ session: Session) throws(CommandFailure) {
        if session.printsJSON {
            guard let json = try? ControlJSON.encode(job) else { throw CommandFailure(.failed, "cannot write the result as JSON") }
            return try session.printJSON(json)
        }
        try session.printLines([SafeText.line("\(job.path ?? file): \(Figures.bytes(job.bytes ?? 0))")])
    }
}
