import Crypto
import Testing

@testable import Push

@Suite struct HubSignatureTests {
    private let secret = Array("a secret".utf8)
    private let body = Array("<rss/>".utf8)

    private func hexadecimal(_ code: some Sequence<UInt8>) -> String {
        code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private var signatures: [String] {
        let key = SymmetricKey(data: secret)
        return [
            "sha1=" + hexadecimal(HMAC<Insecure.SHA1>.authenticationCode(for: body, using: key)),
            "sha256=" + hexadecimal(HMAC<SHA256>.authenticationCode(for: body, using: key)),
            "sha384=" + hexadecimal(HMAC<SHA384>.authenticationCode(for: body, using: key)),
            "sha512=" + hexadecimal(HMAC<SHA512>.authenticationCode(for: body, using: key)),
        ]
    }

    @Test func everyMethodOfTheSpecificationIsTaken() {
        for signature in signatures {
            #expect(HubSignature.check(signature, of: body, secret: secret) == .valid)
            #expect(HubSignature.check(signature.uppercased(), of: body, secret: secret) == .valid)
        }
    }

    @Test func anotherBodyOrSecretIsWrong() {
        for signature in signatures {
            #expect(HubSignature.check(signature, of: body + [32], secret: secret) == .wrong)
            #expect(HubSignature.check(signature, of: body, secret: secret + [1]) == .wrong)
            #expect(HubSignature.check(String(signature.dropLast(2)), of: body, secret: secret) == .wrong)
        }
    }

    @Test(arguments: [nil, ""]) func aMissingSignatureIsTold(_ header: String?) {
        #expect(HubSignature.check(header, of: body, secret: secret) == .missing)
    }

    @Test(arguments: ["sha256", "sha256=", "sha256=xyz", "sha256=abc", "md5=00112233445566778899aabbccddeeff", "=00"])
    func whatIsNoSignatureIsTold(_ header: String) {
        #expect(HubSignature.check(header, of: body, secret: secret) == .unknown)
    }
}
