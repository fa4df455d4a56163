import Crypto

/// Checks the `X-Hub-Signature` of a pushed document (W3C WebSub, 7.1): `method=hexadecimal HMAC of the body`.
///
/// SHA-1 is taken as well: most hubs in use sign with nothing else, and HMAC does not rest on resistance to collisions, which is what
/// SHA-1 has lost (RFC 6151 says the same of MD5 in HMAC; NIST SP 800-107r1 allows HMAC-SHA-1).
package enum HubSignature {
    package enum Verdict: String, Sendable {
        case valid
        case missing = "unsigned"
        /// A method that nobody here knows, or no signature at all by its form.
        case unknown = "unknown_signature"
        case wrong = "wrong_signature"
    }

    /// The comparison takes the same time wherever the first wrong byte is.
    package static func check(_ header: String?, of body: [UInt8], secret: [UInt8]) -> Verdict {
        guard let header, !header.isEmpty else { return .missing }
        let parts = header.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let code = bytes(ofHexadecimal: parts[1]) else { return .unknown }
        let key = SymmetricKey(data: secret)
        let isValid: Bool
        switch parts[0].lowercased() {
        case "sha1": isValid = HMAC<Insecure.SHA1>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha256": isValid = HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha384": isValid = HMAC<SHA384>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha512": isValid = HMAC<SHA512>.isValidAuthenticationCode(code, authenticating: body, using: key)
        default: return .unknown
        }
        return isValid ? .valid : .wrong
    }

    private static func bytes(ofHexadecimal text: Substring) -> [UInt8]? {
        let digits = text.utf8.map(value)
        guard digits.count.isMultiple(of: 2), (2...128).contains(digits.count), digits.allSatisfy({ $0 != nil }) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0) }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - 55
        default: nil
        }
    }
}
