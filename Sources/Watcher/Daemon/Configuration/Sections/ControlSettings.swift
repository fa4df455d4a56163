/// The control socket.
package struct ControlSettings: ConfigurationSection {
    /// The group whose members may use the socket; nil for `watcher` where there is one and the daemon may, else the daemon's own group.
    package var group: String?
    /// How long a connection may stay without a whole request, on the socket and on `metrics.listen`. An answer under way is no idling.
    package var idleTimeout = Duration.seconds(60)

    package init() {}

    static let settings: [Setting<ControlSettings>] = [
        Setting(
            "group", \.group,
            ValueFormat.line.checked("name of a group") { name in
                (1...32).contains(name.utf8.count) ? nil : "must be the name of a group, 1 to 32 characters"
            }.optional, needsRestart: true),
        Setting("idle_timeout", \.idleTimeout, .duration.within(.milliseconds(100) ... .seconds(3_600)), needsRestart: true),
    ]
}
