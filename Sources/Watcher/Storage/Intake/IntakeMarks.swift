import GRDB
import Model

/// What is stored of an entry to know it again under another id, as hashes.
struct IntakeMarks: Equatable {
    /// Link and title; where there is no link title and text, or the title alone if the id was derived from the content.
    var twin: Int64?
    /// `twin` is title and text: these tell entries apart only where ids have changed all at once, since the same may be said twice.
    private(set) var isKnownByText = false
    var link: Int64?
    /// A guid that is only a number or a word counts together with the title.
    var guid: Int64?
    /// The publisher.
    var outlet: Int64?
    /// Bytes of what people read of the body.
    var size: Int64
    /// No link and no id of its own: the id is its content, and another one after every edit.
    let isNamedByContent: Bool

    init(_ entry: Entry, _ place: EntryPlace) {
        let title = entry.title ?? ""
        isNamedByContent = place.guid == nil && place.link == nil && entry.isIDDerived
        if !title.isEmpty, place.link != nil || isNamedByContent {
            twin = Self.hash(place.link ?? "", title)
        } else if !title.isEmpty, place.link == nil {
            twin = Self.hash("", title, "\(ContentHash.of(entry))")
            isKnownByText = true
        }
        link = place.link.map { Self.hash($0) }
        guid = place.guid.map { $0.contains(":") ? Self.hash($0) : Self.hash($0, title) }
        outlet = place.outlet.map { Self.hash($0) }
        size = Int64((entry.contentText ?? entry.contentHTML ?? entry.summary ?? "").utf8.count)
    }

    /// The columns `twin, link, guid, outlet, size`.
    var arguments: StatementArguments { [twin, link, guid, outlet, size] }

    private static func hash(_ parts: String...) -> Int64 {
        var hash = ContentHash()
        for part in parts { hash.add(part) }
        return Int64(bitPattern: hash.value)
    }
}
