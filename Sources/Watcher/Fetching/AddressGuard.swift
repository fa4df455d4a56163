/// Decides which addresses may be connected to, so that a feed's URL, its redirects or its DNS cannot lead into private networks.
///
/// Sources of the refused ranges: the IANA special-purpose address registries (RFC 6890).
package struct AddressGuard: Sendable {
    private var blocks: [AddressBlock] = []
    private var addresses: Set<AllowedAddress> = []

    package init(allow: [AllowedAddress] = []) {
        for entry in allow {
            if case .block(let block) = entry { blocks.append(block) } else { addresses.insert(entry) }
        }
    }

    /// Nil where the address may be reached, else why not, in words with what to do about it.
    /// `host` is the name or address in the URL.
    package func refusal(of address: IPAddress, port: Int, host: String) -> String? {
        if let v4 = address.mappedV4 { return refusal(of: v4, port: port, host: host) }
        guard let range = Self.refusedRange(of: address), !isAllowed(address, port: port, host: host) else { return nil }
        let authority = address.isV4 ? "\(address):\(port)" : "[\(address)]:\(port)"
        let via = IPAddress(text: host) == address ? "" : " (from \(host))"
        return "\(address)\(via) is \(range), which is refused; to open it add \"\(authority)\" to fetch.allow"
    }

    package func permits(_ address: IPAddress, port: Int, host: String = "") -> Bool {
        refusal(of: address, port: port, host: host) == nil
    }

    private func isAllowed(_ address: IPAddress, port: Int, host: String) -> Bool {
        if addresses.contains(.address(address, port: port)) || addresses.contains(.name(host.lowercased(), port: port)) { return true }
        guard blocks.contains(where: { $0.contains(address) }) else { return false }
        // A block of translated addresses opens the translator, not the private networks behind it.
        guard let inner = address.translatedV4 else { return true }
        return permits(inner, port: port, host: host)
    }

    /// The name of the range that the address is refused for; nil where it is public.
    private static func refusedRange(of address: IPAddress) -> String? {
        if let range = refused.first(where: { $0.block.contains(address) }) { return range.name }
        return address.isV4 || isGlobalUnicast(address) ? nil : "outside the public IPv6 addresses"
    }

    /// 2000::/3, all that has been given out.
    private static func isGlobalUnicast(_ address: IPAddress) -> Bool { address.bytes[0] & 0xE0 == 0x20 }

    private static let refused: [(block: AddressBlock, name: String)] = [
        ("0.0.0.0/8", "this network"), ("10.0.0.0/8", "a private address"), ("100.64.0.0/10", "a carrier's private address"),
        ("127.0.0.0/8", "a loopback address"), ("169.254.0.0/16", "a link-local address"), ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "a protocol assignment"), ("192.0.2.0/24", "a documentation address"), ("192.88.99.0/24", "a 6to4 relay"),
        ("192.168.0.0/16", "a private address"), ("198.18.0.0/15", "a benchmark address"),
        ("198.51.100.0/24", "a documentation address"), ("203.0.113.0/24", "a documentation address"),
        ("224.0.0.0/4", "a multicast address"), ("240.0.0.0/4", "a reserved address"),
        ("::1/128", "a loopback address"), ("fe80::/10", "a link-local address"), ("fc00::/7", "a private address"),
        ("ff00::/8", "a multicast address"), ("64:ff9b::/96", "a NAT64 address"), ("64:ff9b:1::/48", "a NAT64 address"),
        ("2001::/32", "a Teredo address"), ("2001:db8::/32", "a documentation address"), ("2002::/16", "a 6to4 address"),
    ].compactMap { text, name in AddressBlock(text: text).map { ($0, name) } }
}
