import Control
import Testing

@testable import Daemon

/// The operator's list of publishers is taken over on reload, and a broken one is not.
@Suite struct OriginListTests {
    private func names(_ desk: Desk) async throws -> [[String]] {
        let page: ListPage<StoryResource> = try await desk.get("/v1/stories").read()
        return page.items.map { $0.origins.map(\.name) }
    }

    @Test func aReloadTakesTheListOver() async throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/watcher.yaml"
        try directory.write("watcher.yaml", "stories: {}\n")
        let desk = try Desk(try ConfigurationLoader().load(path), path: path)
        try await desk.judged([Desk.entry("1", text: "LINDESUND (NW) - " + Desk.grounded)])
        #expect(try await names(desk) == [["post"]])
        try directory.write("sources.txt", "agency | Nordwire | nordwire.example | NW\n")
        try directory.write("watcher.yaml", "stories: {origin_sources: sources.txt}\n")
        #expect(await desk.post("/v1/config/reload").status == 200)
        let other = "LINDESUND (NW) - The minister of finance resigned in the capital on Friday after a vote."
        try await desk.judged([Desk.entry("2", title: "Minister of finance resigns", text: other)], feed: "herald")
        let found = try await names(desk)
        #expect(Set(found.joined()) == ["post", "Nordwire"])
        try directory.write("sources.txt", "agency | Nordwire\n")
        let refused = await desk.post("/v1/config/reload")
        #expect(refused.text.contains("a source needs four columns"))
    }
}
