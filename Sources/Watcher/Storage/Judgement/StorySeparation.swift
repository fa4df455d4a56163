package import Model

/// Two stories that a person has split, the older first: they, and what they become, are not merged again without a word.
package struct StorySeparation: Hashable, Sendable {
    package var story: StoryID
    package var other: StoryID

    package init(_ one: StoryID, _ other: StoryID) {
        story = min(one, other)
        self.other = max(one, other)
    }
}
