/// Why the store could not do what it was asked to.
package struct StorageFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// No such feed, topic, story, article, alert, delivery, channel or silence.
        case notFound = "not-found"
        /// Somebody else changed it first: the expected version is not the stored one.
        case conflict
        /// The database was written by a newer program.
        case newerDatabase = "newer-database"
        case diskFull = "disk-full"
        /// Another process holds the state directory or the database.
        case locked
        case corrupt
        /// The request makes no sense as it stands, such as a prefix that fits several feeds.
        case invalid
        /// Broken off because somebody asked for that.
        case stopped
        /// The file system's permissions.
        case notPermitted = "not-permitted"
        /// The disk.
        case io
    }

    package var code: Code
    /// One line: what is wrong, where, and what to do.
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
