/// Processing instructions, which mean nothing in a feed.
extension XMLRepair {
    /// Further away than this no end is looked for.
    private static let longestInstruction = 4_096

    /// Passes one over. Where an end tag comes before the `?>` it was never closed, as in what a word processor writes
    /// (`<?xml:namespace prefix="o" />`), and ends like a tag, so that it takes nothing along.
    mutating func skipInstruction() {
        index = endOfInstruction() ?? endOfTag()
    }

    private func endOfInstruction() -> Int? {
        var place = index + 1
        let last = min(input.count - 1, place + Self.longestInstruction)
        while place < last {
            let next = input[place + 1]
            if input[place] == UInt8(ascii: "?"), next == UInt8(ascii: ">") { return place + 2 }
            if input[place] == UInt8(ascii: "<"), next == UInt8(ascii: "/") || next == UInt8(ascii: "?") { return nil }
            place += 1
        }
        return nil
    }

    private func endOfTag() -> Int {
        var place = index
        while place < input.count, input[place] != UInt8(ascii: ">"), input[place] != UInt8(ascii: "<") { place += 1 }
        return place < input.count && input[place] == UInt8(ascii: ">") ? place + 1 : place
    }
}
