/// What a reader of some XML format does with a parser's events. A class to inherit from, since the events come from C.
class XMLHandler {
    /// Set by the handler to end the reading; nothing more is delivered.
    @exclusivity(unchecked) final var isDone = false

    func start(_ tag: XMLStartTag) {}

    func end(_ localName: UnsafePointer<UInt8>) {}

    /// Text and CDATA, in pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
