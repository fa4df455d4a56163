/// One item of a feed document as received: cleaned of markup tricks, but not yet judged. Field meanings follow JSON Feed 1.1.
package struct Entry: Hashable, Sendable, Codable {
    /// guid, atom:id, rdf:about or JSON id; derived from link or content where the feed gives none.
    package var id: String
    /// Where `id` comes from: a derived id may change when the entry is edited.
    package var isIDDerived: Bool
    /// The item's own page, resolved.
    package var url: String?
    /// The page a link blog points at.
    package var externalURL: String?
    /// Plain text, white space collapsed.
    package var title: String?
    /// Sanitised HTML with resolved links.
    package var contentHTML: String?
    /// Plain text of the body.
    package var contentText: String?
    /// Plain text, only beside separate content.
    package var summary: String?
    package var image: String?
    package var published: Timestamp?
    package var modified: Timestamp?
    package var authors: [Author]
    package var tags: [String]
    package var language: String?
    package var attachments: [Attachment]
    /// The feed or outlet the item was taken from (RSS `source`, atom:source), where the feed says so.
    package var source: EntrySource?
    /// Address on another site that the entry's page names as the original (`rel=canonical`).
    package var original: String?

    package init(
        id: String, isIDDerived: Bool = false, url: String? = nil, externalURL: String? = nil, title: String? = nil,
        contentHTML: String? = nil, contentText: String? = nil, summary: String? = nil, image: String? = nil,
        published: Timestamp? = nil, modified: Timestamp? = nil, authors: [Author] = [], tags: [String] = [],
        language: String? = nil, attachments: [Attachment] = [], source: EntrySource? = nil,
        original: String? = nil
    ) {
        self.id = id
        self.isIDDerived = isIDDerived
        self.url = url
        self.externalURL = externalURL
        self.title = title
        self.contentHTML = contentHTML
        self.contentText = contentText
        self.summary = summary
        self.image = image
        self.published = published
        self.modified = modified
        self.authors = authors
        self.tags = tags
        self.language = language
        self.attachments = attachments
        self.source = source
        self.original = original
    }
}

/// Who wrote an entry or a feed. An e-mail address is kept as a `mailto:` URL.
package struct Author: Hashable, Sendable, Codable {
    package var name: String?
    package var url: String?
    package var avatar: String?

    package init(name: String? = nil, url: String? = nil, avatar: String? = nil) {
        self.name = name
        self.url = url
        self.avatar = avatar
    }
}

/// An enclosure or media object of an entry.
package struct Attachment: Hashable, Sendable, Codable {
    package var url: String
    package var mimeType: String?
    package var sizeInBytes: Int64?
    package var durationInSeconds: Double?
    package var title: String?

    package init(
        url: String, mimeType: String? = nil, sizeInBytes: Int64? = nil, durationInSeconds: Double? = nil, title: String? = nil
    ) {
        self.url = url
        self.mimeType = mimeType
        self.sizeInBytes = sizeInBytes
        self.durationInSeconds = durationInSeconds
        self.title = title
    }
}

/// The feed or outlet that an entry names as its source.
package struct EntrySource: Hashable, Sendable, Codable {
    package var title: String?
    package var url: String?

    package init(title: String? = nil, url: String? = nil) {
        self.title = title
        self.url = url
    }
}
