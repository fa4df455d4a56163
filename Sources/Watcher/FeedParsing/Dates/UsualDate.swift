import Model

/// The two forms in which nearly all dates of feeds are written, read without cutting them into tokens:
/// `Thu, 01 Jan 2004 19:48:21 GMT` (or a numeric zone) and `2004-01-01T19:48:21Z` (or an offset, or a fraction).
enum UsualDate {
    /// Nil for anything else, which is not to say that it cannot be read.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        guard bytes.count >= 20, bytes.count <= 35 else { return nil }
        return bytes[4] == UInt8(ascii: "-") ? iso8601(bytes) : rfc822(bytes)
    }

    private static func iso8601(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        guard bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"), let century = pair(bytes, 0), let years = pair(bytes, 2)
        else { return nil }
        var fields = DateFields()
        fields.year = century * 100 + years
        fields.month = pair(bytes, 5)
        fields.day = pair(bytes, 8)
        guard fields.month != nil, fields.day != nil, clock(bytes, 11, &fields) else { return nil }
        var index = 19
        if bytes[index] == UInt8(ascii: ".") {
            let start = index + 1
            index = start
            while index < bytes.count, bytes[index].isDigit { index += 1 }
            fields.microsecond = CompactDate.microseconds(Array(bytes[start..<index]))
        }
        return zone(bytes, index, &fields) ? fields.timestamp : nil
    }

    private static func rfc822(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        guard bytes[3] == UInt8(ascii: ","), bytes.count >= 29, bytes[4] == 0x20, bytes[7] == 0x20, bytes[11] == 0x20, bytes[16] == 0x20,
            bytes[25] == 0x20, let month = month(bytes, 8), let century = pair(bytes, 12), let years = pair(bytes, 14)
        else { return nil }
        var fields = DateFields()
        fields.day = pair(bytes, 5)
        fields.month = month
        fields.year = century * 100 + years
        guard fields.day != nil, clock(bytes, 17, &fields) else { return nil }
        if bytes.count == 29, bytes.hasASCII("gmt", at: 26) { return fields.timestamp }
        return zone(bytes, 26, &fields) ? fields.timestamp : nil
    }

    /// hh:mm:ss
    private static func clock(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ fields: inout DateFields) -> Bool {
        guard let hour = pair(bytes, start), bytes[start + 2] == UInt8(ascii: ":"), let minute = pair(bytes, start + 3),
            bytes[start + 5] == UInt8(ascii: ":"), let second = pair(bytes, start + 6)
        else { return false }
        fields.hour = hour
        fields.minute = minute
        fields.second = second
        return true
    }

    /// `Z`, `±hhmm` or `±hh:mm`, and then the end.
    private static func zone(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ fields: inout DateFields) -> Bool {
        let length = bytes.count - start
        if length == 1 { return bytes[start] == UInt8(ascii: "Z") }
        guard length == 5 || (length == 6 && bytes[start + 3] == UInt8(ascii: ":")), let hours = pair(bytes, start + 1),
            let minutes = pair(bytes, bytes.count - 2), hours < 24, minutes < 60
        else { return false }
        let isWest = bytes[start] == UInt8(ascii: "-")
        guard isWest || bytes[start] == UInt8(ascii: "+") else { return false }
        fields.offset = (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
        return true
    }

    private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard bytes[index].isDigit, bytes[index + 1].isDigit else { return nil }
        return Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
    }

    private static func month(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        let names: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
        let letters = (bytes[index].lowered, bytes[index + 1].lowered, bytes[index + 2].lowered)
        for month in 0..<12 {
            let name = names.utf8Start + month * 3
            if name[0] == letters.0, name[1] == letters.1, name[2] == letters.2 { return month + 1 }
        }
        return nil
    }
}
