import ArgumentParser

/// A moment as people write it: RFC 3339, a date, or a duration that the daemon counts from now.
struct MomentArgument: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        guard DurationArgument.isDuration(argument) || TimeText.seconds(rfc3339: argument) != nil else { return nil }
        text = argument
    }
}
