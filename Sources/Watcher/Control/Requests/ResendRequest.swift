/// Sends the latest version of an alert once more.
package struct ResendRequest: RequestBody, Hashable {
    /// Name of a channel; all of the topic's when absent.
    package var channel: String?

    package init(channel: String? = nil) {
        self.channel = channel
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case channel
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}
