import Foundation
import Testing

@testable import Stories

/// The weights that the program uses are those that were learnt and committed with what they were learnt from.
@Suite struct WeightsTests {
    private struct Result: Decodable {
        let weights: [String: Double]
    }

    private static let learnt: [String: Double] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let data = try? Data(contentsOf: folder.appending(path: "../../Tools/story_weights.json"))
        return data.flatMap { try? JSONDecoder().decode(Result.self, from: $0) }?.weights ?? [:]
    }()

    private func learnt(_ name: String) throws -> Double { try #require(Self.learnt[name], "no \(name) in Tools/story_weights.json") }

    @Test func theRuleIsThatOfTheResult() throws {
        let settings = StoriesConfiguration()
        #expect(settings.threshold == (try learnt("threshold")))
        #expect(settings.pairMargin == (try learnt("margin")))
        #expect(abs(settings.usualCohesion - settings.threshold - (try learnt("above"))) < 1e-9)
        #expect(settings.cohesionDemand == (try learnt("demand")))
        #expect(Double(settings.cohesionPrior) == (try learnt("prior")))
        #expect(settings.similarityCap == (try learnt("cap")))
        #expect(settings.splitHysteresis == (try learnt("hysteresis")))
        #expect(settings.timeWeight == (try learnt("time")))
        #expect(settings.timeNear == .seconds(try learnt("time_near") * 3_600))
        #expect(settings.timeFar == .seconds(try learnt("time_far") * 3_600))
    }

    @Test func articlesAreReadAsInTheResult() throws {
        #expect(Double(StoryWeights.words) == (try learnt("words")))
        #expect(Double(StoryWeights.leadWords) == (try learnt("lead_words")))
        #expect(Double(StoryWeights.leadCount) == (try learnt("lead")))
        #expect(Double(StoryWeights.rarest) == 8 * (try learnt("rarest")))
        #expect(abs(Double(StoryWeights.heaviest) - (try learnt("heaviest")) * 65_536) < 1)
        #expect(Double(StoryWeights.nameHalves) == 2 * (try learnt("name")))
        #expect(Double(StoryWeights.unknownNameHalves) == 2 * (try learnt("unknown_name")))
        #expect(abs(square(StoryWeights.unknownLength) - (try learnt("unknown"))) < 0.001)
    }

    @Test func theSharesOfASimilarityAddUpToOneAtMost() throws {
        let shares = [StoryWeights.wordShare, StoryWeights.pairShare, StoryWeights.headlineShare].map(square)
        #expect(abs(shares[1] - (try learnt("pairs"))) < 0.001)
        #expect(abs(shares[2] - (try learnt("headline"))) < 0.001)
        #expect((0.997...1).contains(shares.reduce(0, +)))
    }

    /// Of a 16-bit fraction.
    private func square(_ root: UInt64) -> Double { Double(root * root) / 4_294_967_296 }
}
