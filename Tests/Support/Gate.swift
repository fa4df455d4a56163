import Foundation

/// Holds answers back until a test opens it.
package final class Gate: @unchecked Sendable {
    private let condition = NSCondition()
    private var isOpen = false

    package init() {}

    package func open() {
        condition.withLock {
            isOpen = true
            condition.broadcast()
        }
    }

    /// Blocks the calling thread, which must not be one of Swift's own, until the gate opens.
    func wait() {
        condition.withLock {
            while !isOpen { condition.wait() }
        }
    }
}
