/// Where a chain of redirects stands, and the rules for its next step.
struct RedirectWalk {
    let start: FetchURL
    private(set) var current: FetchURL
    private(set) var trail: [Hop] = []
    /// The target of the permanent redirects that the chain began with; nil where it began otherwise (RFC 9110, 15.4).
    private(set) var permanent: FetchURL?
    /// Once the walk has left the first origin, nothing secret is sent any more, even if it comes back.
    private(set) var hasLeftOrigin = false
    private var isPermanentSoFar = true
    /// The address was http, and its host has asked for https.
    private var isSecured: Bool
    private let limit: Int

    init(from url: FetchURL, limit: Int, isSecured: Bool = false) {
        self.isSecured = isSecured
        start = url
        current = url
        self.limit = limit
    }

    static func isRedirect(_ status: Int) -> Bool { [301, 302, 303, 307, 308].contains(status) }

    mutating func note(status: Int) { trail.append(Hop(url: current.text, status: status, isSecured: isSecured)) }

    /// Follows one redirect, noted already.
    /// - Parameter secured: the target, by https where its host demands that.
    mutating func follow(
        _ location: String?, status: Int, secured: (FetchURL) throws(FetchFailure) -> FetchURL = { $0 }
    ) throws(FetchFailure) {
        guard let location, !location.isEmpty else {
            throw FetchFailure(.protocolError, "status \(status) without a Location")
        }
        guard trail.count <= limit else { throw FetchFailure(.tooManyRedirects, "more than \(limit) redirects") }
        let target = try current.resolve(location)
        let next = try secured(target)
        if current.isSecure, !next.isSecure {
            throw FetchFailure(.downgrade, "\(current.host) redirects from https to http, which is refused")
        }
        guard next.text != current.text, !trail.contains(where: { $0.url == next.text }) else {
            throw FetchFailure(.redirectLoop, "the redirects lead back to where they have been")
        }
        isPermanentSoFar = isPermanentSoFar && (status == 301 || status == 308)
        if isPermanentSoFar { permanent = next }
        if !next.hasSameOrigin(as: start) { hasLeftOrigin = true }
        current = next
        isSecured = next.isSecure && !target.isSecure
    }
}
