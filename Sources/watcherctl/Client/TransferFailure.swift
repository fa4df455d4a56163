import CCurl

/// Why an exchange over the socket gave no answer.
enum TransferFailure: Error {
    /// There was an answer, and it was an error.
    case answered(CommandFailure)
    case unreachable
    /// The connection broke before the answer was whole.
    case interrupted
    case timedOut
    case other(String)

    init(_ code: CURLcode) {
        self =
            switch code {
            case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: .unreachable
            case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE: .interrupted
            case CURLE_OPERATION_TIMEDOUT: .timedOut
            default: .other(String(cString: curl_easy_strerror(code)))
            }
    }

    var isInterrupted: Bool {
        if case .interrupted = self { true } else { false }
    }
}
