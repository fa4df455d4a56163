import Control
import Model

extension StoryLabelResource {
    init(_ label: StoryLabel) {
        self.init(
            id: label.id.description, state: label.verdict.rawValue, reason: label.reason, time: label.time.rfc3339,
            article: label.moved.article.description, story: label.moved.story.description, title: label.moved.title,
            otherArticle: label.other.article.description, otherStory: label.other.story.description, otherTitle: label.other.title)
    }
}
