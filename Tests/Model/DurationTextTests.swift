import Model
import Testing

@Suite struct DurationTextTests {
    @Test(arguments: [("30s", 30), ("15m", 900), ("24h", 86_400), ("7d", 604_800), ("1h30m", 5_400)])
    func reads(text: String, seconds: Int64) {
        #expect(Duration(text: text) == .seconds(seconds))
        #expect(Duration(text: text)?.text == (text == "24h" ? "1d" : text == "7d" ? "7d" : text))
    }

    @Test(arguments: ["", "15", "m", "15x", "-5s", "1.5h", "99999999999999999999s", "9999999999999d"])
    func refuses(text: String) {
        #expect(Duration(text: text) == nil)
    }

    @Test(arguments: [("16MiB", 16 << 20), ("200kB", 200_000), ("4096", 4096), ("1GiB", 1 << 30)])
    func readsByteSizes(text: String, bytes: Int) {
        #expect(ByteSize(text: text)?.bytes == bytes)
        #expect(ByteSize(text: ByteSize(bytes: bytes).text)?.bytes == bytes)
    }

    @Test(arguments: ["", "MiB", "1.5MiB", "1TB", "99999999999999GiB"])
    func refusesByteSizes(text: String) {
        #expect(ByteSize(text: text) == nil)
    }

    @Test func identifiersReadWithAndWithoutTheirLetter() {
        #expect(StoryID(text: "s42") == StoryID(42))
        #expect(AlertID(text: "42") == AlertID(42))
        #expect(StoryID(text: "a42") == nil)
        #expect("\(AlertID(7))" == "al7")
    }
}
