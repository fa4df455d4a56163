/// The judgement's transactions.
package struct JudgeSettings: ConfigurationSection {
    /// Articles decided and committed together.
    package var batch = 256

    package init() {}

    static let settings: [Setting<JudgeSettings>] = [
        Setting("batch", \.batch, .integer.within(1...5_000))
    ]
}
