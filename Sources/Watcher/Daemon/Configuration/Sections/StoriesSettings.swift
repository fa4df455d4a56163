import Model
package import Stories

/// How long articles can find each other, and how alike two texts must be to be one.
package struct StoriesSettings: ConfigurationSection {
    /// Days of articles held in memory to be compared with new ones.
    package var window = Duration.days(14)
    package var gap = StoriesConfiguration().storyGap
    /// Jaccard similarity, 0…1.
    package var copySimilarity = StoriesConfiguration().wholeCopy
    /// Share of the shorter text, 0…1.
    package var copyContainment = StoriesConfiguration().containedCopy
    package var maxShingles = StoriesConfiguration().maximumShingles

    package init() {}

    static let settings: [Setting<StoriesSettings>] = [
        Setting("window", \.window, .duration.within(.days(1) ... .days(90)), needsRestart: true),
        Setting("gap", \.gap, .duration.within(.seconds(3_600) ... .days(30)), needsRestart: true),
        Setting("copy_similarity", \.copySimilarity, .number.within(0.3...1), needsRestart: true),
        Setting("copy_containment", \.copyContainment, .number.within(0.5...1), needsRestart: true),
        Setting("max_shingles", \.maxShingles, .integer.within(100...100_000), needsRestart: true),
    ]

    package var storiesConfiguration: StoriesConfiguration {
        var configuration = StoriesConfiguration()
        configuration.storyGap = gap
        configuration.wholeCopy = copySimilarity
        configuration.containedCopy = copyContainment
        configuration.maximumShingles = maxShingles
        return configuration
    }
}
