/// What shapes the requests for a feed: the operator's rule for its address, and what its host demands. It never holds a secret.
package struct FeedAccess: Codable, Hashable, Sendable {
    /// Name of the rule under `access`; absent where none is for the address.
    package var rule: String?
    /// The pattern of the rule's that is for the address.
    package var match: String?
    /// What the rule sets, by the names of its keys; of headers the names.
    package var sets: [String]
    /// Why it is asked by https though its address is http, or would be; absent where its host has demanded nothing.
    package var https: String?

    package init(rule: String? = nil, match: String? = nil, sets: [String] = [], https: String? = nil) {
        self.rule = rule
        self.match = match
        self.sets = sets
        self.https = https
    }

    private enum CodingKeys: String, CodingKey {
        case rule, match, sets, https
    }
}
