import Glibc

/// An HTTP client for untrusted URLs: one libcurl multi handle on a thread of its own.
///
/// A class with a posting queue rather than an actor on that thread: a caller's task then changes threads once, when its answer
/// is there, and not on the way in as well.
package final class HTTPClient: Sendable {
    private let inbox: Inbox
    private let monitor = Locked(LoopMonitor())

    /// Starts the thread. Fails where descriptors, memory or threads are exhausted.
    package init(_ configuration: HTTPClientConfiguration = HTTPClientConfiguration()) throws(FetchFailure) {
        inbox = try Inbox()
        let loop = try TransferLoop(configuration, inbox: inbox, monitor: monitor)
        try LoopThread.start { loop.run() }
    }

    deinit { inbox.close(nil) }

    /// One request, one response; redirects are answers like any other. Cancelling the task ends the transfer.
    package func send(_ request: HTTPRequest) async throws(FetchFailure) -> HTTPResponse {
        let url = try FetchURL(request.url)
        return try await send(request, to: url)
    }

    func send(_ request: HTTPRequest, to url: FetchURL) async throws(FetchFailure) -> HTTPResponse {
        guard request.headers.allSatisfy({ HeaderBytes.isSendable($0.value) && Self.isToken($0.name) }) else {
            throw FetchFailure(.badRequest, "a header holds a line end, or its name is none")
        }
        let ticket = TransferTicket()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let submission = Submission(request: request, url: url, ticket: ticket, continuation: continuation)
                if !inbox.submit(submission) {
                    submission.finish(.failure(FetchFailure(.shutDown, "the client has been shut down")))
                }
            }
        } onCancel: {
            inbox.cancel(ticket)
        }
        switch ticket.take() {
        case .success(var finished): return finished.joined()
        case .failure(let failure): throw failure
        }
    }

    /// New limits and allow list, for what starts from now on; reused connections are checked against the new list too.
    package func reconfigure(_ configuration: HTTPClientConfiguration) { inbox.configure(configuration) }

    /// Fails everything that is queued or running, and returns when the thread has let go of it.
    package func shutdown() async {
        await withCheckedContinuation { inbox.close($0) }
    }

    /// Grows at least every five seconds while the loop is alive, for a watchdog.
    package var heartbeat: UInt64 { monitor.withLock { $0.beats } }

    package var statistics: HTTPClientStatistics { monitor.withLock { $0.statistics } }

    /// RFC 9110, 5.6.2.
    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "^")...UInt8(ascii: "z"),
                    UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
                    UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: "~"):
                    true
                default: false
                }
            }
    }
}
