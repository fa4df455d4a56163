import Model
import Storage

extension Model.Silence {
    /// As the judge reads it.
    init(_ stored: Storage.Silence) {
        var topic: String?
        var story: StoryID?
        switch stored.matcher {
        case .all: break
        case .topic(let id): topic = id
        case .story(let id): story = id
        }
        self.init(
            id: stored.id.rawValue, topic: topic, story: story, until: stored.until, comment: stored.comment, createdAt: stored.createdAt)
    }
}
