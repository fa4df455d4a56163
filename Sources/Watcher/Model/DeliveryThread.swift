/// What deliveries are versions of. Of one thread a channel gets one version at a time, in order.
package enum DeliveryThread: Hashable, Sendable, Codable, CustomStringConvertible {
    case alert(AlertID)
    case signal(SignalID)

    /// The id as people know it: `al4`, `sg2`.
    package var description: String {
        switch self {
        case .alert(let id): id.description
        case .signal(let id): id.description
        }
    }

    package var alert: AlertID? {
        if case .alert(let id) = self { id } else { nil }
    }

    package var signal: SignalID? {
        if case .signal(let id) = self { id } else { nil }
    }
}
