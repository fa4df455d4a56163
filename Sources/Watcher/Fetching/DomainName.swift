/// Host names in their ASCII form. libcurl's own conversion depends on the process's locale, and a daemon has none.
package enum DomainName {
    /// Lower-cased, with labels that are not ASCII in Punycode (RFC 3492) after Unicode case folding to lower case.
    /// Nil where the name cannot be converted.
    package static func ascii(_ host: String) -> String? {
        if host.utf8.allSatisfy({ $0 < 128 }) { return host.lowercased() }
        // The ideographic full stops separate labels too (RFC 3490, 3.1).
        let labels = host.lowercased().split(omittingEmptySubsequences: false) { ".\u{3002}\u{FF0E}\u{FF61}".contains($0) }
        var converted: [String] = []
        for label in labels {
            if label.utf8.allSatisfy({ $0 < 128 }) {
                converted.append(String(label))
            } else if let code = punycode(label.unicodeScalars.map(\.value)) {
                converted.append("xn--" + code)
            } else {
                return nil
            }
        }
        return converted.joined(separator: ".")
    }

    /// Public by its looks: has a dot, is no address, and is not under a name that is set aside for private use.
    package static func isPublic(_ host: String) -> Bool {
        guard host.contains("."), IPAddress(text: host) == nil else { return false }
        let name = host.lowercased()
        return !privateSuffixes.contains { name.hasSuffix($0) }
    }

    private static let privateSuffixes = [
        ".local", ".localhost", ".localdomain", ".internal", ".intranet", ".lan", ".home", ".corp", ".private", ".home.arpa", ".test",
        ".example", ".invalid",
    ]

    /// The encoding procedure of RFC 3492, 6.3.
    private static func punycode(_ scalars: [UInt32]) -> String? {
        var output = scalars.filter { $0 < 128 }.map { UInt8($0) }
        let basic = output.count
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var code: UInt32 = 128
        var delta: UInt32 = 0
        var bias: UInt32 = 72
        var handled = basic
        guard scalars.count <= 63 else { return nil }
        while handled < scalars.count {
            guard let next = scalars.filter({ $0 >= code }).min() else { return nil }
            // At most 63 scalars below 2^21, so this stays within 32 bits.
            delta += (next - code) * UInt32(handled + 1)
            code = next
            for scalar in scalars {
                if scalar < code { delta += 1 }
                guard scalar == code else { continue }
                output += variableLength(delta, bias: bias)
                bias = adapt(delta, points: UInt32(handled + 1), isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return output.count <= 59 ? String(decoding: output, as: UTF8.self) : nil
    }

    private static func variableLength(_ delta: UInt32, bias: UInt32) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = delta
        var k: UInt32 = 36
        while true {
            let threshold = k <= bias ? 1 : min(26, k - bias)
            guard rest >= threshold else { break }
            digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            k += 36
        }
        return digits + [digit(rest)]
    }

    private static func digit(_ value: UInt32) -> UInt8 { UInt8(value < 26 ? 97 + value : 22 + value) }

    private static func adapt(_ delta: UInt32, points: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / points
        var k: UInt32 = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
