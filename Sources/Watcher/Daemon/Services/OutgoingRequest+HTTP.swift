import Alerting
import Fetching
import Model

extension HTTPRequest {
    /// A channel's request, ahead of all polls.
    init(_ request: OutgoingRequest, userAgent: String, limits: TransferLimits) {
        self.init(
            method: Method(rawValue: request.method) ?? .post, url: request.url,
            headers: request.headers + [(name: "User-Agent", value: userAgent)], body: request.body, limits: limits, priority: .urgent)
    }
}

extension FetchFailure {
    /// What a failed request means for its delivery.
    var deliveryOutcome: DeliveryOutcome {
        switch code {
        case .badURL, .badRequest: .park(reason: "\(code.rawValue): \(message)")
        default: .retry(after: nil, reason: "\(code.rawValue): \(message)")
        }
    }
}

extension DeliveryOutcome {
    /// For metrics.
    var word: String {
        switch self {
        case .delivered: "delivered"
        case .retry: "retry"
        case .postAnew: "post_anew"
        case .refused: "refused"
        case .park: "parked"
        }
    }
}
