import CCurl
import Glibc

/// A libcurl easy handle: options that never change are set once, the others for every transfer.
final class EasyHandle {
    let handle: UnsafeMutableRawPointer
    /// Whom it trusts instead of the system's authorities.
    private(set) var authorityFile: String?
    private var list: UnsafeMutablePointer<curl_slist>?
    private let errorBuffer: UnsafeMutablePointer<CChar>

    /// Nil without memory, or where libcurl lacks an option that safety depends on.
    init?() {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
        errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        guard setConstants() else { return nil }
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(list)
        errorBuffer.deallocate()
    }

    /// libcurl's own words on the last failure; empty where it has none.
    var errorText: String { String(cString: errorBuffer) }

    /// False where an option is refused, such as for want of memory.
    func prepare(for transfer: Transfer) -> Bool {
        errorBuffer[0] = 0
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        let request = transfer.request
        return setMethod(request) && setHeaders(request) && setLimits(request.limits) && setCredentials(transfer)
            && ccurl_set_string(handle, CURLOPT_URL, transfer.url.text) == CURLE_OK
            && setTransport(request.transport)
            // Waiting to share a connection pays where HTTP/2 may come; without TLS it would wait for the first response in vain.
            && ccurl_set_long(handle, CURLOPT_PIPEWAIT, transfer.url.isSecure ? 1 : 0) == CURLE_OK
            && ccurl_set_pointer(handle, CURLOPT_PRIVATE, context) == CURLE_OK
            && ccurl_set_write_function(handle, writeBody, context) == CURLE_OK
            && ccurl_set_header_function(handle, writeHeader, context) == CURLE_OK
            && ccurl_set_open_socket_function(handle, openSocket, context) == CURLE_OK
            && ccurl_set_prerequest_function(handle, beforeRequest, context) == CURLE_OK
    }

    /// Trusts these authorities only. There is no way back, so such a handle serves only requests that want the same.
    func setAuthorities(_ path: String) -> Bool {
        authorityFile = path
        return ccurl_set_string(handle, CURLOPT_CAINFO, path) == CURLE_OK && ccurl_set_string(handle, CURLOPT_CAPATH, nil) == CURLE_OK
    }

    /// Forgets the request's secrets, so that the pool holds none.
    func clear() {
        _ = ccurl_set_list(handle, CURLOPT_HTTPHEADER, nil)
        curl_slist_free_all(list)
        list = nil
        _ = ccurl_set_string(handle, CURLOPT_USERNAME, nil)
        _ = ccurl_set_string(handle, CURLOPT_PASSWORD, nil)
        _ = ccurl_set_string(handle, CURLOPT_PROXYUSERPWD, nil)
        _ = ccurl_set_body(handle, nil, 0)
        _ = ccurl_set_long(handle, CURLOPT_HTTPGET, 1)
    }

