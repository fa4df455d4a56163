import Model

/// Evidence as stored: a line for each term, its five parts parted by tabs. There is a row of it for every topic an article or
/// a story met, and all rows of a window are read at the start: half the time and half the bytes of JSON.
enum EvidenceText {
    static func text(_ evidence: [Evidence]) -> String {
        var text = ""
        for item in evidence {
            if !text.isEmpty { text += "\n" }
            text += "\(plain(item.term))\t\(plain(item.field))\t\(item.weight)\t\(item.count)\t\(item.contribution)"
        }
        return text
    }

    static func evidence(_ text: String) throws -> [Evidence] {
        guard !text.isEmpty else { return [] }
        return try text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
            guard parts.count == 5, let weight = Double(parts[2]), let count = Int(parts[3]), let contribution = Double(parts[4]) else {
                throw StorageFailure(.corrupt, "the database holds evidence that cannot be read: “\(Substring(line))”")
            }
            return Evidence(
                term: String(parts[0]), field: String(parts[1]), weight: weight, count: count, contribution: contribution)
        }
    }

    /// A term may be a whole phrase, even a pattern; what would end it here becomes a space.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 9 || $0 == 10 }) else { return text }
        return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
}
