/// The kinds of signals to the operator. The raw value is the type under which it leaves the program.
package enum SignalKind: String, Sendable, Codable, CaseIterable {
    case feedFailing = "feed.failing"
    case feedGone = "feed.gone"
    case feedMoved = "feed.moved"
    case feedSilent = "feed.silent"
    case feedTruncated = "feed.truncated"
    case feedWithoutValidators = "feed.no-validators"
    case channelParked = "channel.parked"
    case channelFailing = "channel.failing"
    case topicSilent = "topic.silent"
    /// The state is over by itself.
    case feedRecovered = "feed.recovered"
    case channelRecovered = "channel.recovered"
    case topicRecovered = "topic.recovered"
    /// A person ended it: the feed was paused or removed, the topic switched off.
    case feedDismissed = "feed.dismissed"
    case topicDismissed = "topic.dismissed"

    /// Whether it ends a state rather than being one.
    package var isEnd: Bool {
        switch self {
        case .feedRecovered, .channelRecovered, .topicRecovered, .feedDismissed, .topicDismissed: true
        default: false
        }
    }

    /// Those that are states, which people may ask to be told of.
    package static let states = allCases.filter { !$0.isEnd }

    /// What of a thing it is about: a thing has at most one open signal of each aspect. Nil for an end.
    package var aspect: SignalAspect? {
        switch self {
        case .feedFailing, .feedGone, .channelParked, .channelFailing: .answers
        case .feedMoved: .address
        case .feedSilent, .topicSilent: .silence
        case .feedTruncated: .completeness
        case .feedWithoutValidators: .validators
        case .feedRecovered, .channelRecovered, .topicRecovered, .feedDismissed, .topicDismissed: nil
        }
    }

    /// The state in one word, such as `silent`: what follows the full stop.
    package var code: String { String(rawValue.drop { $0 != "." }.dropFirst()) }
}

/// What of a thing a signal is about.
package enum SignalAspect: String, Sendable, Codable {
    case answers, address, silence, completeness, validators
}
