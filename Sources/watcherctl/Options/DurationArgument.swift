import ArgumentParser

/// `30s`, `15m`, `24h`, `7d` and sums such as `1h30m`, checked here and sent as written.
struct DurationArgument: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        guard Self.isDuration(argument) else { return nil }
        text = argument
    }

    static func isDuration(_ text: String) -> Bool {
        var rest = Substring(text)
        guard !rest.isEmpty else { return false }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
            guard !digits.isEmpty, Int64(digits) != nil, ["d", "h", "m", "s", "ms"].contains(unit) else { return false }
            rest = rest.dropFirst(digits.count + unit.count)
        }
        return true
    }
}

/// An interval, or `default` to go back to the schedule's own choice.
struct IntervalArgument: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        guard argument == "default" || DurationArgument.isDuration(argument) else { return nil }
        text = argument
    }
}
