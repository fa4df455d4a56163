import Control
import Model
import Storage
import Support
import Testing

@testable import Daemon

@Suite struct AlertAnswerTests {
    @Test func alertsShowWhatTheyTold() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let list: ListPage<AlertResource> = try await desk.get("/v1/alerts?topic=ferries&state=open").read()
        #expect(list.items.map(\.id) == ["al1"] && list.items.first?.outlets == 1 && list.items.first?.origins == 1)
        let alert: AlertResource = try await desk.get("/v1/alerts/al1").read()
        #expect(alert.versions?.map(\.action) == ["opened"] && alert.deliveries?.map(\.id) == ["d1"] && alert.evidence?.isEmpty == false)
        #expect(try await desk.get("/v1/alerts?state=closed").read(ListPage<AlertResource>.self).items.isEmpty)
    }

    @Test func aResendQueuesTheSameDeliveryAgain() async throws {
        let desk = try Desk()
        try await desk.alerted()
        _ = await desk.post("/v1/deliveries/d1/drop")
        let sent: ListPage<DeliveryResource> = try await desk.post("/v1/alerts/al1/resend").read()
        #expect(sent.items.map(\.id) == ["d1"] && sent.items.first?.state == "queued")
        let one: ListPage<DeliveryResource> = try await desk.post("/v1/alerts/al1/resend", #"{"channel":"ops"}"#).read()
        #expect(one.items.map(\.id) == ["d1"])
        #expect(await desk.post("/v1/alerts/al1/resend", #"{"channel":"none"}"#).code == ProblemCode.unknownID.rawValue)
    }

    @Test func deliveriesAreDroppedAndRetried() async throws {
        let desk = try Desk()
        try await desk.alerted()
        #expect(try await desk.post("/v1/deliveries/d1/drop").read(DeliveryResource.self).state == "dropped")
        #expect(await desk.post("/v1/deliveries/d1/drop").code == ProblemCode.wrongState.rawValue)
        #expect(try await desk.post("/v1/deliveries/d1/retry").read(DeliveryResource.self).state == "queued")
        #expect(try await desk.get("/v1/deliveries?failed=true").read(ListPage<DeliveryResource>.self).items.isEmpty)
        #expect(try await desk.get("/v1/deliveries?channel=ops").read(ListPage<DeliveryResource>.self).items.count == 1)
    }

    @Test func deliveriesOfAChannelThatTakesNothingSaySo() async throws {
        let desk = try Desk()
        try await desk.alerted()
        _ = await desk.post("/v1/channels/ops/pause")
        let paused = try await desk.get("/v1/deliveries").read(ListPage<DeliveryResource>.self).items.first
        #expect(paused?.state == "paused" && paused?.reason == "channel ops is paused: paused by hand; `channel resume` lets it go")
        #expect(try await desk.get("/v1/alerts/al1").read(AlertResource.self).deliveries?.first?.state == "paused")
        _ = await desk.post("/v1/channels/ops/resume")
        #expect(try await desk.get("/v1/deliveries/d1").read(DeliveryResource.self).state == "queued")
    }

    @Test func aChannelShowsItsHostAndNotItsSecret() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let reply = await desk.get("/v1/channels")
        let channel = try reply.read(ListPage<ChannelResource>.self).items.first
        #expect(channel?.host == "hook.example" && channel?.queued == 1 && channel?.state == "active")
        #expect(!reply.text.contains("T0KEN"))
        #expect(await desk.get("/v1/config").text.contains("T0KEN") == false)
        #expect(try await desk.post("/v1/channels/ops/pause").read(ChannelResource.self).state == "paused")
        #expect(try await desk.post("/v1/channels/op/resume").read(ChannelResource.self).state == "active")
    }

    @Test(arguments: [(204, "delivered"), (500, "failed"), (410, "failed")]) func aTestMessageGoesOutAtOnce(_ status: Int, _ state: String)
        async throws
    {
        let receiver = try LoopbackServer { _ in .respond(status) }
        let desk = try Desk(Desk.configuration(allow: [receiver.authority], channel: receiver.url("/hook/T0KEN")))
        let reply = await desk.post("/v1/channels/ops/test")
        let test: ChannelTest = try reply.read()
        #expect(test.state == state && test.status == status)
        #expect(!reply.text.contains("T0KEN"))
        let request = receiver.requests.first
        #expect(request.map { String(decoding: $0.body, as: UTF8.self).contains("channel.test") } == true)
    }

    @Test func aTestOfAnUnreachableChannelSaysWhy() async throws {
        let desk = try Desk(Desk.configuration(channel: "http://127.0.0.1:9/T0KEN"))
        let reply = await desk.post("/v1/channels/ops/test")
        #expect(try reply.read(ChannelTest.self).state == "failed")
        #expect(!reply.text.contains("T0KEN"))
    }

    @Test func aSilenceHoldsAlertsWhileItLasts() async throws {
        let desk = try Desk()
        let added: SilenceResource = try await desk.post("/v1/silences", #"{"until":"2h","comment":"works","author":"Ada"}"#).read()
        #expect(added.id == "si1" && added.state == "active" && added.reason == "works (Ada)")
        try await desk.alerted()
        #expect(try await desk.get("/v1/alerts").read(ListPage<AlertResource>.self).items.isEmpty)
        #expect(try await desk.get("/v1/why/a1").read(WhyResource.self).reason.contains("silence"))
        #expect(try await desk.post("/v1/silences/si1/expire").read(SilenceResource.self).state == "expired")
        #expect(await desk.post("/v1/silences/si1/expire").code == ProblemCode.wrongState.rawValue)
        #expect(try await desk.get("/v1/silences").read(ListPage<SilenceResource>.self).items.isEmpty)
        #expect(try await desk.get("/v1/silences?expired=true").read(ListPage<SilenceResource>.self).items.count == 1)
    }
}
