/// Metrics on TCP, besides those on the control socket.
package struct MetricsSettings: ConfigurationSection {
    /// `host:port`; nil for none.
    package var listen: String?

    package init() {}

    static let settings: [Setting<MetricsSettings>] = [
        Setting("listen", \.listen, ValueFormat.listenAddress.optional, needsRestart: true)
    ]
}
