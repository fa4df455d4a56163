import Control
import Model
import Storage
import Text

extension ArticleEdit {
    /// Changes listed of each revision; an edit of a hundred sentences is another text.
    private static let mostChanges = 40
    /// Bytes shown of one sentence.
    private static let longestChange = 600

    /// `before` is the text that this one replaced.
    init(_ revision: ArticleRevision, before: ArticleRevision?) {
        let changes = before.map { before in
            TextChanges.between(before.title, revision.title) + TextChanges.between(before.text, revision.text)
        }
        self.init(
            revision: Int(revision.revision), ingested: revision.ingested.rfc3339, title: revision.title, note: revision.note,
            changes: changes.map { changes in
                changes.prefix(Self.mostChanges).map {
                    TextEdit(kind: $0.kind.rawValue, text: PlainText.cut($0.text, maximumBytes: Self.longestChange))
                }
            }, more: max(0, (changes?.count ?? 0) - Self.mostChanges))
    }

    /// Latest first, as they come from the store; empty for an article that was never edited.
    static func list(_ revisions: [ArticleRevision]) -> [ArticleEdit] {
        guard revisions.count > 1 else { return [] }
        return revisions.indices.map { index in
            ArticleEdit(revisions[index], before: index + 1 < revisions.count ? revisions[index + 1] : nil)
        }
    }
}
