/// Why bytes are not the segment that is looked for; it is then made anew from the store.
package struct SegmentFailure: Error, Equatable, Sendable {
    package enum Code: String, Sendable {
        /// Not a segment, or one of another program's form.
        case version
        /// Made with another hash seed or other settings.
        case foreign
        /// Of another day.
        case day
        /// Shorter or longer than it says, or not what was written.
        case damaged
    }

    package var code: Code

    package init(code: Code) { self.code = code }
}
