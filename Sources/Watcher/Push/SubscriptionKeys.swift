/// What makes a callback ours, and proves that a push comes from the hub that was asked.
package struct SubscriptionKeys: Hashable, Sendable {
    /// The secret part of the callback's path.
    package let token: String
    /// The key of the signatures.
    package let secret: [UInt8]

    package init(token: String, secret: [UInt8]) {
        self.token = token
        self.secret = secret
    }

    /// New ones. The spec asks for a secret of less than 200 bytes, and hubs handle text: 32 random bytes in hexadecimal.
    package static func random() -> SubscriptionKeys {
        SubscriptionKeys(token: hexadecimal(randomBytes(16)), secret: Array(hexadecimal(randomBytes(32)).utf8))
    }

    /// From the system's generator, which is a cryptographic one.
    private static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
