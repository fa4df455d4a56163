import Testing

@testable import Alerting

@Suite struct SigningKeysTests {
    private let body = Array(#"{"test": 2432232314}"#.utf8)

    private func signature(_ file: String) -> String? {
        SigningKeys(parsing: Array(file.utf8))?.signature(id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: body)
    }

    /// The vector of the Standard Webhooks reference libraries.
    @Test func signsTheReferenceVector() {
        let expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        #expect(signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") == expected)
        #expect(signature("  whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n") == expected)
    }

    @Test func aFileWithoutPrefixIsOneRawSecret() {
        #expect(signature("raw secret") == "v1,ejzB03xbiX+BYE2p5UprnxYMT3NDCs3S0jg3homzfN0=")
        #expect(signature("raw secret\r\n") == "v1,ejzB03xbiX+BYE2p5UprnxYMT3NDCs3S0jg3homzfN0=")
    }

    @Test func severalKeysGiveSeveralSignatures() {
        let both = signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\nwhsec_c2Vjb25kIGtleQ\n")?.split(separator: " ") ?? []
        #expect(both.count == 2)
        #expect(both.first == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        #expect(both.last.map(String.init) == signature("whsec_c2Vjb25kIGtleQ=="))
    }

    @Test(arguments: ["", "\n", "whsec_", "whsec_!!!", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw nonsense"])
    func whatIsNoKeyIsRefused(file: String) {
        #expect(signature(file) == nil)
    }
}
