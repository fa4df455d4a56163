package import Model

/// One service's way of talking: the body and headers of a request, and the meaning of the answers.
package protocol ChannelFormat: Sendable {
    /// The least time between two requests to one channel, by the service's published rate.
    var minimumSpacing: Duration { get }

    /// What the kind misses in a channel's settings, in words for its owner; nil for nothing.
    func problem(with target: ChannelTarget) -> String?

    /// The request that sends a message. Pure: the same arguments give the same bytes.
    ///
    /// - Parameters:
    ///   - receipt: the receiver's id of the alert's earlier message, where it gave one; where the service can edit, that message
    ///     is edited.
    ///   - key: identifies the message outside, the same for every try.
    ///   - now: the time of this try, for signatures.
    func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest

    /// What the receiver's answer means for the delivery.
    func outcome(_ response: ChannelResponse) -> DeliveryOutcome
}

extension ChannelFormat {
    package var minimumSpacing: Duration { .seconds(1) }

    package func problem(with target: ChannelTarget) -> String? { nil }

    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome { response.standardOutcome() }

    /// The same for an answer in parts, as an HTTP client gives it.
    ///
    /// - Parameters:
    ///   - receipt: the one that the request was made with.
    ///   - now: the time of the answer, for a Retry-After that is a date where the answer itself has none.
    package func outcome(
        status: Int, headers: [(String, String)], body: [UInt8], receipt: String? = nil, now: Timestamp? = nil
    ) -> DeliveryOutcome {
        outcome(ChannelResponse(status: status, headers: headers, body: body, now: now, editedReceipt: receipt))
    }
}
