/// An address to listen on, `host:port`, as the configuration has checked it; an IPv6 address stands in brackets.
struct ListenAddress {
    let text: String
    let host: String
    let port: Int

    init(_ text: String) {
        self.text = text
        let colon = text.lastIndex(of: ":") ?? text.endIndex
        let name = text[..<colon]
        host = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : String(name)
        port = Int(text[colon...].dropFirst()) ?? 0
    }
}
