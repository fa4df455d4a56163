/// Questions asked of single bytes in every reader of this room.
extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    /// ASCII letters only.
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Space, tab, line feed, form feed and carriage return, as in HTML.
    @inline(__always) var isWhiteSpace: Bool { self == 0x20 || self &- 0x09 < 2 || self &- 0x0C < 2 }

    /// ASCII capitals made small; other bytes as they are.
    @inline(__always) var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// The value of a decimal digit.
    @inline(__always) var digitValue: UInt8? { isDigit ? self - 0x30 : nil }

    /// The value of a hexadecimal digit.
    @inline(__always) var hexValue: UInt8? {
        if isDigit { return self - 0x30 }
        let letter = self | 0x20
        return letter &- 0x61 < 6 ? letter - 0x57 : nil
    }
}
