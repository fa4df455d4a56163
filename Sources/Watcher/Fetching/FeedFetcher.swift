import Model

/// Fetches feeds and pages with good manners: conditional requests, redirects walked by hand under the same guard,
/// nothing sent that nobody asked for. Sources: RFC 9110 (semantics), RFC 9111 (caching), RFC 3229 (deltas).
package struct FeedFetcher: Sendable {
    private let client: HTTPClient
    private let configuration: FeedFetcherConfiguration

    package init(client: HTTPClient, configuration: FeedFetcherConfiguration) {
        self.client = client
        self.configuration = configuration
    }

    package func fetch(_ request: FeedRequest) async -> FeedAnswer {
        var trail: [Hop] = []
        do {
            return try await walk(request, trail: &trail)
        } catch {
            return .failed(FetchProblem(status: trail.last?.status, code: error.code.rawValue, message: error.message, trail: trail))
        }
    }

    private func walk(_ request: FeedRequest, trail: inout [Hop]) async throws(FetchFailure) -> FeedAnswer {
        let wanted = try FetchURL(request.url)
        let start = try secured(wanted)
        var walk = RedirectWalk(from: start, limit: configuration.maxRedirects, isSecured: start.isSecure && !wanted.isSecure)
        let total = request.timeout ?? configuration.limits.total
        var left = total
        while true {
            if let permits = request.permits { try await permits(walk.current.text) }
            let response = try await client.send(hop(request, walk, left: left), to: walk.current)
            await configuration.strictHosts?.note(
                response.headers["Strict-Transport-Security"], of: walk.current, now: configuration.clock())
            walk.note(status: response.status)
            trail = walk.trail
            guard RedirectWalk.isRedirect(response.status) else { return answer(request, walk, response) }
            try walk.follow(response.headers["Location"], status: response.status, secured: secured)
            left -= response.timings.total
            guard left > .zero else { throw FetchFailure(.timeout, "the redirects took longer than \(total.text)") }
        }
    }

    /// By https where the host has said that it is to be asked in no other way.
    private func secured(_ url: FetchURL) throws(FetchFailure) -> FetchURL {
        guard !url.isSecure, let strict = configuration.strictHosts, strict.contains(url.host, now: configuration.clock()) else {
            return url
        }
        return try url.secured()
    }

    private func hop(_ request: FeedRequest, _ walk: RedirectWalk, left: Duration) -> HTTPRequest {
        var limits = configuration.limits
        limits.total = left
        if let maxBody = request.maxBody { limits.maxBody = maxBody }
        var hop = HTTPRequest(
            url: walk.current.text, headers: headers(request, walk), limits: limits,
            transport: walk.hasLeftOrigin ? configuration.transport : request.transport ?? configuration.transport)
        if !walk.hasLeftOrigin { hop.credentials = request.credentials ?? walk.start.credentials }
        return hop
    }

    private func headers(_ request: FeedRequest, _ walk: RedirectWalk) -> [(name: String, value: String)] {
        var headers = [
            (name: "User-Agent", value: request.userAgent ?? configuration.userAgent),
            (name: "Accept", value: FeedFetcherConfiguration.accept(request.kind)),
        ]
        if let etag = request.validators.etag, HeaderBytes.isSendable(etag) {
            headers.append(("If-None-Match", etag))
            if request.kind == .feed { headers.append(("A-IM", "feed")) }
        }
        if let date = request.validators.lastModified, HeaderBytes.isSendable(date) { headers.append(("If-Modified-Since", date)) }
        if !walk.hasLeftOrigin {
            headers.removeAll { own in request.headers.contains { $0.name.lowercased() == own.name.lowercased() } }
            headers += request.headers
        }
        return headers
    }

    private func answer(_ request: FeedRequest, _ walk: RedirectWalk, _ response: HTTPResponse) -> FeedAnswer {
        switch response.status {
        case 200, 203, 226: .document(document(request, walk, response))
        case 304 where request.isConditional: .notModified(notModified(request, walk, response))
        default: .failed(problem(walk, response))
        }
    }

    private func document(_ request: FeedRequest, _ walk: RedirectWalk, _ response: HTTPResponse) -> FeedDocument {
        let found = Validators(etag: response.headers["ETag"], lastModified: response.headers["Last-Modified"])
        let timing = ResponseTiming(response.headers, now: configuration.clock())
        return FeedDocument(
            bytes: response.body, contentType: response.headers["Content-Type"],
            validators: response.isTruncated ? request.validators : found, finalURL: walk.current.text,
            permanentURL: permanentURL(request, walk), freshFor: timing.freshFor, retryAfter: timing.retryAfter, status: response.status,
            isDelta: response.status == 226, isTruncated: response.isTruncated, trail: walk.trail, timings: response.timings,
            links: response.headers.values("Link"), lease: response.lease)
    }

    private func notModified(_ request: FeedRequest, _ walk: RedirectWalk, _ response: HTTPResponse) -> NotModified {
        let merged = Validators(
            etag: response.headers["ETag"] ?? request.validators.etag,
            lastModified: response.headers["Last-Modified"] ?? request.validators.lastModified)
        let timing = ResponseTiming(response.headers, now: configuration.clock())
        return NotModified(
            validators: merged, finalURL: walk.current.text, permanentURL: permanentURL(request, walk), freshFor: timing.freshFor,
            retryAfter: timing.retryAfter, trail: walk.trail, timings: response.timings)
    }

    private func problem(_ walk: RedirectWalk, _ response: HTTPResponse) -> FetchProblem {
        let timing = ResponseTiming(response.headers, now: configuration.clock())
        return FetchProblem(
            status: response.status, code: "http-\(response.status)", message: StatusWords.words(for: response.status),
            retryAfter: timing.retryAfter, trail: walk.trail)
    }

    /// Nil where nothing has moved for good. A feed with secrets of its own is not moved to another origin, or the next poll
    /// would send them there.
    private func permanentURL(_ request: FeedRequest, _ walk: RedirectWalk) -> String? {
        guard let permanent = walk.permanent else { return nil }
        let hasSecrets = request.credentials != nil || walk.start.credentials != nil || !request.headers.isEmpty
        guard permanent.hasSameOrigin(as: walk.start) || !hasSecrets else { return nil }
        return permanent.text(withCredentialsOf: walk.start)
    }
}
