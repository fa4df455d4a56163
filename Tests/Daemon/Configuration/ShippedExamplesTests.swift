import FeedParsing
import Foundation
import Testing

@testable import Daemon

/// Holds the examples in config/ to what the program reads.
@Suite struct ShippedExamplesTests {
    private func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../config").standardizedFileURL
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }

    @Test func theTopicsAreRead() throws {
        let topics = try Provision.topics(try bytes("topics.example.yaml"), path: "topics.example.yaml", channels: [])
        #expect(topics.map(\.id) == ["earthquakes", "chip-export-rules", "port-strikes", "recalls"])
        #expect(topics.map(\.isEnabled) == [nil, nil, nil, false])
    }

    @Test func theFeedsAreRead() throws {
        let outlines = try OPML.parse(try bytes("feeds.example.opml"))
        #expect(outlines.count == 6)
        #expect(outlines.allSatisfy { $0.xmlURL.hasPrefix("https://") == true })
    }
}
