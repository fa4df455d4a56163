import Yams

/// A YAML document as a tree of nodes that know their places.
///
/// Bounded on purpose, since topics and feeds files come from other people: bytes, depth (libyaml's own thousand levels), aliases,
/// and the nodes that aliases can multiply to.
struct SourceDocument {
    /// Nil for a document without content.
    var root: Node?
    /// The text by code points, as places count them.
    var lines: [ArraySlice<Unicode.Scalar>]
    /// Each use of an alias repeats what it names, so that a few lines could grow without bound.
    static let maximumAliases = 16
    static let maximumNodes = 1_000_000

    /// The document; nil and at least one problem where the text is no YAML.
    init?(bytes: [UInt8], problems: inout ProblemList) {
        guard let text = Self.text(bytes, problems: &problems) else { return nil }
        let scalars = Array(text.unicodeScalars)
        if let excess = AliasScan.firstBeyond(Self.maximumAliases, in: scalars) {
            problems.add("more than \(Self.maximumAliases) aliases; write the values out", line: excess.line, column: excess.column)
            return nil
        }
        var repair = DuplicateKeys(text: text)
        do {
            root = try Self.compose(&repair, problems: &problems)
        } catch {
            Self.add(error, to: &problems)
            return nil
        }
        lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard let root else { return }
        var budget = Self.maximumNodes
        guard Self.count(root, within: &budget) else {
            problems.add("more than \(Self.maximumNodes) values", at: nil)
            return nil
        }
    }

    private static func text(_ bytes: [UInt8], problems: inout ProblemList) -> String? {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if let text = String(validating: body, as: UTF8.self) { return text }
        // Decoding repairs, so the first replacement that is not in the bytes themselves marks the place.
        var line = 1
        for row in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: row, as: UTF8.self) == nil {
                problems.add("not UTF-8 text", line: line, column: 1)
                return nil
            }
            line += 1
        }
        problems.add("not UTF-8 text", at: nil)
        return nil
    }

    /// The reader stops at a key that is there twice; each is told and put aside, so that the rest is read too.
    private static func compose(_ repair: inout DuplicateKeys, problems: inout ProblemList) throws -> Node? {
        while true {
            do {
                // Without rules: whether a plain word is a number or a truth is for the setting to say, not for its spelling.
                return try Parser(yaml: repair.text, resolver: .basic).singleRoot()
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                guard let second = repair.setAside(names.first ?? "", after: context.mark) else {
                    problems.add("the key \"\(names.first ?? "")\" is there twice", at: context.mark)
                    throw Unreadable.told
                }
                problems.add(
                    "the key \"\(names.first ?? "")\" is there twice, first in line \(context.mark.line)", line: second.line,
                    column: second.column)
            }
        }
    }

    /// Thrown where the problem has been told already.
    private enum Unreadable: Error { case told }

    private static func add(_ error: any Error, to problems: inout ProblemList) {
        switch error {
        case Unreadable.told: break
        case YamlError.scanner(let context, let problem, let mark, _), YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            problems.add("not YAML: \(problem)\(context.map { " (\($0.text) from line \($0.mark.line))" } ?? "")", at: mark)
        case YamlError.reader(let problem, _, _, _): problems.add("not YAML: \(problem)", at: nil)
        default: problems.add("not YAML", at: nil)
        }
    }

    private static func count(_ node: Node, within budget: inout Int) -> Bool {
        budget -= 1
        guard budget >= 0 else { return false }
        switch node {
        case .scalar, .alias: return true
        case .sequence(let sequence):
            for item in sequence { guard count(item, within: &budget) else { return false } }
        case .mapping(let mapping):
            for (key, value) in mapping { guard count(key, within: &budget), count(value, within: &budget) else { return false } }
        }
        return true
    }
}
