import Fetching
import Yams

extension ValueFormat where Value == String {
    /// An entry of `fetch.allow`.
    static var allowedAddress: ValueFormat {
        line.checked("host:port or CIDR") { text in
            AllowedAddress(text: text) == nil
                ? "is \"\(Node.shortened(text))\", but takes host:port such as 127.0.0.1:8080, or a block such as 10.0.0.0/8" : nil
        }
    }

    /// What may stand in an HTTP header.
    static var headerText: ValueFormat {
        line.checked("") { text in
            text.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? nil : "must be printable ASCII, since it becomes an HTTP header"
        }
    }

    /// A proxy for HTTP, which https passes through unread (CONNECT, RFC 9110, 9.3.6).
    static var proxyURL: ValueFormat {
        line.checked("address of a proxy") { text in
            guard let url = try? FetchURL(text) else { return "must be the address of a proxy, such as http://proxy.example:3128" }
            return url.credentials == nil
                ? nil : "must hold no password; name a file that has user:password under access, as proxy_auth_file"
        }
    }

    /// Where to listen: an address and a port.
    static var listenAddress: ValueFormat {
        line.checked("host:port") { text in
            guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port) else {
                return "is \"\(Node.shortened(text))\", but takes an address and a port, such as 127.0.0.1:9464 or [::1]:9464"
            }
            let host = text[..<colon]
            let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
            guard !host.isEmpty, isBracketed || !host.contains(":") else {
                return "is \"\(Node.shortened(text))\", but takes an address before the port; an IPv6 address stands in brackets"
            }
            return nil
        }
    }
}
