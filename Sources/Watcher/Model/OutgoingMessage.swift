/// What a delivery carries to a channel.
package enum OutgoingMessage: Hashable, Sendable {
    case alert(AlertMessage)
    case signal(SignalMessage)

    /// The type under which it leaves the program.
    package var type: String {
        switch self {
        case .alert(let message): message.kind.rawValue
        case .signal(let message): message.kind.rawValue
        }
    }

    /// When it was decided.
    package var time: Timestamp {
        switch self {
        case .alert(let message): message.time
        case .signal(let message): message.time
        }
    }

    package var version: Int32 {
        switch self {
        case .alert(let message): message.version
        case .signal(let message): message.version
        }
    }

    /// Whether nothing more is to come: an incident can be resolved.
    package var isEnd: Bool {
        switch self {
        case .alert(let message): message.kind == .closed
        case .signal(let message): message.kind.isEnd
        }
    }

    package var thread: DeliveryThread {
        switch self {
        case .alert(let message): .alert(message.alert)
        case .signal(let message): .signal(message.signal)
        }
    }

    package var alert: AlertMessage? {
        if case .alert(let message) = self { message } else { nil }
    }

    package var signal: SignalMessage? {
        if case .signal(let message) = self { message } else { nil }
    }
}
