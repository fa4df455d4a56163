/// What topics have that say nothing else.
package struct TopicSettings: ConfigurationSection {
    /// Names of channels, for topics that name none.
    package var defaultChannels: [String] = []
    /// 0…1.
    package var threshold = 0.5
    package var minOrigins = 1
    /// The least rise of a score that updates an alert.
    package var scoreStep = 0.1

    package init() {}

    static let settings: [Setting<TopicSettings>] = [
        Setting("default_channels", \.defaultChannels, ValueFormat.line.checked("names of channels") { _ in nil }.list(atMost: 100)),
        Setting("threshold", \.threshold, .number.within(0...1)),
        Setting("min_origins", \.minOrigins, .integer.within(1...100)),
        Setting("score_step", \.scoreStep, .number.within(0.01...1), needsRestart: true),
    ]
}
