import Model

/// Who takes a stance, or what a correction speaks of, as hashes that other reports of the same have in common.
struct StanceVoice {
    /// Keys of the words of names.
    var names: [UInt32] = []
    /// Of other words that tell it from another: "police", "ministry", the numbers of a correction.
    var words: [UInt32] = []
    /// The other words of a correction, by which it is known where neither of those tell it.
    var content: [UInt32] = []

    /// A speaker who is not named.
    static func somebody(_ kind: Development.Kind) -> UInt32 { key(0, kind) }

    /// A word as the voice of a stance.
    static func key(_ word: UInt32, _ kind: Development.Kind) -> UInt32 {
        UInt32(truncatingIfNeeded: TermHash.mixed(UInt64(word) << 8 | UInt64(kind.bit)) >> 32)
    }

    func keys(of kind: Development.Kind) -> [UInt32] { (names + words).map { Self.key($0, kind) } }

    func contentKeys(of kind: Development.Kind) -> [UInt32] { content.map { Self.key($0, kind) } }

    /// With the mark of one who is not named.
    func allKeys(of kind: Development.Kind) -> [UInt32] {
        names.isEmpty && words.isEmpty && content.isEmpty ? [Self.somebody(kind)] : keys(of: kind) + contentKeys(of: kind)
    }
}
