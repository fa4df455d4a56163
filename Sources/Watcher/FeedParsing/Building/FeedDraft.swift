/// What a document says of itself.
struct FeedDraft {
    var format = FeedFormat.rss
    var version = ""
    var title = TextDraft.none
    var link = TextDraft.none
    var selfLink = TextDraft.none
    var description = TextDraft.none
    var language = TextDraft.none
    var icon = TextDraft.none
    var authors: [PersonDraft] = []
    var hubs: [TextDraft] = []
    var ttl = TextDraft.none
    var updatePeriod = TextDraft.none
    var updateFrequency = TextDraft.none
    var skipHours: [TextDraft] = []
    var skipDays: [TextDraft] = []
}
