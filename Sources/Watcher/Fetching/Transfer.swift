import CCurl

/// One transfer's state within the loop. Only the loop's thread touches it.
final class Transfer {
    let submission: Submission
    /// Order of submission.
    let number: Int
    let queuedAt: Int64
    var startedAt: Int64 = 0
    /// Nil while it waits in the queue, and after the end.
    var easy: EasyHandle?
    var isFinished = false

    private(set) var headers = HTTPHeaders()
    private(set) var body = BodyBuffer()
    /// Why a callback ended the transfer; libcurl only says that one did.
    var failure: FetchFailure?
    /// What the address guard said last, and whether any address got past it.
    var refusal: String?
    var hasOpenedSocket = false
    /// The request has been sent, or is about to be.
    var hasConnection = false
    var holdsLookup = false
    var isPaused = false
    /// Bytes counted against the budget.
    private(set) var charged = 0

    private var pieces = 0
    private var headerBytes = 0
    private var headerLines = 0
    private var hasHead = false
    private unowned let loop: TransferLoop

    init(_ submission: Submission, number: Int, now: Int64, loop: TransferLoop) {
        self.submission = submission
        self.number = number
        self.loop = loop
        queuedAt = now
    }

    var request: HTTPRequest { submission.request }
    var url: FetchURL { submission.url }
    var isUrgent: Bool { request.priority == .urgent }

    /// The host whose name is looked up: the proxy's, which asks for the other.
    private(set) lazy var lookupName = request.transport.proxy.flatMap { try? FetchURL($0).host } ?? url.host

    enum Reception {
        case taken
        /// To be offered again when the transfer is resumed.
        case notNow
        /// The transfer is to end.
        case refused
    }

    /// Called with each piece of the decompressed body.
    func receive(body bytes: UnsafeRawBufferPointer) -> Reception {
        guard failure == nil else { return .refused }
        guard bytes.count <= request.limits.maxBody - body.count else {
            _ = fail(.tooLarge, "the body is larger than \(request.limits.maxBody) bytes")
            return .refused
        }
        pieces += 1
        guard !isWasteful(adding: bytes.count) else { return .refused }
        let growth = body.growth(appending: bytes.count)
        if growth > 0, !isExpanding, !loop.mayGrow(self) {
            loop.notePaused(self)
            return .notNow
        }
        guard charge(growth) else { return .refused }
        body.append(bytes)
        loop.noteReceived(self, bodyBytes: bytes.count)
        return .taken
    }

    /// The body is compressed: one read from the network may bring any number of bytes.
    private(set) lazy var isExpanding = headers["Content-Encoding"] != nil || headers["Transfer-Encoding"].map { $0 != "chunked" } ?? false

    /// Called with each status line, header line, empty line and trailer line; false ends the transfer.
    func receive(header line: UnsafeRawBufferPointer) -> Bool {
        guard failure == nil else { return false }
        headerBytes += line.count
        headerLines += 1
        guard headerBytes <= request.limits.maxHeaders else {
            return fail(.tooLarge, "headers and trailers are larger than \(request.limits.maxHeaders) bytes")
        }
        guard headerLines <= request.limits.maxHeaderLines else {
            return fail(.tooLarge, "headers and trailers have more than \(request.limits.maxHeaderLines) lines")
        }
        // libcurl keeps a copy of its own, and both need some memory a line.
        guard charge(2 * line.count + 128) else { return false }
        take(line)
        return true
    }

    /// Gives back all memory at once, while libcurl may still hold the handle.
    func abandon(_ reason: FetchFailure) {
        failure = reason
        body.removeAll()
        headers.removeAll()
        loop.release(charged)
        charged = 0
    }

    /// The body, with what remains charged for it; the rest goes back.
    func takeBody() -> BodyBuffer {
        let kept = body.count == 0 ? 0 : min(charged, body.capacity)
        loop.release(charged - kept)
        charged = 0
        defer { body.removeAll() }
        return body
    }

    /// Trailers, after the final head, are counted but not kept.
    private func take(_ line: UnsafeRawBufferPointer) {
        if line.starts(with: Self.statusLine), !hasHead {
            headers.removeAll()
        } else if line.first == 13 || line.first == 10 {
            guard let easy, !hasHead else { return }
            let status = ccurl_get_long(easy.handle, CURLINFO_RESPONSE_CODE)
            hasHead = status >= 200
        } else if !hasHead {
            headers.append(line: line)
        }
    }

    private func charge(_ bytes: Int) -> Bool {
        guard bytes > 0 else { return true }
        guard loop.makeRoom(bytes, for: self) else { return false }
        charged += bytes
        return true
    }

    /// Bodies made to cost: tiny chunks by the thousand, or a little that expands to a lot. Ends the transfer where it is one.
    private func isWasteful(adding count: Int) -> Bool {
        if pieces > 20_000, body.count < pieces * 32 {
            return !fail(.protocolError, "the body comes in more than \(pieces - 1) tiny pieces")
        }
        guard isExpanding, body.count + count > Self.freeExpansion, let easy else { return false }
        let received = Int(ccurl_get_offset(easy.handle, CURLINFO_SIZE_DOWNLOAD_T))
        guard received > 0, (body.count + count) / received >= Self.largestExpansion else { return false }
        return !fail(.tooLarge, "the compressed body expands more than \(Self.largestExpansion)-fold")
    }

    /// Feeds compress to a tenth or so; deflate reaches a thousand-fold only on what is made for it.
    private static let largestExpansion = 100
    private static let freeExpansion = 1 << 20

    private func fail(_ code: FetchFailure.Code, _ message: String) -> Bool {
        abandon(FetchFailure(code, message))
        return false
    }

    private static let statusLine = Array("HTTP/".utf8)
}

/// What the socket callbacks ask.
extension Transfer {
    /// Nil where the guard permits the address. A proxy is the operator's own choice; what is asked of it was checked before, as far as
    /// the URL tells.
    func refusal(of address: IPAddress, port: Int) -> String? {
        request.transport.proxy == nil ? loop.configuration.addressGuard.refusal(of: address, port: port, host: url.host) : nil
    }

    func loopNotesLookupDone() { loop.noteLookupDone(self) }
}
