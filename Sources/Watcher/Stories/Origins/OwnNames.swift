import Model
import Text

/// The names by which an outlet is itself: its key, and its site's name where it is called by that ("Hawaii News Now" of
/// hawaiinewsnow.com).
struct OwnNames {
    private let key: String?
    private let letters: Set<String>

    /// Letters that a site's name needs to be taken for a publisher's.
    private static let leastLetters = 6

    init(_ outlet: Outlet, _ url: String?, _ sources: SourceRegistry) {
        key = outlet.key.map(sources.canonicalKey)
        let isSite = outlet.name.contains(".") && !outlet.name.contains(" ")
        let host = isSite ? outlet.name : outlet.key == nil ? url.flatMap(URLResolver.host) : nil
        letters = Set((host ?? "").lowercased().split(separator: ".").map { $0.filter { $0 != "-" } })
    }

    func contains(_ name: String) -> Bool {
        if name == key { return true }
        let joined = name.filter { $0 != " " }
        return joined.utf8.count >= Self.leastLetters && letters.contains(joined)
    }
}
