extension Array<UInt8> {
    /// Appends the UTF-8 of a scalar; surrogates and values beyond Unicode become U+FFFD.
    mutating func append(scalar value: UInt32) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: value))
        } else {
            append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
