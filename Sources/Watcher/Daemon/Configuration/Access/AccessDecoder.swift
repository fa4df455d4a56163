import Yams

/// Reads `access`: a mapping of names to what some addresses need.
struct AccessDecoder {
    let secrets: SecretReader
    static let maximum = 1_000

    func rules(_ node: Node, problems: inout ProblemList) -> [AccessRule] {
        let reader = MappingReader(node, path: "access", known: nil, problems: &problems)
        guard reader.entries.count <= Self.maximum else {
            problems.add("access has \(reader.entries.count) entries; at most \(Self.maximum) are allowed", at: node.mark)
            return []
        }
        return reader.entries.compactMap { rule($0, problems: &problems) }
    }

    private func rule(_ entry: MappingReader.Entry, problems: inout ProblemList) -> AccessRule? {
        let path = "access.\(Node.shortened(entry.name))"
        guard ChannelName.isValid(entry.name) else {
            problems.add("\(path): a name here has 1 to 64 letters, digits, \"-\", \"_\" or \".\"", at: entry.key.mark)
            return nil
        }
        guard entry.value.mapping != nil else {
            problems.add("\(path) must be keys with values, such as {match: …, proxy: …}\(entry.value.instead)", at: entry.value.mark)
            return nil
        }
        let before = problems.problems.count
        let reader = MappingReader(
            entry.value, path: path, known: AccessRule.keyNames + ["password", "bearer", "token"], problems: &problems)
        var rule = AccessRule(name: entry.name)
        for key in reader.entries { read(key, path: "\(path).\(key.name)", into: &rule, problems: &problems) }
        guard problems.problems.count == before else { return nil }
        if let problem = problem(of: rule) {
            problems.add("\(path) \(problem)", at: entry.key.mark)
            return nil
        }
        return rule
    }

    private func read(_ key: MappingReader.Entry, path: String, into rule: inout AccessRule, problems: inout ProblemList) {
        switch key.name {
        case "password", "bearer", "token":
            problems.add(
                "\(path): secrets do not stand in this file; put it into a file of its own and name that with "
                    + "\(key.name == "password" ? "password_file" : "bearer_file")", at: key.key.mark)
        case "password_file":
            let found = secrets.secret(key, path: path, problems: &problems)
            (rule.password, rule.passwordFile) = (found?.secret, found?.reference)
        case "bearer_file":
            let found = header(secrets.secret(key, path: path, problems: &problems), key, path: path, problems: &problems)
            (rule.bearer, rule.bearerFile) = (found?.secret, found?.reference)
        case "proxy_auth_file":
            let found = secrets.secret(key, path: path, problems: &problems)
            (rule.proxyAuthentication, rule.proxyAuthenticationFile) = (found?.secret, found?.reference)
        case "headers", "header_files": readHeaders(key, path: path, into: &rule, problems: &problems)
        case "ca_file":
            rule.caFile = ValueFormat<String>.line.read(key.value, path, &problems).flatMap {
                authorities($0, path: path, key: key.value, problems: &problems)
            }
        default: AccessRule.settings.first { $0.name == key.name }?.read(key.value, path, &rule, &problems)
        }
    }

    private func readHeaders(_ key: MappingReader.Entry, path: String, into rule: inout AccessRule, problems: inout ProblemList) {
        for entry in MappingReader(key.value, path: path, known: nil, problems: &problems).entries {
            let path = "\(path).\(Node.shortened(entry.name))"
            if let problem = HeaderName.problem(entry.name) {
                problems.add("\(path) \(problem)", at: entry.key.mark)
            } else if rule.headers.contains(where: { $0.name.lowercased() == entry.name.lowercased() }) {
                problems.add("\(path) is there twice", at: entry.key.mark)
            } else if key.name == "headers" {
                guard let value = ValueFormat<String>.headerText.read(entry.value, path, &problems) else { continue }
                rule.headers.append(AccessRule.Header(name: entry.name, value: Secret(value), file: nil))
            } else if let found = header(
                secrets.secret(entry, path: path, problems: &problems), entry, path: path, problems: &problems)
            {
                rule.headers.append(AccessRule.Header(name: entry.name, value: found.secret, file: found.reference))
            }
        }
    }

    /// A secret that may stand in a header.
    private func header(
        _ found: (secret: Secret, reference: SecretReference)?, _ entry: MappingReader.Entry, path: String, problems: inout ProblemList
    ) -> (secret: Secret, reference: SecretReference)? {
        guard let found else { return nil }
        guard found.secret.bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            problems.add("\(path): the file must hold one line of printable ASCII, since it becomes an HTTP header", at: entry.key.mark)
            return nil
        }
        return found
    }

    /// The path of a file of certificates that can be read now.
    private func authorities(_ name: String, path: String, key: Node, problems: inout ProblemList) -> String? {
        let file = SourceFile.path(name, in: secrets.directory)
        guard let problem = AuthorityFile.problem(file) else { return file }
        problems.add("\(path): \(problem)", at: key.mark)
        return nil
    }

    private func problem(of rule: AccessRule) -> String? {
        if rule.match.isEmpty { return "needs match: the addresses that it is for" }
        if rule.match.contains(where: \.isEverything), rule.hasSecrets {
            return "is for all addresses, so it must have no password, token or header: every feed's server would see it"
        }
        if rule.user != nil, rule.password == nil { return "has a user but no password_file" }
        if rule.password != nil, rule.bearer != nil { return "has password_file and bearer_file; one of them is enough" }
        return nil
    }
}
