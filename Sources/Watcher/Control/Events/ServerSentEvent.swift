/// One event of a `text/event-stream` (HTML Standard, section 9.2).
package struct ServerSentEvent: Hashable, Sendable {
    /// Empty where the sender gave none.
    package var id: String
    /// `message` where the sender gave none.
    package var type: String
    package var data: String

    package init(id: String = "", type: String = "message", data: String) {
        self.id = id
        self.type = type
        self.data = data
    }

    /// A comment that keeps the connection alive and tells a dead one.
    package static let keepAlive = ":\n\n"

    /// The event as it goes over the wire, empty line included.
    package var text: String {
        var text = id.isEmpty ? "" : "id: \(id)\n"
        text += "event: \(type)\n"
        for line in data.split(separator: "\n", omittingEmptySubsequences: false) { text += "data: \(line)\n" }
        return text + "\n"
    }
}
