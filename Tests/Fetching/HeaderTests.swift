import Model
import Testing

@testable import Fetching

@Suite struct HeaderTests {
    @Test(
        arguments: [[65, 66], [34, 0xE4, 34], [0xFF, 0xFE, 0x80], [0xC3, 0xA4], [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x8F, 0xBF, 0x80]]
            as [[UInt8]])
    func bytesSurviveAsStrings(bytes: [UInt8]) {
        let string = HeaderBytes.string(bytes)
        if String(validating: bytes, as: UTF8.self)?.unicodeScalars.contains(where: { $0.value >= 0x10_FF80 }) != true {
            #expect(HeaderBytes.bytes(string) == bytes)
        }
    }

    @Test func foldedLinesContinueTheValue() {
        var headers = HTTPHeaders()
        headers.append(line: Array("X-A: one\r\n".utf8))
        headers.append(line: Array("  two\r\n".utf8))
        headers.append(line: Array("no colon\r\n".utf8))
        headers.append(line: Array("X-B:\t b \r\n".utf8))
        #expect(headers["x-b"] == "b")
        #expect(headers["X-A"]?.hasPrefix("one") == true)
        #expect(headers["X-A"]?.hasSuffix("two") == true)
        #expect(headers.count == 2)
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777),
        ("6 Nov 1994 08:49:37", 784_111_777),
    ])
    func datesOfHTTP(text: String, seconds: Int64) {
        #expect(HTTPDate.parse(text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "0", "-1", "yesterday", "Sun, 06 Nov 1994", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "1 2 3 4 5",
    ])
    func noDates(text: String) {
        #expect(HTTPDate.parse(text) == nil)
    }
}
