/// Resolves references against a base by RFC 3986, section 5, with the leniency that feeds need.
///
/// Percent-encoding, non-ASCII letters and backslashes stay as written; white space around a reference goes, as do tabs and line
/// breaks within, and a space within becomes `%20`.
package enum URLResolver {
    /// No longer reference or result is taken; more is no link that anything could follow.
    static let maximumLength = 16 << 10

    /// The reference made absolute. Without a base, or with one that has no hierarchy, the cleaned reference as it stands.
    /// Nil where it is empty without a base, or longer than any link.
    package static func resolve(_ reference: String, against base: String?) -> String? {
        guard reference.utf8.count <= maximumLength else { return nil }
        // Most links are absolute and clean: they stand as they are.
        if reference.utf8.withContiguousStorageIfAvailable(LinkPolicy.isPlainHTTP) ?? false { return reference }
        let resolved = resolve(URLCleaner.clean(reference), against: base.flatMap(BaseURL.init))
        return resolved.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The host in lower case, without user and port; nil where there is none.
    package static func host(of url: String) -> String? {
        let parts = URLReference(URLCleaner.clean(url))
        guard let range = parts.host else { return nil }
        var host = parts.bytes[range]
        if host.last == UInt8(ascii: "."), host.count > 1 { host.removeLast() }
        let text = String(decoding: host, as: UTF8.self)
        return text.lowercased()
    }

    /// Whether it is an absolute http or https URL with a host.
    package static func isHTTP(_ url: String) -> Bool {
        let parts = URLReference(URLCleaner.clean(url))
        return parts.isHTTP && parts.host != nil
    }

    static func resolve(_ cleaned: [UInt8], against base: BaseURL?) -> [UInt8]? {
        let reference = URLReference(cleaned)
        guard let base, reference.scheme == nil, !base.parts.isOpaque else { return cleaned.isEmpty ? nil : cleaned }
        let result = join(reference, base.parts)
        return result.count <= maximumLength && !result.isEmpty ? result : nil
    }

    /// RFC 3986, section 5.2.2, for a reference without a scheme.
    private static func join(_ reference: URLReference, _ base: URLReference) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(base.bytes.count + reference.bytes.count)
        if let scheme = base.scheme { out += base.bytes[scheme] + [UInt8(ascii: ":")] }
        let (authority, owner) = reference.authority.map { ($0, reference) } ?? (base.authority ?? 0..<0, base)
        if reference.authority != nil || base.authority != nil { out += [47, 47] + owner.bytes[authority] }
        out += path(reference, base)
        if let query = reference.query {
            out += [UInt8(ascii: "?")] + reference.bytes[query]
        } else if let query = base.query, reference.path.isEmpty, reference.authority == nil {
            out += [UInt8(ascii: "?")] + base.bytes[query]
        }
        if let fragment = reference.fragment { out += [UInt8(ascii: "#")] + reference.bytes[fragment] }
        return out
    }

    private static func path(_ reference: URLReference, _ base: URLReference) -> [UInt8] {
        let path = reference.bytes[reference.path]
        if reference.authority != nil || path.first == UInt8(ascii: "/") { return withoutDots(path) }
        let basePath = base.bytes[base.path]
        if path.isEmpty { return Array(basePath) }
        if base.authority != nil, basePath.isEmpty { return withoutDots(([47] + path)[...]) }
        let directory = basePath.lastIndex(of: UInt8(ascii: "/")).map { basePath[...$0] } ?? []
        return withoutDots(directory + path)
    }

    /// RFC 3986, section 5.2.4. A path that leads above the root stays at the root.
    static func withoutDots(_ path: ArraySlice<UInt8>) -> [UInt8] {
        guard path.contains(UInt8(ascii: ".")) else { return Array(path) }
        var out: [UInt8] = []
        out.reserveCapacity(path.count)
        let isRooted = path.first == UInt8(ascii: "/")
        var segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
        if isRooted { segments.removeFirst() }
        /// Where each kept segment, with the slash before it, begins in `out`.
        var starts: [Int] = []
        for (number, segment) in segments.enumerated() {
            let isLast = number == segments.count - 1
            let isUp = isParent(segment)
            if isUp, let start = starts.popLast() { out.removeLast(out.count - start) }
            if isUp || isCurrent(segment) {
                if isLast, isRooted || !out.isEmpty { out.append(UInt8(ascii: "/")) }
                continue
            }
            starts.append(out.count)
            if isRooted || !out.isEmpty { out.append(UInt8(ascii: "/")) }
            out += segment
        }
        return out
    }

    private static func isCurrent(_ segment: ArraySlice<UInt8>) -> Bool { segment.count == 1 && segment.first == UInt8(ascii: ".") }

    private static func isParent(_ segment: ArraySlice<UInt8>) -> Bool {
        segment.count == 2 && segment.allSatisfy { $0 == UInt8(ascii: ".") }
    }
}
