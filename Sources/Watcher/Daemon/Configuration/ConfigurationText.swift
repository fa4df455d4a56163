import Alerting

/// The configuration in force as YAML, defaults included and secrets left out: what `config show` prints.
package enum ConfigurationText {
    package static func text(_ configuration: Configuration) -> String {
        var text = ""
        for section in Configuration.sections {
            text += "\(section.name):\n"
            for (key, value) in zip(section.keys, section.texts(configuration)) { text += "  \(key.name): \(value)\n" }
            if section.name == "fetch" { text += access(configuration.access) + channels(configuration.channels) }
        }
        return text
    }

    private static func access(_ rules: [AccessRule]) -> String {
        guard !rules.isEmpty else { return "access: {}\n" }
        return rules.reduce(into: "access:\n") { text, rule in
            text += "  \(YAMLText.scalar(rule.name)):\n"
            for setting in AccessRule.settings where setting.text(rule) != "null" { text += "    \(setting.name): \(setting.text(rule))\n" }
            let files = [rule.passwordFile, rule.bearerFile, rule.proxyAuthenticationFile]
            for (key, file) in zip(AccessRule.fileKeys, files) {
                if let file { text += "    \(key): \(YAMLText.scalar(file.text))\n" }
            }
            text += headers("header_files", rule.headers.filter { $0.file != nil }) { $0.file?.text ?? "" }
            // A header may be a secret although it stands in the file.
            text += headers("headers", rule.headers.filter { $0.file == nil }) { $0.value.description }
        }
    }

    private static func headers(_ key: String, _ headers: [AccessRule.Header], value: (AccessRule.Header) -> String) -> String {
        guard !headers.isEmpty else { return "" }
        return headers.reduce(into: "    \(key):\n") { $0 += "      \(YAMLText.scalar($1.name)): \(YAMLText.scalar(value($1)))\n" }
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
