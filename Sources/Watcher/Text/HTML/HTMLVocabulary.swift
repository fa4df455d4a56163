/// The names that the sanitiser knows, in plain memory: looked up once a document, so that no tag pays for lazy initialisation.
struct HTMLVocabulary: @unchecked Sendable {
    static let shared = HTMLVocabulary()

    // Written in `init` only, never freed.
    let elements: NameTable
    let traits: UnsafeMutablePointer<ElementTraits>
    let elementTexts: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    let attributes: NameTable
    let values: UnsafeMutablePointer<HTMLAttribute.Value>
    let attributeTexts: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    /// `TextClass.table`.
    let classes: UnsafeMutablePointer<UInt8>

    private init() {
        elements = NameTable(HTMLElement.list.map(\.name))
        traits = Self.copy(HTMLElement.list.map(\.traits))
        elementTexts = Self.copy(HTMLElement.list.map { Self.bytes($0.name) })
        attributes = NameTable(HTMLAttribute.list.map(\.name))
        values = Self.copy(HTMLAttribute.list.map(\.value))
        attributeTexts = Self.copy(HTMLAttribute.list.map { Self.bytes($0.name) })
        classes = Self.copy(TextClass.table)
    }

    private static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    private static func copy<Value>(_ values: [Value]) -> UnsafeMutablePointer<Value> {
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
        memory.initialize(from: values, count: values.count)
        return memory
    }
}
