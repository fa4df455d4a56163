package import Model

/// Prints a feed as JSON Feed 1.1 on one line; what JSON Feed has no word for stands in `_watcher` objects, as its section on
/// extensions allows.
package struct JSONFeedWriter: Sendable {
    package init() {}

    package func bytes(_ feed: ParsedFeed) -> [UInt8] {
        let size = feed.entries.reduce(1024) { $0 + ($1.contentHTML?.utf8.count ?? 0) + ($1.contentText?.utf8.count ?? 0) + 512 }
        var output = JSONOutput(capacity: size + size / 8)
        write(feed, to: &output)
        return output.bytes
    }

    package func bytes(_ entry: Entry) -> [UInt8] {
        var output = JSONOutput(capacity: 2048)
        write(entry, to: &output)
        return output.bytes
    }

    private func write(_ feed: ParsedFeed, to output: inout JSONOutput) {
        output.open("{")
        output.string("https://jsonfeed.org/version/1.1", key: "version")
        // The title is not optional in JSON Feed.
        output.string(feed.title ?? "", key: "title")
        output.string(feed.homePageURL, key: "home_page_url")
        output.string(feed.feedURL, key: "feed_url")
        output.string(feed.description, key: "description")
        output.string(feed.language, key: "language")
        output.string(feed.icon, key: "icon")
        write(feed.authors, to: &output)
        writeHubs(feed.hubs, to: &output)
        output.open("[", key: "items")
        for entry in feed.entries { write(entry, to: &output) }
        output.close("]")
        writeExtension(feed, to: &output)
        output.close("}")
    }

    private func writeHubs(_ hubs: [String], to output: inout JSONOutput) {
        guard !hubs.isEmpty else { return }
        output.open("[", key: "hubs")
        for hub in hubs {
            output.open("{")
            output.string("WebSub", key: "type")
            output.string(hub, key: "url")
            output.close("}")
        }
        output.close("]")
    }

    private func writeExtension(_ feed: ParsedFeed, to output: inout JSONOutput) {
        output.open("{", key: "_watcher")
        output.string(feed.format.rawValue, key: "format")
        output.string(feed.version, key: "format_version")
        if feed.isTruncated { output.literal("true", key: "truncated") }
        write(feed.hints, to: &output)
        if !feed.warnings.isEmpty {
            output.open("[", key: "warnings")
            for warning in feed.warnings {
                output.open("{")
                output.string(warning.message, key: "message")
                if let line = warning.line { output.literal(String(line), key: "line") }
                output.close("}")
            }
            output.close("]")
        }
        output.close("}")
    }

    private func write(_ hints: PollHints, to output: inout JSONOutput) {
        if let ttl = hints.ttl { output.literal(String(ttl.components.seconds), key: "ttl_in_seconds") }
        if let period = hints.updatePeriod { output.literal(String(period.components.seconds), key: "update_period_in_seconds") }
        if !hints.skipHours.isEmpty { write(hints.skipHours, key: "skip_hours", to: &output) }
        if !hints.skipDays.isEmpty { write(hints.skipDays, key: "skip_days", to: &output) }
    }

    private func write(_ numbers: [Int], key: StaticString, to output: inout JSONOutput) {
        output.open("[", key: key)
        for number in numbers { output.literal(String(number)) }
        output.close("]")
    }

    // MARK: - Items

    private func write(_ entry: Entry, to output: inout JSONOutput) {
        output.open("{")
        output.string(entry.id, key: "id")
        output.string(entry.url, key: "url")
        output.string(entry.externalURL, key: "external_url")
        output.string(entry.title, key: "title")
        output.string(entry.contentHTML, key: "content_html")
        output.string(entry.contentText, key: "content_text")
        output.string(entry.summary, key: "summary")
        output.string(entry.image, key: "image")
        output.string(entry.published?.rfc3339, key: "date_published")
        output.string(entry.modified?.rfc3339, key: "date_modified")
        write(entry.authors, to: &output)
        if !entry.tags.isEmpty {
            output.open("[", key: "tags")
            for tag in entry.tags { output.element(tag) }
            output.close("]")
        }
        output.string(entry.language, key: "language")
        write(entry.attachments, to: &output)
        writeExtension(entry, to: &output)
        output.close("}")
    }

    private func write(_ authors: [Author], to output: inout JSONOutput) {
        guard !authors.isEmpty else { return }
        output.open("[", key: "authors")
        for author in authors {
            output.open("{")
            output.string(author.name, key: "name")
            output.string(author.url, key: "url")
            output.string(author.avatar, key: "avatar")
            output.close("}")
        }
        output.close("]")
    }

    private func write(_ attachments: [Attachment], to output: inout JSONOutput) {
        guard !attachments.isEmpty else { return }
        output.open("[", key: "attachments")
        for attachment in attachments {
            output.open("{")
            output.string(attachment.url, key: "url")
            output.string(attachment.mimeType, key: "mime_type")
            output.string(attachment.title, key: "title")
            if let size = attachment.sizeInBytes { output.literal(String(size), key: "size_in_bytes") }
            if let duration = attachment.durationInSeconds { output.literal(seconds(duration), key: "duration_in_seconds") }
            output.close("}")
        }
        output.close("]")
    }

    /// Whole numbers without a fraction.
    private func seconds(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        return Int64(exactly: value).map { String($0) } ?? "\(value)"
    }

    private func writeExtension(_ entry: Entry, to output: inout JSONOutput) {
        guard entry.isIDDerived || entry.source != nil else { return }
        output.open("{", key: "_watcher")
        if entry.isIDDerived { output.literal("true", key: "id_derived") }
        if let source = entry.source {
            output.open("{", key: "source")
            output.string(source.title, key: "title")
            output.string(source.url, key: "url")
            output.close("}")
        }
        output.close("}")
    }
}
