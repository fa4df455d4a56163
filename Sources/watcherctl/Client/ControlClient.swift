import CCurl
import Control
import FoundationEssentials

/// Sends requests to the daemon at one socket, one after another.
struct ControlClient {
    let socketPath: String

    /// Any answer, an error of the daemon included. A request that changes something carries a key, so that it can be sent once
    /// more when the connection broke before the answer, and is still done only once.
    func reply(to request: ControlRequest) throws(CommandFailure) -> ControlReply {
        let key = request.operation.route.method == .post ? Self.newKey() : nil
        do throws(TransferFailure) {
            return try exchange(request, key: key)
        } catch {
            guard error.isInterrupted, key != nil else { throw commandFailure(error) }
        }
        do throws(TransferFailure) {
            return try exchange(request, key: key)
        } catch {
            throw commandFailure(error)
        }
    }

    /// The answer where it is no error.
    func send(_ request: ControlRequest) throws(CommandFailure) -> ControlReply {
        let reply = try reply(to: request)
        if let failure = reply.failure(source: request.source) { throw failure }
        return reply
    }

    /// Hands on the body piece by piece as it comes, until it ends or `receive` answers false.
    func stream(_ request: ControlRequest, receive: @escaping (UnsafeRawBufferPointer) -> Bool) throws(CommandFailure) {
        do throws(TransferFailure) {
            let transfer = try SocketTransfer(request, socketPath: socketPath, key: nil, isStream: true, receive: receive)
            let reply = try transfer.perform()
            if let failure = reply.failure(source: nil) { throw TransferFailure.answered(failure) }
        } catch {
            throw commandFailure(error)
        }
    }

    private func exchange(_ request: ControlRequest, key: String?) throws(TransferFailure) -> ControlReply {
        let transfer = try SocketTransfer(request, socketPath: socketPath, key: key, isStream: false, receive: nil)
        return try transfer.perform()
    }

    private func commandFailure(_ failure: TransferFailure) -> CommandFailure {
        switch failure {
        case .answered(let failure): failure
        case .unreachable: SocketDiagnosis(path: socketPath).failure
        case .interrupted:
            CommandFailure(
                .unreachable, "the daemon at \(socketPath) closed the connection before it answered; see journalctl -u watcher")
        case .timedOut:
            CommandFailure(.unreachable, "the daemon at \(socketPath) did not answer in time; see journalctl -u watcher")
        case .other(let words):
            CommandFailure(.unreachable, "cannot talk to the daemon at \(socketPath): \(words)")
        }
    }

    private static func newKey() -> String {
        "watcherctl-" + String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
    }
}
