import CCurl

/// An http or https URL, taken apart by libcurl's own parser, so that what is checked is what is fetched.
package struct FetchURL: Hashable, Sendable {
    /// Without user, password and fragment; path and query as written, except that spaces, control characters and bytes above 127
    /// are percent-encoded and dot segments are gone.
    package let text: String
    package let scheme: String
    /// Lower case, in ASCII (IDNA), IPv6 without brackets.
    package let host: String
    package let port: Int
    /// `user:password` of the URL, percent-decoded; nil where it has none.
    package let credentials: String?

    package init(_ text: String) throws(FetchFailure) {
        try self.init(text, base: nil)
    }

    /// Resolves a reference, such as a Location header, against this URL. Credentials are not inherited.
    package func resolve(_ reference: String) throws(FetchFailure) -> FetchURL {
        try FetchURL(reference, base: text)
    }

    package var isSecure: Bool { scheme == "https" }

    /// The same by https: port 80 becomes 443, another stays (RFC 6797, 8.3).
    func secured() throws(FetchFailure) -> FetchURL {
        guard !isSecure else { return self }
        guard let handle = curl_url() else { throw FetchFailure(.resources, "out of memory") }
        defer { curl_url_cleanup(handle) }
        try Self.set(handle, text(withCredentialsOf: self))
        curl_url_set(handle, CURLUPART_SCHEME, "https", 0)
        if port == 80 { curl_url_set(handle, CURLUPART_PORT, nil, 0) }
        return try FetchURL(Self.part(handle, CURLUPART_URL, 0) ?? text)
    }

    /// Scheme, host and port: what credentials belong to (RFC 6454).
    package func hasSameOrigin(as other: FetchURL) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

    /// Scheme, host and port, as a URL without a path.
    var origin: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == (isSecure ? 443 : 80) ? "\(scheme)://\(name)" : "\(scheme)://\(name):\(port)"
    }

    /// As it goes over the wire.
    var pathAndQuery: String {
        guard let start = text.firstRange(of: "://")?.upperBound, let slash = text[start...].firstIndex(where: { $0 == "/" || $0 == "?" })
        else {
            return "/"
        }
        return text[slash] == "?" ? "/" + text[slash...] : String(text[slash...])
    }

    /// What counts as one host for limits: the name, with the port only where it is not a usual one.
    package var hostKey: String { port == 80 || port == 443 ? host : "\(host):\(port)" }

    /// The URL with credentials put in again, for storing.
    package func text(withCredentialsOf other: FetchURL) -> String {
        guard other.credentials != nil, hasSameOrigin(as: other), let handle = curl_url() else { return text }
        defer { curl_url_cleanup(handle) }
        let parts = (other.credentials ?? "").split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard curl_url_set(handle, CURLUPART_URL, text, 0) == CURLUE_OK,
            curl_url_set(handle, CURLUPART_USER, String(parts[0]), Self.encode) == CURLUE_OK,
            parts.count < 2 || curl_url_set(handle, CURLUPART_PASSWORD, String(parts[1]), Self.encode) == CURLUE_OK
        else { return text }
        return Self.part(handle, CURLUPART_URL, 0) ?? text
    }

    private init(_ text: String, base: String?) throws(FetchFailure) {
        guard let handle = curl_url() else { throw FetchFailure(.resources, "out of memory") }
        defer { curl_url_cleanup(handle) }
        if let base { try Self.set(handle, base) }
        try Self.set(handle, Self.encoded(text))
        curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
        credentials = Self.takeCredentials(handle)
        let scheme = Self.part(handle, CURLUPART_SCHEME, 0) ?? ""
        guard scheme == "http" || scheme == "https" else {
            throw FetchFailure(
                .badURL, "\(scheme.isEmpty ? "no scheme" : scheme + ":") in \(Self.shown(text)): only http and https can be fetched")
        }
        guard let rawHost = Self.part(handle, CURLUPART_HOST, 0), let host = DomainName.ascii(rawHost), !host.isEmpty else {
            throw FetchFailure(.badURL, "no usable host in \(Self.shown(text))")
        }
        if host != rawHost { curl_url_set(handle, CURLUPART_HOST, host, 0) }
        guard let whole = Self.part(handle, CURLUPART_URL, 0) else { throw FetchFailure(.badURL, "cannot read \(Self.shown(text))") }
        self.text = whole
        self.scheme = scheme
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        port = Self.part(handle, CURLUPART_PORT, Self.defaultPort).flatMap { Int($0) } ?? (scheme == "https" ? 443 : 80)
    }

    private static let encode = UInt32(CURLU_URLENCODE)
    private static let decode = UInt32(CURLU_URLDECODE)
    private static let defaultPort = UInt32(CURLU_DEFAULT_PORT)

    private static func set(_ handle: OpaquePointer, _ text: String) throws(FetchFailure) {
        let code = curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_NON_SUPPORT_SCHEME))
        guard code == CURLUE_OK else {
            throw FetchFailure(.badURL, "\(shown(text)): \(String(cString: curl_url_strerror(code)))")
        }
    }

    private static func part(_ handle: OpaquePointer, _ what: CURLUPart, _ flags: UInt32) -> String? {
        var pointer: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, what, &pointer, flags) == CURLUE_OK, let pointer else { return nil }
        defer { curl_free(pointer) }
        return String(cString: pointer)
    }

    private static func takeCredentials(_ handle: OpaquePointer) -> String? {
        let user = part(handle, CURLUPART_USER, decode)
        let password = part(handle, CURLUPART_PASSWORD, decode)
        guard user != nil || password != nil else { return nil }
        curl_url_set(handle, CURLUPART_USER, nil, 0)
        curl_url_set(handle, CURLUPART_PASSWORD, nil, 0)
        return "\(user ?? ""):\(password ?? "")"
    }

    /// White space at the ends off, and what may not stand in a URL percent-encoded; the host's own non-ASCII letters stay for IDNA.
    private static func encoded(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        guard !isPlain else { return text }
        let bytes = HeaderBytes.bytes(text)
        let start = bytes.firstIndex { $0 > 32 } ?? bytes.endIndex
        let end = (bytes.lastIndex { $0 > 32 } ?? start - 1) + 1
        guard start < end else { return "" }
        let authority = authorityRange(bytes[start..<end])
        var result: [UInt8] = []
        for index in start..<end {
            let byte = bytes[index]
            // Browsers drop line ends and tabs within URLs (WHATWG URL, 4.4).
            if byte == 9 || byte == 10 || byte == 13 { continue }
            if byte > 32, byte < 127 || authority.contains(index) && byte > 127 {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), hex(byte >> 4), hex(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func authorityRange(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
        let slash = UInt8(ascii: "/")
        guard let first = bytes.indices.dropLast().first(where: { bytes[$0] == slash && bytes[$0 + 1] == slash }),
            bytes[bytes.startIndex..<first].allSatisfy({ $0 != slash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        else { return bytes.startIndex..<bytes.startIndex }
        let start = first + 2
        let end = bytes[start...].firstIndex { $0 == slash || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.endIndex
        return start..<end
    }

    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 55 + digit }

    /// A URL cut to a length and without its user and query, for messages: both may hold secrets.
    private static func shown(_ text: String) -> String {
        let short = text.prefix { $0 != "?" && $0 != "#" }.prefix(120)
        guard let at = short.lastIndex(of: "@") else { return "\"\(short)\"" }
        return "\"…\(short[at...])\""
    }
}
