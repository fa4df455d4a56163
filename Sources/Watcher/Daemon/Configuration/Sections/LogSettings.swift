package import Logging

/// What is written to stderr.
package struct LogSettings: ConfigurationSection {
    package var level = Logger.Level.info

    package init() {}

    static let settings: [Setting<LogSettings>] = [
        Setting("level", \.levelName, .word(of: Logger.Level.allCases.map(\.rawValue)), needsRestart: true)
    ]

    private var levelName: String {
        get { level.rawValue }
        set { level = Logger.Level(rawValue: newValue) ?? level }
    }
}
