import Crypto
import FoundationEssentials

/// The keys of a Standard Webhooks channel, read from its key file: one `whsec_` key, several separated by white space while
/// rotating (the newest first), or a raw secret.
///
/// Source: Standard Webhooks specification, "Signature scheme" (symmetric, `v1`).
package struct SigningKeys: Sendable {
    private let keys: [SymmetricKey]

    /// Bytes of a key, by the specification: below, it could be guessed; above, nothing is gained.
    static let sizes = 24...64

    /// A file that begins with `whsec_` holds keys in base64; any other is one raw secret, a line end after it left out.
    /// Nil where there is no key in it, or one is no base64.
    package init?(parsing file: [UInt8]) {
        let words = file.split { $0 == 0x20 || (9...13).contains($0) }.map { Array($0) }
        guard let first = words.first else { return nil }
        guard first.starts(with: Self.prefix) else {
            var raw = file
            while let last = raw.last, last == 10 || last == 13 { raw.removeLast() }
            keys = [SymmetricKey(data: raw)]
            return
        }
        var keys: [SymmetricKey] = []
        for word in words {
            guard word.starts(with: Self.prefix), let key = Self.base64(word.dropFirst(Self.prefix.count)), !key.isEmpty else { return nil }
            keys.append(SymmetricKey(data: key))
        }
        self.keys = keys
    }

    /// The size in bytes of the first key outside of what the specification allows; nil where all are within.
    var oddSize: Int? { keys.map { $0.bitCount / 8 }.first { !Self.sizes.contains($0) } }

    /// The value of `webhook-signature`: `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`, one for each key.
    package func signature(id: String, timestamp: Int64, body: [UInt8]) -> String {
        let content = Array("\(id).\(timestamp).".utf8) + body
        return keys.map { key in
            "v1," + Data(HMAC<SHA256>.authenticationCode(for: content, using: key)).base64EncodedString()
        }.joined(separator: " ")
    }

    private static let prefix = Array("whsec_".utf8)

    /// Padding is often lost when keys are copied by hand.
    private static func base64(_ digits: ArraySlice<UInt8>) -> Data? {
        let bare = digits.filter { $0 != UInt8(ascii: "=") }
        let padding = [UInt8](repeating: UInt8(ascii: "="), count: (4 - bare.count % 4) % 4)
        return Data(base64Encoded: Data(bare + padding))
    }
}
