/// A 64-bit identity made by the application, never reused; people and the API see it as a letter and a number, such as `s42`.
package protocol WatcherIdentifier: RawRepresentable<Int64>, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The letters before the number.
    static var prefix: String { get }
    init(rawValue: Int64)
}

extension WatcherIdentifier {
    package init(_ rawValue: Int64) { self.init(rawValue: rawValue) }

    package var description: String { "\(Self.prefix)\(rawValue)" }

    /// Reads `s42` and, since the letter is often left off by hand, `42`.
    package init?(text: String) {
        let digits = text.hasPrefix(Self.prefix) ? text.dropFirst(Self.prefix.count) : Substring(text)
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int64(digits) else { return nil }
        self.init(rawValue: value)
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    package init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

package struct FeedID: WatcherIdentifier {
    package static let prefix = "f"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A received entry's place in the intake queue: the order in which the judge sees entries.
package struct IntakeID: WatcherIdentifier {
    package static let prefix = "i"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

package struct ArticleID: WatcherIdentifier {
    package static let prefix = "a"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

package struct StoryID: WatcherIdentifier {
    package static let prefix = "s"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What a person said of two articles by merging or splitting stories.
package struct StoryLabelID: WatcherIdentifier {
    package static let prefix = "l"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

package struct AlertID: WatcherIdentifier {
    package static let prefix = "al"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

package struct DeliveryID: WatcherIdentifier {
    package static let prefix = "d"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}
