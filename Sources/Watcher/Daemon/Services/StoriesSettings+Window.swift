package import Model

extension StoriesSettings {
    /// Where the judgement's window begins: with a UTC day, so that a judge rebuilt at any hour holds what the running one holds,
    /// which forgets once a day.
    package func windowStart(at now: Timestamp) -> Timestamp { Timestamp(seconds: (now - window).day * 86_400) }

    /// The window in whole days.
    package var windowDays: Int64 { max(1, (window.microseconds + 86_399_999_999) / 86_400_000_000) }
}
