/// Gathers a feed's texts from the events of the XML parser: ranked stretches of one array of bytes, converted only at the end.
final class FeedBuilder: XMLHandler {
    let limits: FeedLimits
    /// All texts kept so far, back to back.
    ///
    /// Here and below: the parser calls back one event at a time, so nothing can overlap, and the checks would cost a tenth of the time.
    @exclusivity(unchecked) var bytes: [UInt8] = []
    @exclusivity(unchecked) var bases: BaseTable
    @exclusivity(unchecked) var frames: [Frame] = []
    @exclusivity(unchecked) var capture: Capture? {
        didSet { gathers = capture.map { $0.isMarkup ? .markup : .text } ?? .nothing }
    }
    /// Whether there is a capture, and whether its text is escaped: asked for every piece of text.
    @exclusivity(unchecked) private(set) var gathers = Gathering.nothing
    /// Where the text being gathered has reached its limit.
    @exclusivity(unchecked) private var textEnd = 0
    @exclusivity(unchecked) var feed = FeedDraft()
    @exclusivity(unchecked) var entries: [EntryDraft] = []
    @exclusivity(unchecked) var entry = EntryDraft()
    @exclusivity(unchecked) var isInEntry = false
    @exclusivity(unchecked) var person = PersonDraft()
    /// The media object being read is the last attachment.
    @exclusivity(unchecked) var isInAttachment = false
    var hasTooManyEntries = false
    var hasTooMuchText = false
    @exclusivity(unchecked) var table = ElementTable()

    enum Gathering { case nothing, text, markup }

    init(limits: FeedLimits, capacity: Int, documentURL: String?) {
        self.limits = limits
        bases = BaseTable(document: documentURL)
        super.init()
        bytes.reserveCapacity(capacity)
        frames.reserveCapacity(limits.maximumDepth)
    }

    // MARK: - Events

    override func start(_ tag: XMLStartTag) {
        if gathers != .nothing, startWithinCapture(tag) { return }
        guard let parent = frames.last else { return startRoot(tag) }
        var meaning = table.meaning(of: tag)
        if meaning.element == .other, feed.format == .rdf, XMLStartTag.equal(tag.localName, "channel"), tag.namespace != nil {
            table.setRoot(tag, isAtom: false)
            meaning = table.meaning(of: tag)
        }
        let base = base(of: tag, within: parent.base)
        if meaning.element == .item, !isInEntry { return startEntry(tag, base) }
        let scope = child(tag, meaning, of: parent.scope, base)
        // A captured element is not among the frames: its end is the end of the capture.
        if let scope { frames.append(Frame(scope: scope, base: base)) }
    }

    override func end(_ localName: UnsafePointer<UInt8>) {
        if gathers != .nothing {
            if capture?.depth == 0 { endCapture() } else { endWithinCapture(localName) }
            return
        }
        guard let frame = frames.popLast() else { return }
        switch frame.scope {
        case .entry: endEntry()
        case .person: endPerson()
        case .mediaContent: isInAttachment = false
        default: break
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard gathers != .nothing, bytes.count < textEnd else { return }
        let piece = text.count > textEnd - bytes.count ? Self.cut(text, to: textEnd - bytes.count) : text
        if gathers == .text { bytes.append(contentsOf: piece) } else { Markup.appendEscaped(piece, to: &bytes) }
    }

    /// Not in the midst of a character.
    private static func cut(_ text: UnsafeBufferPointer<UInt8>, to maximum: Int) -> UnsafeBufferPointer<UInt8> {
        var end = maximum
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return UnsafeBufferPointer(rebasing: text[..<end])
    }

    // MARK: - Structure

    func base(of tag: XMLStartTag, within outer: Int32) -> Int32 {
        guard tag.attributeCount > 0, let reference = tag.xmlValue("base") else { return outer }
        return bases.enter(reference, within: outer)
    }

    private func startRoot(_ tag: XMLStartTag) {
        let isAtom = XMLStartTag.equal(tag.localName, "feed") || XMLStartTag.equal(tag.localName, "entry")
        table.setRoot(tag, isAtom: isAtom)
        let base = base(of: tag, within: 0)
        FeedVersion.read(tag, isAtom: isAtom, into: &feed)
        // CDF keeps the page in an attribute.
        if tag.attributeCount > 0, let address = tag.value("href") { feed.link = draft(address, rank: 6, base: base) }
        if let language = tag.xmlValue("lang") { feed.language = draft(language, rank: 1) }
        frames.append(Frame(scope: .feed, base: base))
        if XMLStartTag.equal(tag.localName, "item") || XMLStartTag.equal(tag.localName, "entry") {
            // A lone item: the frame above stands for the feed that is not there.
            startEntry(tag, base)
        }
    }

    private func startEntry(_ tag: XMLStartTag, _ base: Int32) {
        isInEntry = true
        entry = EntryDraft()
        if tag.attributeCount > 0 {
            if let about = tag.value("about") { entry.id = draft(about, rank: 3) }
            if let language = tag.xmlValue("lang") { entry.language = draft(language, rank: 1) }
            // CDF keeps its links and dates in attributes.
            if let address = tag.value("href") { entry.link = draft(address, rank: 6, base: base) }
            if let date = tag.value("lastmod") { entry.updated = draft(date, rank: 3) }
        }
        frames.append(Frame(scope: .entry, base: base))
    }

    private func endEntry() {
        isInEntry = false
        isInAttachment = false
        guard !entry.isEmpty else { return }
        if entries.count == limits.maximumEntries {
            hasTooManyEntries = true
            isDone = true
        } else {
            entries.append(entry)
            hasTooMuchText = bytes.count > limits.maximumTotalText
            if hasTooMuchText { isDone = true }
        }
    }

    private func endPerson() {
        add(person)
        person = PersonDraft()
    }

    /// Somebody belongs to the source, the entry or the feed, whichever is innermost.
    func add(_ person: PersonDraft) {
        guard !person.isEmpty else { return }
        if frames.last?.scope == .source {
            if entry.sourceAuthors.count < limits.maximumListLength { entry.sourceAuthors.append(person) }
        } else if isInEntry {
            if entry.authors.count < limits.maximumListLength { entry.authors.append(person) }
        } else if feed.authors.count < limits.maximumListLength {
            feed.authors.append(person)
        }
    }

    // MARK: - Texts

    /// Keeps the bytes of an attribute.
    func draft(_ value: UnsafeBufferPointer<UInt8>, rank: UInt8, base: Int32 = 0) -> TextDraft {
        let text = Markup.trimmed(value)
        guard !text.isEmpty else { return .none }
        let start = bytes.count
        bytes.append(contentsOf: text)
        return TextDraft(span: Span(start: start, end: bytes.count), type: .text, base: base, rank: rank)
    }

    /// Begins to gather the text of the element whose start tag this is. Returns nil, since a capture has no frame.
    func gather(
        _ target: Capture.Target, rank: UInt8 = 1, type: BodyType = .text, base: Int32, container: Scope? = nil
    ) -> Scope? {
        textEnd = bytes.count + limits.maximumTextLength
        capture = Capture(target: target, rank: rank, type: type, base: base, start: bytes.count, container: container)
        return nil
    }
}
