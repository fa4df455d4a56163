import CCurl
import Control
import FoundationEssentials

/// One exchange by libcurl's blocking interface.
final class SocketTransfer {
    /// The longest answer kept in memory, in bytes.
    static let longestBody = 1 << 30
    private static let connectMilliseconds = 5_000
    /// Adding a feed may wait for its server; that server has 30 s for each of a few requests.
    private static let answerMilliseconds = 180_000

    private let handle: UnsafeMutableRawPointer
    private var headers: UnsafeMutablePointer<curl_slist>?
    private let receive: ((UnsafeRawBufferPointer) -> Bool)?
    private var body = Data()
    private var wasStopped = false

    /// - Parameter receive: takes the body of an answer that is no error; without it the body is kept.
    init(
        _ request: ControlRequest, socketPath: String, key: String?, isStream: Bool,
        receive: ((UnsafeRawBufferPointer) -> Bool)?
    ) throws(TransferFailure) {
        guard let handle = curl_easy_init() else { throw TransferFailure.other("libcurl cannot be set up") }
        self.handle = handle
        self.receive = receive
        try setConnection(socketPath: socketPath, isStream: isStream)
        try set(CURLOPT_URL, "http://localhost\(request.target)")
        try setMethod(request)
        try setHeaders(request, key: key)
        let context = Unmanaged.passUnretained(self).toOpaque()
        try check(ccurl_set_write_function(handle, Self.write, context))
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(headers)
    }

    func perform() throws(TransferFailure) -> ControlReply {
        let code = curl_easy_perform(handle)
        guard code == CURLE_OK || (code == CURLE_WRITE_ERROR && wasStopped) else { throw TransferFailure(code) }
        return ControlReply(status: status, contentType: contentType, body: body)
    }

    private var status: Int { Int(ccurl_get_long(handle, CURLINFO_RESPONSE_CODE)) }

    private var contentType: String { ccurl_get_string(handle, CURLINFO_CONTENT_TYPE).map { String(cString: $0) } ?? "" }

    private func setConnection(socketPath: String, isStream: Bool) throws(TransferFailure) {
        try set(CURLOPT_UNIX_SOCKET_PATH, socketPath)
        // A proxy of the environment has no business here.
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_NOPROXY, "*")
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try set(CURLOPT_CONNECTTIMEOUT_MS, Self.connectMilliseconds)
        if !isStream { try set(CURLOPT_TIMEOUT_MS, Self.answerMilliseconds) }
    }

    private func setMethod(_ request: ControlRequest) throws(TransferFailure) {
        let method = request.operation.route.method
        guard method != .get else { return }
        if method == .post || request.body != nil {
            try set(CURLOPT_POST, 1)
            try setBody(request.body ?? Data())
        }
        try set(CURLOPT_CUSTOMREQUEST, method.rawValue)
    }

    private func setBody(_ data: Data) throws(TransferFailure) {
        // A pointer is needed even where there are no bytes: without one libcurl would read stdin.
        let bytes = [UInt8](data) + [0]
        try check(ccurl_set_body(handle, bytes, Int64(data.count)))
    }

    private func setHeaders(_ request: ControlRequest, key: String?) throws(TransferFailure) {
        add("Accept: */*")
        add("Expect:")
        add("User-Agent: watcherctl/\(WatcherVersion.current)")
        add(request.body == nil ? "Content-Type:" : "Content-Type: \(request.contentType)")
        if let version = request.ifMatch { add("If-Match: \(version)") }
        if let key { add("Idempotency-Key: \(key)") }
        try check(ccurl_set_list(handle, CURLOPT_HTTPHEADER, headers))
    }

    private func add(_ header: String) {
        headers = curl_slist_append(headers, header) ?? headers
    }

    private func set(_ option: CURLoption, _ value: String) throws(TransferFailure) {
        try check(ccurl_set_string(handle, option, value))
    }

    private func set(_ option: CURLoption, _ value: Int) throws(TransferFailure) {
        try check(ccurl_set_long(handle, option, value))
    }

    private func check(_ code: CURLcode) throws(TransferFailure) {
        guard code == CURLE_OK else { throw TransferFailure(code) }
    }

    private func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if let receive, status < 400 {
            wasStopped = !receive(bytes)
            return !wasStopped
        }
        guard body.count + bytes.count <= Self.longestBody else { return false }
        body.append(contentsOf: bytes)
        return true
    }

    private static let write: ccurl_write_callback = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        // The transfer outlives `perform`, and libcurl calls back only within it.
        let transfer = Unmanaged<SocketTransfer>.fromOpaque(context).takeUnretainedValue()
        return transfer.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
    }
}
