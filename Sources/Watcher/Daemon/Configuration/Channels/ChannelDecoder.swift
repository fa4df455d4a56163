import Alerting
import Yams

/// Reads `channels`: a mapping of names to what each channel is.
struct ChannelDecoder {
    let secrets: SecretReader
    static let maximum = 1_000

    func channels(_ node: Node, problems: inout ProblemList) -> [ChannelSettings] {
        let reader = MappingReader(node, path: "channels", known: nil, problems: &problems)
        guard reader.entries.count <= Self.maximum else {
            problems.add("channels has \(reader.entries.count) entries; at most \(Self.maximum) are allowed", at: node.mark)
            return []
        }
        return reader.entries.compactMap { channel($0, problems: &problems) }
    }

    private func channel(_ entry: MappingReader.Entry, problems: inout ProblemList) -> ChannelSettings? {
        let path = "channels.\(Node.shortened(entry.name))"
        guard ChannelName.isValid(entry.name) else {
            problems.add("\(path): a channel's name has 1 to 64 letters, digits, \"-\", \"_\" or \".\"", at: entry.key.mark)
            return nil
        }
        guard entry.value.mapping != nil else {
            problems.add(
                "\(path) must be keys with values, such as {kind: slack, url_file: …}\(entry.value.instead)", at: entry.value.mark)
            return nil
        }
        guard let kind = kind(of: entry, path: path, problems: &problems) else { return nil }
        let reader = MappingReader(entry.value, path: path, known: kind.keyNames + ["key", "token", "secret"], problems: &problems)
        let before = problems.problems.count
        let values = Dictionary(reader.entries.map { ($0.name, $0) }) { first, _ in first }
        tellInlineSecrets(values, path: path, problems: &problems)
        let address = address(values, kind: kind, path: path, key: entry.key, problems: &problems)
        let key = secret(values["key_file"], path: "\(path).key_file", problems: &problems)
        let options = options(reader.entries, kind: kind, path: path, problems: &problems)
        guard let address, problems.problems.count == before else { return nil }
        let channel = ChannelSettings(
            name: entry.name, kind: kind, url: address.url, urlFile: address.file, key: key?.secret, keyFile: key?.reference,
            options: options)
        if let problem = channel.target.problem {
            let place = problem.hasPrefix("the key") ? values["key_file"] : nil
            problems.add("\(path): \(problem)", at: (place ?? values["url"] ?? values["kind"])?.value.mark ?? entry.key.mark)
            return nil
        }
        return channel
    }

    private func kind(of entry: MappingReader.Entry, path: String, problems: inout ProblemList) -> ChannelKind? {
        let names = ChannelKind.allCases.map(\.rawValue)
        guard let pair = entry.value.mapping?.first(where: { $0.key.scalar?.string == "kind" }) else {
            problems.add("\(path) needs a kind: one of \(names.joined(separator: ", "))", at: entry.key.mark)
            return nil
        }
        guard let name = ValueFormat.word(of: names).read(pair.value, "\(path).kind", &problems) else { return nil }
        return ChannelKind(rawValue: name)
    }

    /// A secret in the configuration itself would be seen by whoever may read that.
    private func tellInlineSecrets(_ values: [String: MappingReader.Entry], path: String, problems: inout ProblemList) {
        for name in ["key", "token", "secret"] {
            guard let entry = values[name] else { continue }
            problems.add(
                "\(path).\(name): secrets do not stand in this file; put it into a file of its own and name that with key_file",
                at: entry.key.mark)
        }
    }

    private func address(
        _ values: [String: MappingReader.Entry], kind: ChannelKind, path: String, key: Node, problems: inout ProblemList
    ) -> (url: Secret, file: SecretReference?)? {
        if let entry = values["url"] {
            if let file = values["url_file"] {
                problems.add("\(path) has url and url_file; one of them is enough", at: file.key.mark)
                return nil
            }
            return ValueFormat.line.read(entry.value, "\(path).url", &problems).map { (Secret($0), nil) }
        }
        if let entry = values["url_file"] {
            return secret(entry, path: "\(path).url_file", problems: &problems).map { ($0.secret, $0.reference) }
        }
        if let url = kind.defaultURL { return (Secret(url), nil) }
        problems.add("\(path) needs url or url_file: where to send", at: key.mark)
        return nil
    }

    private func secret(
        _ entry: MappingReader.Entry?, path: String, problems: inout ProblemList
    ) -> (secret: Secret, reference: SecretReference)? {
        entry.flatMap { secrets.secret($0, path: path, problems: &problems) }
    }

    private func options(
        _ entries: [MappingReader.Entry], kind: ChannelKind, path: String, problems: inout ProblemList
    ) -> [String: String] {
        var options: [String: String] = [:]
        for entry in entries where kind.optionNames.contains(entry.name) && !entry.value.isNothing {
            options[entry.name] = ValueFormat.line.read(entry.value, "\(path).\(entry.name)", &problems)
        }
        return options
    }
}
