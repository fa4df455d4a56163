import ArgumentParser

/// What a silence is about, written `topic=quake`.
struct SilenceMatcher: ExpressibleByArgument {
    enum Subject: String { case topic, story, channel }

    let subject: Subject
    let value: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let subject = Subject(rawValue: String(parts[0])) else { return nil }
        self.subject = subject
        value = String(parts[1])
    }
}
