/// The form of a link by which two entries are known to point at one page.
package enum CanonicalURL {
    /// Scheme and host in lower case, default port, tracking parameters, empty query and fragment off; the rest as written.
    /// A fragment that names a page (`#!`, `#/`) stays. What is no http or https URL is only cleaned of white space.
    package static func canonical(_ url: String) -> String {
        var url = url
        if url.withUTF8(isCanonical) { return url }
        let parts = URLReference(URLCleaner.clean(url))
        guard parts.isHTTP, let host = parts.host, let authority = parts.authority, let scheme = parts.schemeName else {
            return String(decoding: parts.bytes, as: UTF8.self)
        }
        var text = scheme + "://"
        text += string(parts, authority.lowerBound..<host.lowerBound)
        text += string(parts, host).lowercased()
        if let port = parts.port.map({ string(parts, $0) }), !port.isEmpty, port != (scheme == "http" ? "80" : "443") { text += ":" + port }
        text += parts.path.isEmpty ? "/" : string(parts, parts.path)
        if let query = parts.query.map({ kept(string(parts, $0)) }), !query.isEmpty { text += "?" + query }
        if let fragment = parts.fragment.map({ string(parts, $0) }), fragment.hasPrefix("!") || fragment.hasPrefix("/") {
            text += "#" + fragment
        }
        return text
    }

    /// Whether a link is surely in that form, as most are: http or https, a host in small letters, a path, and nothing else.
    private static func isCanonical(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
        guard LinkPolicy.isPlainHTTP(url) else { return false }
        var index = url[4] == UInt8(ascii: "s") ? 8 : 7
        let host = index
        while index < url.count,
            url[index].isDigit || url[index] &- 0x61 < 26 || url[index] == UInt8(ascii: ".")
                || url[index] == UInt8(ascii: "-")
        {
            index += 1
        }
        guard index > host, index < url.count, url[index] == UInt8(ascii: "/") else { return false }
        return !url[index...].contains { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    }

    private static func string(_ parts: URLReference, _ range: Range<Int>) -> String {
        String(decoding: parts.bytes[range], as: UTF8.self)
    }

    /// The query without parameters that only track, the others in their order.
    private static func kept(_ query: String) -> String {
        let parameters = query.split(separator: "&", omittingEmptySubsequences: true)
        let left = parameters.filter { parameter in
            let halves = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = halves.first.map { $0.lowercased() } ?? ""
            // A link written into XML twice escaped has `amp;` before its names.
            let bare = name.hasPrefix("amp;") ? String(name.dropFirst(4)) : name
            return !TrackingParameters.isTracking(name: bare, value: halves.count > 1 ? halves[1] : "")
        }
        return left.joined(separator: "&")
    }
}
