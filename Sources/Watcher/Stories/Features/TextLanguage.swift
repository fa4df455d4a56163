/// What is known of the language of a text: its script, and where a script has several languages, which of them.
///
/// Two reports of one event in two languages share little but names and numbers, so how like they are counts for more
/// (`TermVector.acrossLanguages`). That holds for texts that surely differ in language: of what is not known nothing is said.
package struct TextLanguage: Hashable, Comparable, Sendable {
    static let unknown = TextLanguage(rawValue: 0)

    /// The script in the upper byte, the language within it in the lower one; 0 where it is not known.
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// - Parameter number: of the language within its script, from 1; 0 where it is not known.
    init(_ script: TextScript, _ number: Int = 0) {
        rawValue = UInt16(script.rawValue) << 8 | UInt16(UInt8(clamping: number))
    }

    private var script: UInt16 { rawValue >> 8 }
    private var number: UInt16 { rawValue & 0xff }

    /// Whether two texts are surely of two languages.
    func differs(from other: TextLanguage) -> Bool {
        guard rawValue != other.rawValue, script != 0, other.script != 0 else { return false }
        return script != other.script || (number != 0 && other.number != 0)
    }

    package static func < (one: TextLanguage, other: TextLanguage) -> Bool { one.rawValue < other.rawValue }
}
