/// A topic that nothing has met for longer than it was planned, while other news came in.
package struct SilentTopic: Hashable, Sendable {
    package var id: String
    package var title: String
    package var last: Timestamp
    package var plan: SilencePlan

    package init(id: String, title: String, last: Timestamp, plan: SilencePlan) {
        self.id = id
        self.title = title
        self.last = last
        self.plan = plan
    }
}
