/// The kind of element whose children are being read.
enum Scope: UInt8 {
    /// The root, the channel, and wrappers that change nothing.
    case feed
    case entry
    case image, textInput, source, person, group, mediaContent, skipHours, skipDays, category
    /// An element that is not read, with all within.
    case skip
}
