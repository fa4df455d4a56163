import CLibXML2
import Text

/// One reading of an XML document by libxml2's push parser, version 2 of its SAX interface.
///
/// The bytes are UTF-8 and begin with the root element: no document type ever reaches the parser, so no entity can be declared and
/// nothing external be named. Entities of HTML are resolved by `getEntity`.
final class XMLSession {
    /// What libxml2 gets at a time: enough for full speed, little beside the document.
    private static let chunkLength = 256 << 10

    private let handler: XMLHandler
    private let limits: FeedLimits
    /// Goes on after defects as far as libxml2 can.
    private let isTolerant: Bool
    private var context: xmlParserCtxtPtr?
    private var outcome = XMLOutcome.complete
    @exclusivity(unchecked) private var depth = 0
    @exclusivity(unchecked) private var hasEnded = false
    /// Namespace declarations of each open element, and their sum: lookups go through all of them.
    @exclusivity(unchecked) private var declarations: [Int32] = []
    @exclusivity(unchecked) private var declared = 0
    /// Addresses of the namespaces seen so far; libxml2 keeps one copy of each.
    @exclusivity(unchecked) private var namespaces: Set<UnsafePointer<UInt8>> = []
    /// Different namespaces of one document: with very many libxml2 takes quadratic time, and keeps them all.
    static let maximumNamespaces = 4_096
    private let entity: EntitySlot

    static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, handler: XMLHandler, limits: FeedLimits, entities: DeclaredEntities? = nil
    ) -> XMLOutcome {
        parse(handler: handler, limits: limits, entities: entities, isTolerant: false) { session in session.feed(bytes) }
    }

    /// With bytes that come piece by piece, by calls of `feed` within `body`.
    static func parse(
        handler: XMLHandler, limits: FeedLimits, entities: DeclaredEntities? = nil, isTolerant: Bool, _ body: (XMLSession) -> Void
    ) -> XMLOutcome {
        _ = libraryIsReady
        let session = XMLSession(handler: handler, limits: limits, entities: entities, isTolerant: isTolerant)
        return session.run(body)
    }

    /// libxml2 wants to be initialised once before threads use it.
    private static let libraryIsReady: Void = xmlInitParser()

    private init(handler: XMLHandler, limits: FeedLimits, entities: DeclaredEntities?, isTolerant: Bool) {
        self.handler = handler
        entity = EntitySlot(declared: entities)
        self.limits = limits
        self.isTolerant = isTolerant
    }

    private func run(_ body: (XMLSession) -> Void) -> XMLOutcome {
        var sax = Self.callbacks()
        let user = Unmanaged.passUnretained(self).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&sax, user, nil, 0, nil) else {
            return .defect(message: "no memory for the XML parser", line: 1)
        }
        self.context = context
        defer {
            self.context = nil
            xmlFreeParserCtxt(context)
        }
        // NOENT only makes attributes arrive decoded: there is no declared entity to substitute.
        let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        body(self)
        if !hasEnded { xmlParseChunk(context, nil, 0, 1) }
        if !hasEnded, outcome == .complete { outcome = .defect(message: "the document ends within an element", line: line) }
        return outcome
    }

    /// Hands bytes to the parser, which calls back before this returns. False when it wants no more.
    @discardableResult
    func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let context else { return false }
        bytes.withMemoryRebound(to: CChar.self) { characters in
            var offset = 0
            while offset < characters.count, !hasEnded {
                let length = min(Self.chunkLength, characters.count - offset)
                xmlParseChunk(context, characters.baseAddress.map { $0 + offset }, Int32(length), 0)
                offset += length
            }
        }
        return !hasEnded
    }

    private var line: Int { context.flatMap { $0.pointee.input }.map { Int($0.pointee.line) } ?? 1 }

    private func stop(_ outcome: XMLOutcome) {
        hasEnded = true
        self.outcome = outcome
        if let context { xmlStopParser(context) }
    }

    // MARK: - Events

    private func start(_ tag: XMLStartTag, namespaces: Int32) {
        guard !hasEnded else { return }
        depth += 1
        declared += Int(namespaces)
        declarations.append(namespaces)
        if depth > limits.maximumDepth { return stop(.tooDeep(line: line)) }
        if declared > limits.maximumNamespaces { return stop(.tooManyNamespaces(line: line)) }
        if namespaces > 0, hasTooManyNamespaces(tag) { return stop(.tooManyNamespaces(line: line)) }
        handler.start(tag)
        if handler.isDone { stop(.complete) }
    }

    /// Each declaration is a prefix and an address.
    private func hasTooManyNamespaces(_ tag: XMLStartTag) -> Bool {
        for index in 0..<tag.declarationCount {
            if let namespace = tag.declarations?[index * 2 + 1] { namespaces.insert(namespace) }
        }
        return namespaces.count > Self.maximumNamespaces
    }

    private func end(_ localName: UnsafePointer<UInt8>) {
        guard !hasEnded else { return }
        depth -= 1
        declared -= Int(declarations.popLast() ?? 0)
        handler.end(localName)
        if depth <= 0 || handler.isDone { stop(.complete) }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if !hasEnded { handler.text(bytes) }
    }

    /// An undeclared prefix and the like are no defects: only what breaks the structure is.
    private func report(_ error: UnsafePointer<xmlError>) {
        guard !hasEnded, !isTolerant, error.pointee.level == XML_ERR_FATAL else { return }
        let text = error.pointee.message.map { String(cString: $0) } ?? "not well-formed"
        stop(.defect(message: String(text.split(whereSeparator: \.isNewline).first ?? "not well-formed"), line: Int(error.pointee.line)))
    }

    private func resolve(_ name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
        let isInAttribute = context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
        return entity.resolve(XMLStartTag.bytes(name), isInAttribute: isInAttribute)
    }

    // MARK: - Callbacks

    /// Runs on the session that libxml2 was given, without counting references: it lives as long as the parser.
    private static func on(_ user: UnsafeMutableRawPointer?, _ body: (XMLSession) -> Void) {
        guard let user else { return }
        Unmanaged<XMLSession>.fromOpaque(user)._withUnsafeGuaranteedRef(body)
    }

    private static func callbacks() -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { user, name, prefix, namespace, namespaces, declarations, count, _, attributes in
            guard let name else { return }
            let tag = XMLStartTag(
                localName: name, prefix: prefix, namespace: namespace, attributeCount: Int(count), attributes: attributes,
                declarationCount: Int(namespaces), declarations: declarations)
            XMLSession.on(user) { $0.start(tag, namespaces: namespaces) }
        }
        sax.endElementNs = { user, name, _, _ in
            if let name { XMLSession.on(user) { $0.end(name) } }
        }
        sax.characters = { user, bytes, count in
            XMLSession.on(user) { $0.text(UnsafeBufferPointer(start: bytes, count: Int(count))) }
        }
        sax.cdataBlock = sax.characters
        sax.getEntity = { user, name in
            guard let name else { return nil }
            var entity: xmlEntityPtr?
            XMLSession.on(user) { entity = $0.resolve(name) }
            return entity
        }
        sax.serror = { user, error in
            if let error { XMLSession.on(user) { $0.report(UnsafePointer(error)) } }
        }
        return sax
    }
}
