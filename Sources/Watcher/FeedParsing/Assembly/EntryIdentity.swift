import Model
import Text

/// Gives every entry its id and drops duplicates.
///
/// The id is the feed's own; else the canonical link, unless that is the feed's home page; else a hash of the content. Nothing of it
/// depends on what else the document holds, with one exception: different entries under one id (broken generators do that) all
/// get their title's hash added, so that none is lost.
enum EntryIdentity {
    static func settle(_ entries: [Entry], homePageURL: String?) -> [Entry] {
        var entries = entries
        for index in entries.indices where entries[index].id.isEmpty {
            entries[index].id = derived(entries[index], homePageURL)
            entries[index].isIDDerived = true
        }
        return withoutDuplicates(entries, homePageURL)
    }

    private static func derived(_ entry: Entry, _ homePageURL: String?) -> String {
        if let url = entry.url ?? entry.externalURL ?? entry.attachments.first?.url, url != homePageURL {
            return CanonicalURL.canonical(url)
        }
        var hash = ContentHash()
        hash.add(entry.title)
        hash.add(entry.contentText ?? entry.contentHTML)
        if entry.title == nil, entry.contentText == nil, entry.contentHTML == nil { hash.add(entry.published?.rfc3339) }
        return "urn:watcher:content:" + hash.text
    }

    private static func withoutDuplicates(_ entries: [Entry], _ homePageURL: String?) -> [Entry] {
        var first: [String: Int] = [:]
        var isClash = Set<String>()
        var isDropped = [Bool](repeating: false, count: entries.count)
        first.reserveCapacity(entries.count)
        for index in entries.indices {
            let id = entries[index].id
            guard let earlier = first.updateValue(index, forKey: id) else { continue }
            // The first of a kind stays the one that others are held against.
            first[id] = earlier
            if isSame(entries[earlier], entries[index], homePageURL) { isDropped[index] = true } else { isClash.insert(id) }
        }
        if isClash.isEmpty, !isDropped.contains(true) { return entries }
        var kept: [Entry] = []
        var seen = Set<String>()
        for (index, entry) in entries.enumerated() where !isDropped[index] {
            var entry = entry
            if isClash.contains(entry.id) { entry.id = separate(entry) }
            if seen.insert(entry.id).inserted { kept.append(entry) }
        }
        return kept
    }

    /// Two versions of one entry share its title, or the feed's own id and a page.
    private static func isSame(_ one: Entry, _ other: Entry, _ homePageURL: String?) -> Bool {
        if one.title == other.title { return true }
        return !one.isIDDerived && one.url != nil && one.url == other.url && one.url != homePageURL
    }

    private static func separate(_ entry: Entry) -> String {
        var hash = ContentHash()
        hash.add(entry.title)
        hash.add(entry.url)
        return entry.id + "#" + hash.text
    }
}
