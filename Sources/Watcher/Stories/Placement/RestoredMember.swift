package import Model

/// An article with its decided place, as the store holds it.
package struct RestoredMember: Sendable {
    package var arrival: Arrival
    /// Where it was put last; redirects are followed.
    package var story: StoryID
    package var copy: CopyMatch?
    package var developments: [Development]

    package init(arrival: Arrival, story: StoryID, copy: CopyMatch?, developments: [Development] = []) {
        self.arrival = arrival
        self.story = story
        self.copy = copy
        self.developments = developments
    }
}
