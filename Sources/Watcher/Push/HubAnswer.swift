/// What a hub made of a request, as far as it matters for the next one.
package enum HubAnswer: Hashable, Sendable {
    /// 202, or another 2xx of hubs that are not strict: the confirmation comes, or has come, by itself.
    case taken
    /// The hub has said no, or nothing can be said for certain; in words.
    case failed(reason: String, retryAfter: Duration?)

    package init(status: Int, retryAfter: Duration?) {
        self = (200..<300).contains(status) ? .taken : .failed(reason: "the hub answered HTTP \(status)", retryAfter: retryAfter)
    }
}
