import Model

/// How long the database keeps things, by the day on which they came in.
package struct RetentionSettings: ConfigurationSection {
    package var articles = Duration.days(90)
    /// Polls, superseded deliveries, and entries that no feed shows any more.
    package var history = Duration.days(30)

    package init() {}

    static let settings: [Setting<RetentionSettings>] = [
        Setting("articles", \.articles, .duration.within(.days(1) ... .days(3_650))),
        Setting("history", \.history, .duration.within(.days(1) ... .days(3_650))),
    ]
}
