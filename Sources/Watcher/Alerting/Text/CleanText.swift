/// Text from feeds made fit to leave the program: no control, bidi or zero-width characters, few combining marks, bounded length.
///
/// A title may try to hide words, turn the reading order round, or stretch a line over a chat window; what leaves shows nothing
/// but what it says.
package enum CleanText {
    /// How a receiver counts a text's length.
    package enum Unit: Sendable {
        /// UTF-8 bytes.
        case bytes
        /// UTF-16 units: at least as many as "characters" by any count.
        case utf16
    }

    /// One clean line of at most `limit` units: white space runs, newlines included, become one space; a cut ends in "…".
    package static func line(_ text: String, limit: Int, unit: Unit = .utf16) -> String {
        // Bounds the work on hostile input: a text that begins with more hidden characters than this loses its end.
        let bounded = text.unicodeScalars.prefix(limit + 256)
        var scalars = String.UnicodeScalarView()
        var marks = 0
        var pendingSpace = false
        for scalar in bounded {
            if isSpace(scalar) {
                pendingSpace = !scalars.isEmpty
                marks = 0
                continue
            }
            if isHidden(scalar) { continue }
            if isMark(scalar) {
                marks += 1
                if marks > maximumMarks { continue }
            } else {
                marks = 0
            }
            if pendingSpace { scalars.append(" ") }
            pendingSpace = false
            scalars.append(scalar)
        }
        return cut(String(scalars), limit: limit, unit: unit)
    }

    /// At most `limit` units after escaping, cut between graphemes, ending in "…" where something was cut.
    ///
    /// - Parameter escape: what to write for a scalar; nil leaves it as it is.
    package static func cut(
        _ text: String, limit: Int, unit: Unit = .utf16, escape: (Unicode.Scalar) -> String? = { _ in nil }
    ) -> String {
        let room = max(limit - size("…", unit), 0)
        var kept = ""
        var used = 0
        /// The end of the longest part that leaves room for the ellipsis.
        var cutEnd = kept.endIndex
        for character in text {
            let piece = escaped(character, escape)
            used += size(piece, unit)
            if used > limit { return ending(String(kept[..<cutEnd]), in: text, limit: limit, unit: unit, escape: escape) }
            kept += piece
            if used <= room { cutEnd = kept.endIndex }
        }
        return kept
    }

    /// Adds the ellipsis. Where even the first grapheme is too long, since a grapheme may have any length, cuts between scalars.
    private static func ending(
        _ kept: String, in text: String, limit: Int, unit: Unit, escape: (Unicode.Scalar) -> String?
    ) -> String {
        guard limit >= size("…", unit) else { return "" }
        guard kept.isEmpty else { return kept + "…" }
        var short = ""
        for scalar in text.unicodeScalars {
            let piece = escape(scalar) ?? String(Character(scalar))
            if size(short, unit) + size(piece, unit) + size("…", unit) > limit { break }
            short += piece
        }
        return short + "…"
    }

    private static func escaped(_ character: Character, _ escape: (Unicode.Scalar) -> String?) -> String {
        var text = ""
        for scalar in character.unicodeScalars { text += escape(scalar) ?? String(Character(scalar)) }
        return text
    }

    package static func size(_ text: String, _ unit: Unit) -> Int {
        switch unit {
        case .bytes: text.utf8.count
        case .utf16: text.utf16.count
        }
    }

    private static let maximumMarks = 4

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (9...13).contains(scalar.value) || scalar.value == 0x85 || scalar.properties.isWhitespace
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// C0 and C1 controls, soft hyphen, Arabic letter mark, zero-width characters, bidi marks, embeddings and isolates,
    /// invisible operators, byte order marks, annotation anchors, Hangul fillers, tags, and noncharacters.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x115F, 0x1160, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFDD0...0xFDEF, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
