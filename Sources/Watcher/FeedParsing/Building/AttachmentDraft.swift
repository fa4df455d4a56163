/// An enclosure or media object.
struct AttachmentDraft {
    var url: TextDraft
    var type = TextDraft.none
    var size = TextDraft.none
    var duration = TextDraft.none
    var title = TextDraft.none
    var isImage = false
}
