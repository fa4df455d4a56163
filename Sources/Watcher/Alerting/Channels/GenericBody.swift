import Model

/// The body of generic webhooks and CloudEvents: `{"type","timestamp","data":{…}}`, always under 20 kB.
struct GenericBody {
    let message: OutgoingMessage

    /// The size that Standard Webhooks asks senders to stay under.
    static let maximumBytes = 20_000

    /// The whole body under the limit, `wrap` applied to the data of each attempt at a size.
    func bytes(wrap: (JSONValue) -> JSONValue) -> [UInt8] {
        switch message {
        case .alert(let alert): return AlertBody(message: alert).bytes(under: Self.maximumBytes, wrap: wrap)
        case .signal(let signal): return wrap(SignalBody(message: signal).data).bytes
        }
    }

    /// The Standard Webhooks form.
    var standard: [UInt8] { bytes { ["type": .string(message.type), "timestamp": .string(message.time.rfc3339), "data": $0] } }
}