    private func setConstants() -> Bool {
        let longs: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_NOPROGRESS, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_HTTP09_ALLOWED, 0),
            (CURLOPT_UNRESTRICTED_AUTH, 0), (CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue)), (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS)), (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
            (CURLOPT_DNS_CACHE_TIMEOUT, 60), (CURLOPT_MAXAGE_CONN, 60), (CURLOPT_TCP_NODELAY, 1), (CURLOPT_BUFFERSIZE, 16 << 10),
        ]
        guard longs.allSatisfy({ ccurl_set_long(handle, $0.0, $0.1) == CURLE_OK }),
            ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK,
            ccurl_set_string(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https") == CURLE_OK,
            ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorBuffer) == CURLE_OK
        else { return false }
        _ = ccurl_set_string(handle, CURLOPT_ACCEPT_ENCODING, Self.encodings)
        // With a folder of authorities beside the file, libcurl reads all of them again for every connection (20 ms); from a file alone
        // it reads them once a day for all.
        if let file = ccurl_get_string(handle, CURLINFO_CAINFO), access(file, R_OK) == 0 {
            guard ccurl_set_string(handle, CURLOPT_CAPATH, nil) == CURLE_OK else { return false }
        }
        _ = ccurl_set_quick_exit(handle)
        return true
    }

    /// Only what this libcurl decodes may be asked for.
    private static let encodings: String? = {
        let names = (ccurl_has_zlib() ? ["gzip"] : []) + (ccurl_has_brotli() ? ["br"] : []) + (ccurl_has_zlib() ? ["deflate"] : [])
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }()

    private func setMethod(_ request: HTTPRequest) -> Bool {
        if request.body == nil, request.method == .get || request.method == .delete {
            return ccurl_set_long(handle, CURLOPT_HTTPGET, 1) == CURLE_OK
                && ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, request.method == .get ? nil : request.method.rawValue) == CURLE_OK
        }
        let body = request.body ?? []
        let code = body.withUnsafeBytes { ccurl_set_body(handle, $0.baseAddress ?? UnsafeRawPointer(errorBuffer), Int64(body.count)) }
        return code == CURLE_OK && ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue) == CURLE_OK
    }

    /// An empty proxy switches off what the environment names.
    private func setTransport(_ transport: Transport) -> Bool {
        let oldest = transport.oldestTLS == .tls13 ? CURL_SSLVERSION_TLSv1_3 : CURL_SSLVERSION_TLSv1_2
        return ccurl_set_string(handle, CURLOPT_PROXY, transport.proxy ?? "") == CURLE_OK
            && (transport.proxyCredentials == nil
                || ccurl_set_string(handle, CURLOPT_PROXYUSERPWD, transport.proxyCredentials) == CURLE_OK)
            && ccurl_set_long(handle, CURLOPT_SSLVERSION, Int(oldest)) == CURLE_OK
    }

    private func setHeaders(_ request: HTTPRequest) -> Bool {
        var list: UnsafeMutablePointer<curl_slist>?
        // Waiting for "100 Continue" would cost a round trip, and a second where the server does not know it.
        var lines = request.body == nil ? [] : [Array("Expect:".utf8)]
        lines += request.headers.map { Array($0.name.utf8) + ($0.value.isEmpty ? [59] : [58, 32] + HeaderBytes.bytes($0.value)) }
        for line in lines {
            let longer = (line + [0]).withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { curl_slist_append(list, $0.baseAddress) }
            }
            guard let longer else {
                curl_slist_free_all(list)
                return false
            }
            list = longer
        }
        curl_slist_free_all(self.list)
        self.list = list
        return ccurl_set_list(handle, CURLOPT_HTTPHEADER, list) == CURLE_OK
    }

    private func setLimits(_ limits: TransferLimits) -> Bool {
        ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(limits.connect)) == CURLE_OK
            && ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, milliseconds(limits.total)) == CURLE_OK
            && ccurl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, limits.lowSpeed) == CURLE_OK
            && ccurl_set_long(handle, CURLOPT_LOW_SPEED_TIME, max(1, Int(limits.lowSpeedTime.components.seconds))) == CURLE_OK
            && ccurl_set_offset(handle, CURLOPT_MAXFILESIZE_LARGE, Int64(limits.maxBody)) == CURLE_OK
    }

    /// At least one: libcurl takes 0 for no limit.
    private func milliseconds(_ duration: Duration) -> Int {
        max(1, Int(duration.components.seconds) * 1_000 + Int(duration.components.attoseconds / 1_000_000_000_000_000))
    }

    private func setCredentials(_ transfer: Transfer) -> Bool {
        guard let credentials = transfer.request.credentials ?? transfer.url.credentials else { return true }
        let parts = credentials.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return ccurl_set_string(handle, CURLOPT_USERNAME, parts[0]) == CURLE_OK
            && ccurl_set_string(handle, CURLOPT_PASSWORD, parts.count > 1 ? parts[1] : "") == CURLE_OK
    }
}
