/// Bytes that nobody may see: every description of it, and of what contains it, is redacted.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The bytes as UTF-8; what is not is replaced.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var description: String { "(redacted)" }

    package var debugDescription: String { description }

    /// `dump` and failed expectations print mirrors, not descriptions.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
