/// What a permanent redirect came to.
package enum FeedMove: Hashable, Sendable {
    case moved
    /// It was there already.
    case same
    /// Another feed has that URL; nothing was changed.
    case duplicate(FeedID)
}
