import Yams

/// A section among the others: its name, and what can be done with it without knowing its type.
struct SectionTable: Sendable {
    /// A key as documentation and tests need it.
    struct Key: Sendable {
        var name: String
        var range: String
        var defaultText: String
        var needsRestart: Bool
    }

    let name: String
    let keys: [Key]
    let read: @Sendable (_ node: Node, _ configuration: inout Configuration, _ problems: inout ProblemList) -> Void
    /// The values as YAML, in the order of `keys`.
    let texts: @Sendable (Configuration) -> [String]

    init<Section: ConfigurationSection>(_ name: String, _ section: any WritableKeyPath<Configuration, Section> & Sendable) {
        self.name = name
        let defaults = Section()
        keys = Section.settings.map {
            Key(name: $0.name, range: $0.range, defaultText: $0.text(defaults), needsRestart: $0.needsRestart)
        }
        read = { node, configuration, problems in
            let settings = Section.settings
            let reader = MappingReader(
                node, path: name, known: settings.map(\.name), problems: &problems, elsewhere: Configuration.section(having:))
            for entry in reader.entries {
                guard let setting = settings.first(where: { $0.name == entry.name }) else { continue }
                setting.read(entry.value, "\(name).\(entry.name)", &configuration[keyPath: section], &problems)
            }
        }
        texts = { configuration in Section.settings.map { $0.text(configuration[keyPath: section]) } }
    }
}
