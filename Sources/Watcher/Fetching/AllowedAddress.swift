/// One entry of `fetch.allow`: what an operator opens although the guard would refuse it.
package enum AllowedAddress: Hashable, Sendable {
    /// A numeric address with its port.
    case address(IPAddress, port: Int)
    /// A name with its port, whatever addresses it has.
    case name(String, port: Int)
    case block(AddressBlock)

    /// Reads `127.0.0.1:8080`, `[::1]:80`, `chat.internal:443`, `10.0.0.0/8`, or an address alone; nil for anything else.
    package init?(text: String) {
        if let block = AddressBlock(text: text) {
            self = .block(block)
            return
        }
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let digits = text[text.index(after: colon)...]
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let port = Int(digits), (1...65_535).contains(port) else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = String(host.dropFirst().dropLast())
            guard let address = IPAddress(text: host), !address.isV4 else { return nil }
            self = .address(address, port: port)
        } else if let address = IPAddress(text: host) {
            guard address.isV4 else { return nil }
            self = .address(address, port: port)
        } else {
            guard Self.isName(host) else { return nil }
            self = .name(host.lowercased(), port: port)
        }
    }

    private static func isName(_ host: String) -> Bool {
        !host.isEmpty && !host.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
            && host.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 95].contains($0)
            }
    }
}
