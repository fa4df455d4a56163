/// Questions asked of single bytes.
extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    /// ASCII letters only.
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// ASCII capitals made small; other bytes as they are.
    @inline(__always) var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
