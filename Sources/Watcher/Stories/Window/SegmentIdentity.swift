/// What a segment must have been made for to be of use.
package struct SegmentIdentity: Hashable, Sendable {
    /// The installation's hash seed.
    package var seed: UInt64
    /// The UTC day of the judgement's clock, since 1970.
    package var day: Int64
    /// Settings that shape what is posted.
    package var settings: UInt64

    package init(seed: UInt64, day: Int64, configuration: StoriesConfiguration) {
        self.seed = seed
        self.day = day
        settings = TermHash.mixed(UInt64(configuration.minimumHeadlineWords))
    }
}
