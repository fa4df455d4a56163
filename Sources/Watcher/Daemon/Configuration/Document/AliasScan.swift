/// Counts the aliases of a YAML text before it is read, since reading them already costs what they multiply to.
enum AliasScan {
    /// Where the alias after the first `limit` stands, or nil where there are no more.
    ///
    /// By spelling alone: `*name` counts where `&name` comes before it. Comments and quoted text can only make the count too high,
    /// and no real alias escapes it.
    static func firstBeyond(_ limit: Int, in text: [Unicode.Scalar]) -> TextPlace? {
        var anchors: Set<String> = []
        var count = 0
        var line = 1
        var lineStart = 0
        for index in text.indices {
            switch text[index] {
            case "\n":
                line += 1
                lineStart = index + 1
            case "&":
                anchors.insert(name(in: text, after: index))
            case "*" where !anchors.isEmpty && anchors.contains(name(in: text, after: index)):
                count += 1
                if count > limit { return TextPlace(line: line, column: index - lineStart + 1) }
            default: break
            }
        }
        return nil
    }

    /// libyaml takes ASCII letters, digits, `_` and `-` for the name of an anchor.
    private static func name(in text: [Unicode.Scalar], after index: Int) -> String {
        var name = String.UnicodeScalarView()
        for scalar in text[(index + 1)...] {
            guard scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-" else {
                break
            }
            name.append(scalar)
        }
        return String(name)
    }
}
