/// An entry while its element is open: stretches of bytes, ranked, nothing converted yet.
struct EntryDraft {
    var id = TextDraft.none
    /// The id came from a guid that says it is no permalink.
    var isNoPermalink = false
    var isGUID = false
    var link = TextDraft.none
    var related = TextDraft.none
    var title = TextDraft.none
    /// content:encoded, atom:content and the like.
    var content = TextDraft.none
    /// description, atom:summary and the like, which stand in where there is no content.
    var summary = TextDraft.none
    var published = TextDraft.none
    var updated = TextDraft.none
    var language = TextDraft.none
    /// Of the summary, where it differs from what is around.
    var summaryLanguage = TextDraft.none
    var image = TextDraft.none
    var duration = TextDraft.none
    var authors: [PersonDraft] = []
    var sourceAuthors: [PersonDraft] = []
    var tags: [TextDraft] = []
    var attachments: [AttachmentDraft] = []
    var sourceTitle = TextDraft.none
    var sourceLink = TextDraft.none
    /// A known element came, even one that is not taken over: rights, a contributor, a link to elsewhere.
    var isMentioned = false

    /// Whether anything was said that makes an entry.
    var isEmpty: Bool {
        !isMentioned && id.isNone && link.isNone && title.isNone && content.isNone && summary.isNone && attachments.isEmpty
            && published.isNone
            && updated.isNone && image.isNone && authors.isEmpty && tags.isEmpty
    }
}
