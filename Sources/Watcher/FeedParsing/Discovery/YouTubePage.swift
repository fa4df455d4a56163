/// The channel that a page of YouTube shows: handles and custom names say it nowhere but in the page.
enum YouTubePage {
    /// In the order of what says it most surely; a page names other channels too.
    private static let marks = [
        "\"externalId\":\"", "itemprop=\"identifier\" content=\"", "itemprop=\"channelId\" content=\"",
        "rel=\"canonical\" href=\"https://www.youtube.com/channel/", "property=\"og:url\" content=\"https://www.youtube.com/channel/",
        "\"channelId\":\"",
    ]

    /// A channel's id has 24 characters: UC and 22 of base64's alphabet for addresses.
    private static let length = 24

    static func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> DiscoveredLink? {
        for mark in marks {
            guard let channel = channel(after: Array(mark.utf8), in: bytes) else { continue }
            return DiscoveredLink(url: SiteRules.youTubeFeed + "channel_id=" + channel, title: "Channel", origin: .page)
        }
        return nil
    }

    private static func channel(after mark: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var index = 0
        while index + mark.count + length <= bytes.count {
            guard bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) else {
                index += 1
                continue
            }
            let id = bytes[index + mark.count..<index + mark.count + length]
            if id.starts(with: "UC".utf8), id.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }) {
                return String(decoding: id, as: UTF8.self)
            }
            index += mark.count
        }
        return nil
    }
}
