/// A start tag as libxml2 shows it; the pointers live no longer than the callback. Names are interned by the parser: equal names
/// of one document have equal addresses.
struct XMLStartTag {
    let localName: UnsafePointer<UInt8>
    let prefix: UnsafePointer<UInt8>?
    /// Nil for no namespace and for an undeclared prefix.
    let namespace: UnsafePointer<UInt8>?
    let attributeCount: Int
    /// Five pointers an attribute: name, prefix, namespace, begin and end of the value.
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let declarationCount: Int
    /// Two pointers a namespace declared here: prefix and URI.
    let declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// The default namespace that this tag declares.
    var defaultNamespace: UnsafePointer<UInt8>? {
        for index in 0..<declarationCount where declarations?[index * 2] == nil { return declarations?[index * 2 + 1] }
        return nil
    }

    /// The value of the attribute `name` without a prefix, else of one with any prefix; `name` is in lower case.
    func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var prefixed: UnsafeBufferPointer<UInt8>?
        for index in 0..<attributeCount where Self.equal(attributes?[index * 5], name) {
            if attributes?[index * 5 + 1] == nil { return value(at: index) }
            if prefixed == nil { prefixed = value(at: index) }
        }
        return prefixed
    }

    /// The value of `xml:base` or `xml:lang`.
    func xmlValue(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for index in 0..<attributeCount where Self.equal(attributes?[index * 5], name) {
            if Self.equal(attributes?[index * 5 + 1], "xml") { return value(at: index) }
        }
        return nil
    }

    func value(at index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let begin = attributes?[index * 5 + 3], let end = attributes?[index * 5 + 4] else { return nil }
        return UnsafeBufferPointer(start: begin, count: end - begin)
    }

    /// The name of an attribute, without its prefix.
    func attributeName(at index: Int) -> UnsafeBufferPointer<UInt8>? { attributes?[index * 5].map(XMLStartTag.bytes) }

    /// The name of an attribute that has no prefix.
    func plainName(at index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard attributes?[index * 5 + 1] == nil, let name = attributes?[index * 5] else { return nil }
        return XMLStartTag.bytes(name)
    }

    /// Compares ignoring the case of ASCII letters; `text` is in lower case.
    static func equal(_ name: UnsafePointer<UInt8>?, _ text: StaticString) -> Bool {
        guard let name else { return false }
        let length = text.utf8CodeUnitCount
        for index in 0..<length where name[index].lowered != text.utf8Start[index] { return false }
        return name[length] == 0
    }

    static func bytes(_ name: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        while name[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: name, count: count)
    }
}
