/// A number of bytes, written `16MiB`, `200kB` or `4096` in configuration.
package struct ByteSize: Hashable, Comparable, Sendable {
    package var bytes: Int

    package init(bytes: Int) { self.bytes = bytes }

    /// Reads a whole number with an optional unit: B, kB, MB, GB (powers of 1000), KiB, MiB, GiB (powers of 1024).
    package init?(text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count)
        guard let value = Int(digits), let scale = Self.units.first(where: { $0.name == unit })?.bytes else { return nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: scale)
        guard !overflow else { return nil }
        bytes = product
    }

    package static func < (left: ByteSize, right: ByteSize) -> Bool { left.bytes < right.bytes }

    /// The size in the largest unit that divides it, such as `16MiB`.
    package var text: String {
        for unit in Self.units.reversed() where unit.bytes > 1 && bytes > 0 && bytes % unit.bytes == 0 {
            return "\(bytes / unit.bytes)\(unit.name)"
        }
        return "\(bytes)B"
    }

    private static let units: [(name: String, bytes: Int)] = [
        ("", 1), ("B", 1), ("kB", 1_000), ("KiB", 1 << 10), ("MB", 1_000_000), ("MiB", 1 << 20), ("GB", 1_000_000_000), ("GiB", 1 << 30),
    ]
}
