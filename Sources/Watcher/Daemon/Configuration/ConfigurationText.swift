import Alerting

/// The configuration in force as YAML, defaults included and secrets left out: what `config show` prints.
package enum ConfigurationText {
    package static func text(_ configuration: Configuration) -> String {
        var text = ""
        for section in Configuration.sections {
            text += "\(section.name):\n"
            for (key, value) in zip(section.keys, section.texts(configuration)) { text += "  \(key.name): \(value)\n" }
            if section.name == "fetch" { text += channels(configuration.channels) }
        }
        return text
    }

    private static func channels(_ channels: [ChannelSettings]) -> String {
        guard !channels.isEmpty else { return "channels: {}\n" }
        return channels.reduce(into: "channels:\n") { text, channel in
            text += "  \(YAMLText.scalar(channel.name)):\n    kind: \(channel.kind.rawValue)\n"
            if let file = channel.urlFile {
                text += "    url_file: \(YAMLText.scalar(file.text))\n"
            } else {
                text += "    url: \(YAMLText.scalar(channel.shownURL))\n"
            }
            if let file = channel.keyFile { text += "    key_file: \(YAMLText.scalar(file.text))\n" }
            for (name, value) in channel.options.sorted(by: { $0.key < $1.key }) {
                text += "    \(name): \(YAMLText.scalar(value))\n"
            }
        }
    }
}
