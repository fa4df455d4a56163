import Model
import Testing

@testable import Push

@Suite struct HubQuestionTests {
    @Test func aConfirmationIsRead() {
        let query = "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ff%3Fx%3D1%26y&hub.challenge=a+b%2Bc&hub.lease_seconds=864000"
        #expect(
            HubQuestion(query: query)
                == .verify(mode: .subscribe, topic: "https://a.example/f?x=1&y", challenge: "a b+c", lease: 864_000))
    }

    @Test func aDenialIsRead() {
        #expect(HubQuestion(query: "hub.mode=denied&hub.topic=t&hub.reason=no%20room") == .denied(topic: "t", reason: "no room"))
    }

    @Test(arguments: [
        "", "hub.mode=subscribe&hub.challenge=c", "hub.mode=subscribe&hub.topic=t", "hub.mode=publish&hub.topic=t&hub.challenge=c",
    ])
    func whatIsNoQuestionIsNone(_ query: String) { #expect(HubQuestion(query: query) == nil) }

    @Test func aRequestNamesEverythingTheHubNeeds() {
        let subscription = Subscription(
            id: 3, feed: FeedID(1), offer: HubOffer(hub: "https://hub.example/", topic: "https://a.example/f?x=1"), token: "t",
            secret: Array("key".utf8), reason: "", since: Timestamp(seconds: 0), nextRequest: Timestamp(seconds: 0))
        let form = HubRequest(subscription, callback: "https://n.example/push/3-t", lease: .seconds(864_000)).form
        let values = FormText.values(form)
        #expect(
            values == [
                "hub.mode": "subscribe", "hub.topic": "https://a.example/f?x=1", "hub.callback": "https://n.example/push/3-t",
                "hub.secret": "key", "hub.lease_seconds": "864000",
            ])
    }
}
