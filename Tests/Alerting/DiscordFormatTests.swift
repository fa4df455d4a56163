import Model
import Testing

@testable import Alerting

@Suite struct DiscordFormatTests {
    private let target = Samples.target(.discord, url: "https://discord.example/api/webhooks/1/abc?thread_id=77")

    @Test func postsAndWaitsForTheId() {
        let request = Samples.request(Samples.message(), to: target)
        #expect(request.method == "POST")
        #expect(request.url == "https://discord.example/api/webhooks/1/abc?thread_id=77&wait=true")
        let other = Samples.target(.discord, url: "https://discord.example/api/webhooks/1/abc/?wait=false")
        #expect(Samples.request(Samples.message(), to: other).url == "https://discord.example/api/webhooks/1/abc/?wait=true")
    }

    @Test func editsTheMessageItKnows() {
        let request = Samples.request(Samples.message(.updated, version: 2), to: target, receipt: "123456789012345678")
        #expect(request.method == "PATCH")
        #expect(request.url == "https://discord.example/api/webhooks/1/abc/messages/123456789012345678?thread_id=77")
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body.contains(#""allowed_mentions":{"parse":[]}"#))
        #expect(body.contains("Update 1 · Iran talks"))
    }

    @Test(arguments: ["", "../x", "12a", "1234567890123456789012"])
    func aReceiptThatIsNoIdIsNotUsed(receipt: String) {
        #expect(Samples.request(Samples.message(), to: target, receipt: receipt).method == "POST")
    }

    @Test func pingsNobody() {
        let text = "@everyone <@123> <@&5> [x](https://evil.example) **bold** `code` ||spoiler||"
        let body = Samples.body(Samples.message(title: text, topic: text, outlet: text), to: target)
        #expect(body.contains(#""allowed_mentions":{"parse":[]}"#))
        #expect(!body.contains("@everyone"))
        #expect(!body.contains(#""<@"#) && !body.contains(" <@"))
        #expect(!body.contains("](https://evil"))
        #expect(body.contains(#"\\*\\*bold\\*\\*"#))
    }

    @Test func staysWithinTheLimits() {
        for character in ["a", "*", "漢", "👍", "\""] {
            let title = String(repeating: character, count: 4_000)
            let message = Samples.message(title: title, topic: title, outlet: title, articles: 20, reason: title)
            let strings = JSONStrings.all(in: Samples.request(message, to: target).body)
            #expect(strings.allSatisfy { $0.utf16.count <= 3_000 })
            #expect(strings.reduce(0) { $0 + $1.utf16.count } <= 6_000)
        }
        let strings = JSONStrings.byKey(in: Samples.request(Samples.message(title: String(repeating: "a", count: 999)), to: target).body)
        #expect(strings["title"].map { $0.utf16.count <= 256 } == true)
    }

    @Test(arguments: [
        (200, #"{"id":"99"}"#, "delivered"),
        (204, "", "delivered"),
        (404, #"{"message":"Unknown Webhook","code":10015}"#, "park"),
        (404, #"{"message":"Unknown Message","code":10008}"#, "postAnew"),
        (404, "", "park"),
        (400, #"{"message":"Invalid Form Body","code":50035}"#, "refused"),
        (400, #"{"message":"Cannot send an empty message","code":50006}"#, "refused"),
        (400, #"{"message":"needs a thread","code":220001}"#, "park"),
        (401, #"{"message":"Invalid Webhook Token","code":50027}"#, "park"),
        (403, #"{"message":"Missing Permissions","code":50013}"#, "park"),
        (429, #"{"retry_after":0.3}"#, "retry"),
        (500, "", "retry"),
        (502, "<html>", "retry"),
    ])
    func readsAnswers(status: Int, body: String, word: String) {
        #expect(Samples.outcome(.discord, status, body).word == word)
    }

    @Test func keepsTheId() {
        #expect(Samples.outcome(.discord, 200, #"{"id":"1234","content":"x"}"#) == .delivered(receipt: "1234"))
        #expect(Samples.outcome(.discord, 200, #"{"id":"../etc"}"#) == .delivered(receipt: nil))
        #expect(Samples.outcome(.discord, 200, "", receipt: "55") == .delivered(receipt: "55"))
    }
}
