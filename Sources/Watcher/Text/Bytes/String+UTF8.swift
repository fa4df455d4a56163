extension String {
    /// The text of bytes; what is no UTF-8 becomes U+FFFD.
    ///
    /// As `String(decoding:as:)`, which goes byte by byte once a text is not all ASCII: checked here in strides, and then copied.
    package init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        if UTF8Check(bytes).isValid {
            self.init(copying: UTF8Span(unchecked: bytes.span))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }
}
