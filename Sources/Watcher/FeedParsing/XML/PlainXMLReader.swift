/// Reads the XML that nearly every feed is: elements, attributes, namespaces, text, the five entities of XML, references by number,
/// CDATA and comments, all of it well-formed.
///
/// It forgives nothing and guesses nothing: at the first thing it is not sure of (a defect, any other entity, a processing
/// instruction, a name beyond ASCII, an unusual size) it gives up, and libxml2 reads the document from its beginning. What it does
/// read it hands on as libxml2 would; tests hold the two beside each other. It is there for speed: libxml2 alone takes longer.
struct PlainXMLReader: ~Copyable {
    /// An element that was not closed yet.
    struct Open {
        /// Its name's number.
        var name: Int
        /// Namespaces declared by it.
        var declarations: Int
    }

    /// Attributes and declarations of one tag, and declarations in force at one place. More are unusual.
    static let maximumAttributes = 64
    /// Bytes of decoded text that are handed on at once, and of one tag's decoded values.
    static let scratchLength = 16 << 10
    /// Bytes of one tag, text, comment or section. More are unusual.
    static let maximumPiece = MarkupScanner.largestPiece - 16

    let input: UnsafePointer<UInt8>
    let count: Int
    let limits: FeedLimits
    let handler: XMLHandler
    var position = 0
    var names = PlainXMLNames()
    var open: [Open] = []
    /// The root was closed, or the handler had enough.
    private var isFinished = false

    /// Five pointers an attribute, as `XMLStartTag` has them.
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>
    var attributeCount = 0
    /// Prefix and address of every declaration in force, the innermost last.
    let declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>
    var declared = 0
    /// Another number whenever declarations come or go.
    var generation = 0
    /// Text or values with their references decoded; a block longer, so that whole blocks may be stored.
    let scratch: UnsafeMutablePointer<UInt8>
    var scratchUsed = 0

    /// Where the reading ended, behind the root or where the handler had enough. Nil where anything unusual was met: then the handler
    /// has seen a part of the document and is of no more use.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, handler: XMLHandler, limits: FeedLimits) -> Int? {
        guard let start = bytes.baseAddress else { return nil }
        var reader = PlainXMLReader(start, count: bytes.count, handler: handler, limits: limits)
        return reader.run() ? reader.position : nil
    }

    private init(_ start: UnsafePointer<UInt8>, count: Int, handler: XMLHandler, limits: FeedLimits) {
        input = start
        self.count = count
        self.handler = handler
        self.limits = limits
        attributes = .allocate(capacity: Self.maximumAttributes * 5)
        attributes.initialize(repeating: nil, count: Self.maximumAttributes * 5)
        declarations = .allocate(capacity: Self.maximumAttributes * 2)
        declarations.initialize(repeating: nil, count: Self.maximumAttributes * 2)
        scratch = .allocate(capacity: Self.scratchLength + ByteBlock.length)
        open.reserveCapacity(limits.maximumDepth)
    }

    deinit {
        attributes.deallocate()
        declarations.deallocate()
        scratch.deallocate()
    }

    private mutating func run() -> Bool {
        guard count > 1, input[0] == UInt8(ascii: "<"), PlainXMLNames.isNameStart(input[1]) else { return false }
        while !isFinished {
            guard position + 1 < count else { return false }
            guard input[position] == UInt8(ascii: "<") ? markup(input[position + 1]) : text() else { return false }
        }
        return true
    }

    /// At a `<`, with the byte behind it.
    @inline(__always)
    private mutating func markup(_ next: UInt8) -> Bool {
        position += 1
        if next == UInt8(ascii: "/") { return endTag() }
        if next == UInt8(ascii: "!") { return follows("!--") ? comment() : follows("![CDATA[") && section() }
        return startTag()
    }

    // MARK: - Tags

    private mutating func startTag() -> Bool {
        let start = position
        guard open.count < limits.maximumDepth, let name = readName(), let end = readAttributes() else { return false }
        guard position - start < Self.maximumPiece, let tag = tag(name, declarations: end.declarations) else { return false }
        handler.start(tag)
        if handler.isDone {
            isFinished = true
        } else if end.isEmpty {
            close(Open(name: name, declarations: end.declarations))
        } else {
            open.append(Open(name: name, declarations: end.declarations))
        }
        return true
    }

    private mutating func endTag() -> Bool {
        guard let element = open.popLast() else { return false }
        let name = names[element.name]
        position += 1
        guard count - position > name.count, names.equal(input + position, name) else { return false }
        position += name.count
        skipSpace()
        guard position < count, input[position] == UInt8(ascii: ">") else { return false }
        position += 1
        close(element)
        return true
    }

    private mutating func close(_ element: Open) {
        handler.end(names[element.name].local)
        if element.declarations > 0 {
            declared -= element.declarations
            generation += 1
        }
        if open.isEmpty || handler.isDone { isFinished = true }
    }

    // MARK: - Bytes

    /// Passes over white space of XML.
    @inline(__always)
    mutating func skipSpace() {
        while position < count, Self.isSpace(input[position]) { position += 1 }
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Whether these bytes stand here.
    @inline(__always)
    func follows(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count - position >= length else { return false }
        for offset in 0..<length where input[position + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
