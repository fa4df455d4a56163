/// The exit statuses of both programs; numbers above 63 are those of sysexits.h.
package enum ExitStatus: Int32, CaseIterable, Codable, Sendable {
    case done = 0
    /// The operation failed.
    case failed = 1
    case usage = 64
    case badContent = 65
    case unreachable = 69
    case notPermitted = 77
    case badConfiguration = 78
}
