import Model
import Stories

/// Articles out of any bytes: each is placed once, a discarded placing leaves nothing behind, and what is written is read as it was.
enum StoryProperties {
    private static let extractor = FeatureExtractor(seed: 11)
    private static let mostArticles = 24

    /// Articles are set apart by an empty line; the first line of each is its title.
    static func check(_ text: String) {
        var index = StoryIndex(configuration: StoriesConfiguration(), nextStory: StoryID(1))
        var placed: [(arrival: Arrival, placement: Placement)] = []
        for (number, part) in parts(of: text).enumerated() {
            let arrival = arrival(number, part)
            let before = index.digest
            _ = index.place(arrival)
            index.discard()
            FuzzEntry.hold(index.digest == before, "a discarded placing leaves nothing behind")
            let placement = index.place(arrival)
            index.apply()
            FuzzEntry.hold(index.story(of: arrival.article) == placement.story, "an article is where it was put")
            FuzzEntry.hold(index.articleCount == number + 1, "an article is placed once")
            if let copy = placement.copy {
                FuzzEntry.hold(placed.contains { $0.arrival.article == copy.original }, "a copy is one of an earlier article")
                FuzzEntry.hold((0...1).contains(copy.similarity), "a similarity is a share")
            }
            placed.append((arrival, placement))
        }
        holdRestored(placed, index)
    }

    private static func parts(of text: String) -> ArraySlice<Substring> {
        text.split(separator: "\n\n", maxSplits: mostArticles, omittingEmptySubsequences: true).prefix(mostArticles)
    }

    private static func arrival(_ number: Int, _ part: Substring) -> Arrival {
        let lines = part.split(separator: "\n", maxSplits: 1)
        let title = lines.first.map(String.init) ?? ""
        let features = extractor.features(title: title, text: lines.count > 1 ? String(lines[1]) : "", language: nil)
        let again = try? ArticleFeatures(decoding: features.encoded())
        FuzzEntry.hold(again == features, "features are read as they were written")
        return Arrival(
            article: ArticleID(Int64(number + 1)), outlet: Outlet(key: "o\(number % 5)", name: "O\(number % 5)"), title: title,
            time: Timestamp(seconds: Int64(number) * 600), features: features)
    }

    /// A rebuild from the places that were decided is the same state.
    private static func holdRestored(_ placed: [(arrival: Arrival, placement: Placement)], _ index: StoryIndex) {
        let next = (placed.flatMap { [$0.placement.story] + $0.placement.changes.map(\.to) }.map(\.rawValue).max() ?? 0) + 1
        var restored = StoryIndex(configuration: StoriesConfiguration(), nextStory: StoryID(next))
        for (arrival, placement) in placed {
            guard let story = index.story(of: arrival.article) else { return FuzzEntry.hold(false, "\(arrival.article) is nowhere") }
            restored.restore(
                RestoredMember(arrival: arrival, story: story, copy: placement.copy, developments: placement.developments))
        }
        for (arrival, _) in placed {
            FuzzEntry.hold(
                restored.story(of: arrival.article) == index.story(of: arrival.article), "\(arrival.article) is where it was before")
        }
    }
}
