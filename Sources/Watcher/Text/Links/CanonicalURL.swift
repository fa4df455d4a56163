/// The form of a link by which two entries are known to point at one page.
package enum CanonicalURL {
    /// Scheme and host in lower case, default port, tracking parameters, empty query and fragment off; the rest as written.
    /// A fragment that names a page (`#!`, `#/`) stays. What is no http or https URL is only cleaned of white space.
    package static func canonical(_ url: String) -> String {
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
