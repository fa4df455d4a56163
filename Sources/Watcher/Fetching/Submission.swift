/// One request on its way to the loop.
struct Submission: Sendable {
    var request: HTTPRequest
    var url: FetchURL
    var ticket: TransferTicket
    /// Resumed when the ticket holds the result.
    var continuation: CheckedContinuation<Void, Never>

    func finish(_ result: Result<TransferResult, FetchFailure>) {
        ticket.complete(result)
        continuation.resume()
    }
}

/// What caller and loop share about one transfer: its cancellation, which may come before the loop has seen it, and its result.
final class TransferTicket: Sendable {
    private struct State {
        var isCancelled = false
        var result: Result<TransferResult, FetchFailure>?
    }

    private let state = Locked(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func cancel() { state.withLock { $0.isCancelled = true } }

    func complete(_ result: Result<TransferResult, FetchFailure>) { state.withLock { $0.result = result } }

    /// The result, which goes with it: the body's pieces can be freed one by one only where nothing else holds them.
    func take() -> Result<TransferResult, FetchFailure> {
        state.withLock { state in
            defer { state.result = nil }
            return state.result ?? .failure(FetchFailure(.cancelled, "the transfer ended without a result"))
        }
    }
}

/// A finished transfer as the loop hands it over.
struct TransferResult: Sendable {
    var response: HTTPResponse
    var body: BodyBuffer

    /// The response with its body in one array; joined on the caller's side.
    mutating func joined() -> HTTPResponse {
        let pieces = body
        body = BodyBuffer()
        response.body = pieces.joined()
        return response
    }
}
