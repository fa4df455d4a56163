/// What a feed document or its response headers say about how often to ask. All optional; the schedule takes the longest.
package struct PollHints: Hashable, Sendable, Codable {
    /// RSS `ttl`.
    package var ttl: Duration?
    /// RSS `skipHours`: hours of the UTC day, 0…23.
    package var skipHours: [Int]
    /// RSS `skipDays`: 0 is Sunday.
    package var skipDays: [Int]
    /// `sy:updatePeriod` divided by `sy:updateFrequency`.
    package var updatePeriod: Duration?
    /// Cache-Control max-age, or Expires less Date, less Age.
    package var freshFor: Duration?

    package init(
        ttl: Duration? = nil, skipHours: [Int] = [], skipDays: [Int] = [], updatePeriod: Duration? = nil, freshFor: Duration? = nil
    ) {
        self.ttl = ttl
        self.skipHours = skipHours
        self.skipDays = skipDays
        self.updatePeriod = updatePeriod
        self.freshFor = freshFor
    }
}
