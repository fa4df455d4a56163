/// What became of a decision, for events, logs and metrics.
package struct SignalNews: Hashable, Sendable {
    package var message: SignalMessage
    /// The state began, turned into another or ended; else it was only told.
    package var isNew: Bool
    /// Deliveries that are owed for it.
    package var owed: Int

    package init(message: SignalMessage, isNew: Bool, owed: Int) {
        self.message = message
        self.isNew = isNew
        self.owed = owed
    }
}
