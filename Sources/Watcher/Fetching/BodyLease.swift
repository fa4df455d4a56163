/// A share of the client's byte budget, given back when its last holder drops it.
package final class BodyLease: Sendable {
    private let bytes: Int
    private let inbox: Inbox

    init(bytes: Int, inbox: Inbox) {
        self.bytes = bytes
        self.inbox = inbox
    }

    deinit { inbox.release(bytes) }
}
