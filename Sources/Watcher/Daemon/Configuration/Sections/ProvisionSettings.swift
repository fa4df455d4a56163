/// Files of feeds and topics that are taken in at start and on reload.
package struct ProvisionSettings: ConfigurationSection {
    /// Absolute, or relative to the working directory; nil where nothing is provisioned.
    package var feeds: String?
    package var topics: String?

    package init() {}

    static let settings: [Setting<ProvisionSettings>] = [
        Setting("feeds", \.feeds, ValueFormat.line.checked("path") { _ in nil }.optional),
        Setting("topics", \.topics, ValueFormat.line.checked("path") { _ in nil }.optional),
    ]
}
