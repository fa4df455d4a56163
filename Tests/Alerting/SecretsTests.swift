import Testing

@testable import Alerting

@Suite struct SecretsTests {
    @Test func noDescriptionHoldsASecret() {
        let target = Samples.target(.slack, url: "https://slack.example/sekret", key: "sekret", options: ["channel": "sekret"])
        let request = Samples.request(Samples.message(), to: target)
        for value in [target as Any, request as Any] {
            var dumped = ""
            dump(value, to: &dumped)
            #expect(!"\(value) \(String(reflecting: value)) \(dumped)".contains("sekret"))
        }
        #expect("\(target)" == "ops (slack)")
    }

    @Test(arguments: ChannelKind.allCases)
    func noAnswerCarriesTheKeyIntoAReason(kind: ChannelKind) {
        let target = Samples.complete(kind)
        let reason = Samples.outcome(kind, 400, "bad request").reason ?? ""
        #expect(!reason.contains(target.token ?? "no token"))
        #expect(!reason.contains(target.url))
    }
}
