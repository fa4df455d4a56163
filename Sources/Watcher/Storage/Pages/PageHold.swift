/// How long entries of feeds that ask for full text wait for their pages, and how many of one document do.
package struct PageHold: Hashable, Sendable {
    /// From the intake on; then the entry is judged with what its feed carries.
    package var wait: Duration
    /// The newest of a document; 0 switches pages off.
    package var perDocument: Int

    package init(wait: Duration, perDocument: Int) {
        self.wait = wait
        self.perDocument = perDocument
    }

    /// Nobody waits for a page.
    package static let none = PageHold(wait: .zero, perDocument: 0)
}
