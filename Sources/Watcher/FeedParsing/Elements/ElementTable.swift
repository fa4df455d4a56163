/// From a tag's interned names to its meaning, by the addresses of the names: one look for all but the first of a kind.
struct ElementTable {
    struct Meaning {
        var element = FeedElement.other
        var namespace = FeedNamespace.other
        /// In the namespace of Atom, or of an Atom feed's root.
        var isAtom = false
    }

    private struct Slot {
        var name: UnsafePointer<UInt8>?
        var namespace: UnsafePointer<UInt8>?
        var prefix: UnsafePointer<UInt8>?
        var meaning = Meaning()
    }

    private var slots = [Slot](repeating: Slot(), count: 256)
    /// What the document's namespaces are, by the addresses of their interned names.
    private var namespaces: [(uri: UnsafePointer<UInt8>, namespace: FeedNamespace, isAtom: Bool)] = []
    /// The root's own namespace is the core one, even where nobody knows it.
    private var rootNamespace: [UInt8] = []
    private(set) var isAtomRoot = false

    /// Takes the namespace of the document's root element.
    mutating func setRoot(_ tag: XMLStartTag, isAtom: Bool) {
        isAtomRoot = isAtom
        if let namespace = tag.namespace {
            let known = FeedNamespace(uri: XMLStartTag.bytes(namespace))
            if known == .other || known == .core { rootNamespace = Array(XMLStartTag.bytes(namespace)) }
        }
        for index in slots.indices where slots[index].name != nil { slots[index] = Slot() }
        namespaces.removeAll()
    }

    mutating func meaning(of tag: XMLStartTag) -> Meaning {
        let hash = (UInt(bitPattern: tag.localName) ^ UInt(bitPattern: tag.namespace) << 20) &* 0x9E37_79B9_7F4A_7C15
        let place = Int(hash >> 56)
        let slot = slots[place]
        if slot.name == tag.localName, slot.namespace == tag.namespace, slot.prefix == tag.prefix { return slot.meaning }
        let meaning = lookUp(tag)
        slots[place] = Slot(name: tag.localName, namespace: tag.namespace, prefix: tag.prefix, meaning: meaning)
        return meaning
    }

    private mutating func lookUp(_ tag: XMLStartTag) -> Meaning {
        let local = XMLStartTag.bytes(tag.localName)
        guard local.count <= 40 else { return Meaning() }
        let (namespace, isAtom) = namespace(of: tag)
        guard namespace != .other else { return Meaning() }
        let element = FeedElement(namespace, String(decoding: local.map(\.lowered), as: UTF8.self))
        return Meaning(element: element, namespace: namespace, isAtom: isAtom)
    }

    private mutating func namespace(of tag: XMLStartTag) -> (FeedNamespace, isAtom: Bool) {
        guard let uri = tag.namespace else {
            guard let prefix = tag.prefix.map(XMLStartTag.bytes) else { return (.core, isAtomRoot) }
            return (FeedNamespace(prefix: prefix), prefix.first.map(\.lowered) == UInt8(ascii: "a"))
        }
        if let known = namespaces.first(where: { $0.uri == uri }) { return (known.namespace, known.isAtom) }
        let bytes = XMLStartTag.bytes(uri)
        let isRoot = bytes.elementsEqual(rootNamespace)
        let found = (uri: uri, namespace: isRoot ? .core : FeedNamespace(uri: bytes), isAtom: isRoot ? isAtomRoot : Self.isAtom(bytes))
        if namespaces.count < 64 { namespaces.append(found) }
        return (found.namespace, found.isAtom)
    }

    private static func isAtom(_ uri: UnsafeBufferPointer<UInt8>) -> Bool {
        (0..<max(uri.count - 3, 0)).contains { uri.hasASCII("atom", at: $0) }
    }
}
