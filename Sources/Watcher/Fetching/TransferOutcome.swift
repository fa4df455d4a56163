import CCurl

/// Turns what libcurl says at the end of a transfer into a response or a failure.
struct TransferOutcome {
    let result: Result<HTTPResponse, FetchFailure>

    init(_ transfer: Transfer, code: CURLcode, now: Int64) {
        guard let easy = transfer.easy else {
            result = .failure(transfer.failure ?? FetchFailure(.cancelled, "cancelled"))
            return
        }
        let status = Int(ccurl_get_long(easy.handle, CURLINFO_RESPONSE_CODE))
        // What came of a body is worth having: whole items can be read from it.
        let isCut = [CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM].contains(code) && status == 200 && transfer.body.count > 0
        guard transfer.failure == nil, code == CURLE_OK || isCut else {
            result = .failure(Self.failure(transfer, easy, code, now: now))
            return
        }
        let timings = Self.timings(transfer, easy, now: now)
        result = .success(HTTPResponse(status: status, headers: transfer.headers, isTruncated: isCut, timings: timings))
    }

    private static func timings(_ transfer: Transfer, _ easy: EasyHandle, now: Int64) -> TransferTimings {
        TransferTimings(
            queued: .nanoseconds(transfer.startedAt - transfer.queuedAt),
            firstByte: .microseconds(ccurl_get_offset(easy.handle, CURLINFO_STARTTRANSFER_TIME_T)),
            total: .nanoseconds(now - transfer.startedAt),
            isConnectionReused: ccurl_get_long(easy.handle, CURLINFO_NUM_CONNECTS) == 0,
            address: ccurl_get_string(easy.handle, CURLINFO_PRIMARY_IP).map { String(cString: $0) } ?? "")
    }

    private static func failure(_ transfer: Transfer, _ easy: EasyHandle, _ code: CURLcode, now: Int64) -> FetchFailure {
        if let failure = transfer.failure { return failure }
        if let refusal = transfer.refusal, !transfer.hasOpenedSocket { return FetchFailure(.refusedAddress, refusal) }
        let words = easy.errorText.isEmpty ? String(cString: curl_easy_strerror(code)) : easy.errorText
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return timeout(transfer, words, now: now)
        case CURLE_FILESIZE_EXCEEDED:
            return FetchFailure(.tooLarge, "the body is announced larger than \(transfer.request.limits.maxBody) bytes")
        case CURLE_OUT_OF_MEMORY where transfer.hasConnection:
            // libcurl's word for a header line that is longer than it takes.
            return FetchFailure(.tooLarge, "a header line is longer than 100 kB")
        default: return FetchFailure(codes[code.rawValue] ?? .connectionLost, words)
        }
    }

    /// libcurl has one code for all that takes too long.
    private static func timeout(_ transfer: Transfer, _ words: String, now: Int64) -> FetchFailure {
        if words.hasPrefix("Resolving timed out") { return FetchFailure(.dns, words) }
        let isOver = Duration.nanoseconds(now - transfer.startedAt) >= transfer.request.limits.total
        if !isOver, words.hasPrefix("Operation too slow") { return FetchFailure(.tooSlow, words) }
        return FetchFailure(.timeout, words)
    }

    private static let codes: [UInt32: FetchFailure.Code] = [
        // The scheme has been checked, so this is an answer without a status line.
        CURLE_UNSUPPORTED_PROTOCOL.rawValue: .protocolError, CURLE_URL_MALFORMAT.rawValue: .badURL,
        CURLE_COULDNT_RESOLVE_HOST.rawValue: .dns, CURLE_COULDNT_RESOLVE_PROXY.rawValue: .dns,
        CURLE_COULDNT_CONNECT.rawValue: .connect, CURLE_INTERFACE_FAILED.rawValue: .connect, CURLE_PROXY.rawValue: .connect,
        CURLE_SSL_CONNECT_ERROR.rawValue: .tls, CURLE_PEER_FAILED_VERIFICATION.rawValue: .tls, CURLE_SSL_CACERT_BADFILE.rawValue: .tls,
        CURLE_SSL_CERTPROBLEM.rawValue: .tls, CURLE_SSL_CIPHER.rawValue: .tls, CURLE_SSL_ISSUER_ERROR.rawValue: .tls,
        CURLE_SSL_INVALIDCERTSTATUS.rawValue: .tls, CURLE_SSL_ENGINE_INITFAILED.rawValue: .tls,
        CURLE_PARTIAL_FILE.rawValue: .truncated, CURLE_BAD_CONTENT_ENCODING.rawValue: .badEncoding,
        CURLE_WEIRD_SERVER_REPLY.rawValue: .protocolError,
        CURLE_HTTP2.rawValue: .protocolError, CURLE_HTTP2_STREAM.rawValue: .protocolError,
        CURLE_OUT_OF_MEMORY.rawValue: .resources, CURLE_FAILED_INIT.rawValue: .resources,
        CURLE_BAD_FUNCTION_ARGUMENT.rawValue: .badRequest,
    ]
}
