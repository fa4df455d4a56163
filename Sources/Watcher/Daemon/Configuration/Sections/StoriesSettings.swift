import Model
package import Stories
import Text

/// How long articles can find each other, and how alike two texts must be to be one.
package struct StoriesSettings: ConfigurationSection {
    /// Days of articles held in memory to be compared with new ones.
    package var window = Duration.days(14)
    package var gap = StoriesConfiguration().storyGap
    /// Without a new origin or development for this long a story is settled.
    package var settledAfter = Duration.seconds(86_400)
    /// Outlets that belong together: names with commas between them, a group an item.
    package var ownedTogether: [String] = []
    /// Files of phrases by which reports credit others, and of publishers, beside those of the program; nil where there are none.
    package var originPhrases: String?
    package var originSources: String?
    /// What these files hold, read with the configuration.
    package var originLists = LineageLists.builtIn
    /// Articles of an outlet that must hold a sentence before it is furniture.
    package var furnitureArticles = StoriesConfiguration().furnitureArticles
    /// Share of the outlet's articles, 0…1.
    package var furnitureShare = StoriesConfiguration().furnitureShare
    /// Jaccard similarity, 0…1.
    package var copySimilarity = StoriesConfiguration().wholeCopy
    /// Share of the shorter text, 0…1.
    package var copyContainment = StoriesConfiguration().containedCopy
    package var maxShingles = StoriesConfiguration().maximumShingles

    package init() {}

    static let settings: [Setting<StoriesSettings>] = [
        Setting("window", \.window, .duration.within(.days(1) ... .days(90)), needsRestart: true),
        Setting("gap", \.gap, .duration.within(.seconds(3_600) ... .days(30)), needsRestart: true),
        Setting("settled_after", \.settledAfter, .duration.within(.seconds(3_600) ... .days(30))),
        Setting("owned_together", \.ownedTogether, ownedTogetherFormat.list(atMost: 200)),
        Setting("origin_phrases", \.originPhrases, ValueFormat.line.checked("path") { _ in nil }.optional),
        Setting("origin_sources", \.originSources, ValueFormat.line.checked("path") { _ in nil }.optional),
        Setting("furniture_articles", \.furnitureArticles, .integer.within(3...1_000), needsRestart: true),
        Setting("furniture_share", \.furnitureShare, .number.within(0.02...1), needsRestart: true),
        Setting("copy_similarity", \.copySimilarity, .number.within(0.3...1), needsRestart: true),
        Setting("copy_containment", \.copyContainment, .number.within(0.5...1), needsRestart: true),
        Setting("max_shingles", \.maxShingles, .integer.within(100...100_000), needsRestart: true),
    ]

    private static let ownedTogetherFormat = ValueFormat.line.checked("names with commas between them") { text in
        text.split(separator: ",").count > 1 ? nil : "must name two outlets or more, with commas between them"
    }

    /// Who belongs together, and whom reports credit: what a reload takes over.
    package var ownership: Ownership {
        Ownership(ownedTogether.map { $0.split(separator: ",").map { PlainText.collapse(String($0)) } }, lists: originLists)
    }

    package var storiesConfiguration: StoriesConfiguration {
        var configuration = StoriesConfiguration()
        configuration.storyGap = gap
        configuration.ownership = ownership
        configuration.furnitureArticles = furnitureArticles
        configuration.furnitureShare = furnitureShare
        configuration.wholeCopy = copySimilarity
        configuration.containedCopy = copyContainment
        configuration.maximumShingles = maxShingles
        return configuration
    }
}
