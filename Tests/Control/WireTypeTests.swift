import Control
import Foundation
import Testing

@Suite struct WireTypeTests {
    @Test(arguments: WireSamples.all.keys.sorted())
    func readsWhatItWrites(name: String) throws {
        let sample = try #require(WireSamples.all[name])
        let bytes = try ControlJSON.encode(sample)
        #expect(try rewritten(sample, from: bytes) == bytes)
    }

    @Test func namesAreSnakeCase() throws {
        for (name, sample) in WireSamples.all {
            let object = try #require(try JSONSerialization.jsonObject(with: ControlJSON.encode(sample)) as? [String: Any])
            for key in object.keys {
                #expect(key.allSatisfy { $0.isLowercase || $0 == "_" }, "\(name).\(key)")
            }
        }
    }

    @Test func resourcesHaveIdStateAndReason() throws {
        for (name, sample) in WireSamples.all where name.hasSuffix("Resource") && !Self.parts.contains(name) {
            let object = try #require(try JSONSerialization.jsonObject(with: ControlJSON.encode(sample)) as? [String: Any])
            #expect(["id", "state", "reason"].allSatisfy { object[$0] is String }, "\(name)")
        }
    }

    /// Parts of things, not things, and the event, which is no state.
    private static let parts = ["CopyResource", "EvidenceResource", "OriginResource", "TopicScoreResource", "EventResource"]

    @Test func lastPageSaysNull() throws {
        let page = ListPage(items: [WireSamples.evidenceResource])
        let text = String(decoding: try ControlJSON.encode(page), as: UTF8.self)
        #expect(text.hasSuffix(#""next":null}"#))
        #expect(try ControlJSON.decode(ListPage<EvidenceResource>.self, from: Data(text.utf8)) == page)
    }

    @Test func slashesStayAsTheyAre() throws {
        let text = String(decoding: try ControlJSON.encode(SourceProblem(file: "/etc/x", message: "")), as: UTF8.self)
        #expect(text == #"{"file":"/etc/x","message":""}"#)
    }

    private func rewritten<Value: Codable>(_ sample: Value, from bytes: Data) throws -> Data {
        try ControlJSON.encode(ControlJSON.decode(Value.self, from: bytes))
    }
}
