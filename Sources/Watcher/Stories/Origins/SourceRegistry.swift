import Text

/// Publishers that reports credit, by name, other spelling and host; from Data/lineage/sources.txt.
struct SourceRegistry: Sendable {
    enum Kind: String, Sendable {
        case agency, outlet
        /// Credited for pictures only.
        case photo
        /// Where anybody publishes, or what only leads elsewhere: a page there names no publisher.
        case platform
    }

    struct Source: Sendable {
        var name: String
        var key: String
        var kind: Kind
    }

    static let builtIn = SourceRegistry(added: "")

    let all: [Source]
    let spellings: WordList<Int>
    private let byKey: [String: Int]
    private let byHost: [String: Int]
    private let owners: [String: String]
    /// Keys of hosts, whose subdomains belong to them.
    private let hostKeys: Set<String>

    /// - Parameter added: lines beside the program's, which come first where both know a spelling or a host.
    init(added: String) {
        var all: [Source] = []
        var spellings = WordList<Int>()
        var byKey: [String: Int] = [:]
        var byHost: [String: Int] = [:]
        for row in LineageData.rows(added) + LineageData.rows(LineageData.sources) where row.count == 4 {
            guard let kind = Kind(rawValue: row[0]) else { continue }
            let key = OutletName.key(row[1])
            let number = byKey[key] ?? all.count
            if number == all.count { all.append(Source(name: row[1], key: key, kind: kind)) }
            // A platform's name says nothing of who wrote.
            for spelling in kind == .platform ? [] : [row[1]] + LineageData.items(row[3]) {
                spellings.insert(spelling, number, checksCase: true)
                byKey[OutletName.key(spelling)] = byKey[OutletName.key(spelling)] ?? number
            }
            for host in LineageData.items(row[2]) {
                byHost[host] = byHost[host] ?? number
                byKey[OutletName.key(host)] = byKey[OutletName.key(host)] ?? number
            }
        }
        // "Le Monde" is "du Monde", "Der Spiegel" "des Spiegel".
        for (number, source) in all.enumerated() where source.kind != .platform {
            let words = source.key.split(separator: " ", maxSplits: 1).map(String.init)
            if words.count == 2, Self.articles.contains(words[0]), byKey[words[1]] == nil { byKey[words[1]] = number }
        }
        hostKeys = Set(byHost.keys.map(OutletName.key))
        self.all = all
        self.spellings = spellings
        self.byKey = byKey
        self.byHost = byHost
        var owners: [String: String] = [:]
        for row in LineageData.rows(LineageData.owners) where row.count == 2 {
            for outlet in LineageData.items(row[1]) { owners[Self.canonical(OutletName.key(outlet), byKey, all)] = row[0] }
        }
        self.owners = owners
    }

    /// What stands before names and falls away behind a preposition.
    private static let articles: Set<String> = ["le", "la", "les", "el", "los", "der", "die", "das"]

    /// The one key of a publisher's spellings and hosts, subdomains included; an unknown key stays as it is.
    func canonicalKey(_ key: String) -> String {
        if let number = byKey[key] { return all[number].key }
        var rest = key[...]
        while let space = rest.firstIndex(of: " ") {
            rest = rest[rest.index(after: space)...]
            if hostKeys.contains(String(rest)) { return Self.canonical(String(rest), byKey, all) }
        }
        return key
    }

    private static func canonical(_ key: String, _ byKey: [String: Int], _ all: [Source]) -> String {
        byKey[key].map { all[$0].key } ?? key
    }

    func source(key: String) -> Source? { byKey[key].map { all[$0] } }

    /// The publisher whose page a host serves, subdomains included.
    func source(host: String) -> Source? {
        var host = host[...]
        while true {
            if let number = byHost[String(host)] { return all[number] }
            guard let dot = host.firstIndex(of: ".") else { return nil }
            host = host[host.index(after: dot)...]
        }
    }

    /// Who owns a publisher, by its canonical key.
    func owner(of key: String) -> String? { owners[key] }
}
