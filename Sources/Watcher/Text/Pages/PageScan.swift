/// Searches in the bytes of a page.
enum PageScan {
    /// Behind the `-->` or `--!>` that ends a comment, or the end of the input. `<!-->` is whole.
    static func endOfComment(_ input: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        if start < end, input[start] == UInt8(ascii: ">") { return start + 1 }
        var index = start
        while index + 2 < end {
            if input[index + 2] == UInt8(ascii: ">"), input[index] == UInt8(ascii: "-"), input[index + 1] == UInt8(ascii: "-") {
                return index + 3
            }
            index += 1
        }
        return end
    }

    /// Where the next end tag of a name begins.
    static func endTag(_ name: StaticString, in input: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
        let length = name.utf8CodeUnitCount
        var index = start
        while index + length + 2 <= end {
            guard input[index] == UInt8(ascii: "<"), input[index + 1] == UInt8(ascii: "/") else {
                index += 1
                continue
            }
            var offset = 0
            while offset < length, input[index + 2 + offset].lowered == name.utf8Start[offset] { offset += 1 }
            if offset == length { return index }
            index += 2
        }
        return nil
    }
}
