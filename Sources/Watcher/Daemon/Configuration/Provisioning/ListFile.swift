import Yams

/// A file with one key that holds a list, as feeds and topics files are.
struct ListFile {
    let key: String
    let maximumBytes: Int
    let maximumItems: Int

    /// The list's nodes; nil, with a problem added, where there is no such list. A key without a value is an empty list.
    func items(_ bytes: [UInt8], _ problems: inout ProblemList) -> [Node]? {
        document(bytes, &problems).map(\.items)
    }

    /// The same with the document around it.
    func document(_ bytes: [UInt8], _ problems: inout ProblemList) -> (source: SourceDocument, items: [Node])? {
        guard bytes.count <= maximumBytes else {
            problems.add("the file is too large: more than \(maximumBytes) bytes", at: nil)
            return nil
        }
        guard let source = SourceDocument(bytes: bytes, problems: &problems) else { return nil }
        guard let root = source.root, !root.isNothing else { return (source, []) }
        let reader = MappingReader(root, path: "", known: [key], problems: &problems)
        guard let value = reader.entries.first?.value, !value.isNothing else {
            if problems.problems.isEmpty, reader.entries.isEmpty {
                problems.add("the file needs the key \"\(key)\" with a list", at: root.mark)
            }
            return (source, [])
        }
        guard let sequence = value.sequence else {
            problems.add("\(key) must be a list\(value.instead)", at: value.mark)
            return nil
        }
        guard sequence.count <= maximumItems else {
            problems.add("\(key) has \(sequence.count) entries; at most \(maximumItems) are allowed", at: value.mark)
            return nil
        }
        return (source, Array(sequence))
    }
}
