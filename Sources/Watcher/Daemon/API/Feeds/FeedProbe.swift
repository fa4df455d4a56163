import Control
import FeedParsing
import Fetching
import Model
import Text

/// Asks an address before it becomes a feed: a feed is taken as it is, of a web page the feed that it names.
struct FeedProbe {
    let fetcher: FeedFetcher
    let configuration: Configuration
    let readings: ReadingGate

    /// Which of several feeds is wanted, counted from 1; nil: the person has not said.
    var pick: Int?

    /// Guessed addresses that are tried at the most, where a page names no feed.
    private static let guesses = 12

    /// Where to poll, and what its server has answered just now; nil where it was not asked.
    struct Address {
        var url: String
        var answer: FeedAnswer?
    }

    private enum Finding: Sendable {
        case feed(FeedDocument, entries: Int)
        /// Nothing can be told now: the network or the server fails.
        case unreachable(FetchProblem?)
        case page(url: String, links: [DiscoveredLink])
        case other(FeedFailure)
    }

    /// The address to poll. One that cannot be reached now is taken too, since polling tells how it goes on. A page of a site whose
    /// feeds are known by rule is not asked.
    ///
    /// Throws `refused-address`, `several-feeds` with the choices, or `not-a-feed`.
    func address(for url: String) async throws -> Address {
        let known = FeedDiscovery.rule(for: url)
        if !known.isEmpty { return try await feed(ofPage: url, among: known) }
        switch try await ask(url) {
        case .feed(let document, _): return Address(url: url, answer: .document(document))
        case .unreachable(let problem): return Address(url: url, answer: problem.map(FeedAnswer.failed))
        case .other(let failure): throw notAFeed(url, failure)
        case .page(let final, let links):
            let named = links.isEmpty ? FeedDiscovery.rule(for: final) : links
            if !named.isEmpty { return try await feed(ofPage: url, among: named) }
            if let guessed = try await guess(final) { return guessed }
            throw ProblemDocument(
                .notAFeed, "\(ShownURL.text(url)) is a web page that names no feed; give the address of the feed itself.")
        }
    }

    private func feed(ofPage url: String, among links: [DiscoveredLink]) async throws -> Address {
        let only = try choice(url, among: links)
        switch try await ask(only) {
        case .feed(let document, _): return Address(url: only, answer: .document(document))
        case .unreachable(let problem): return Address(url: only, answer: problem.map(FeedAnswer.failed))
        case .page, .other:
            throw ProblemDocument(
                .notAFeed, "\(ShownURL.text(url)) is a web page, and \(ShownURL.text(only)), which should be its feed, is none.")
        }
    }

    /// The only feed, or the one that the person picked.
    private func choice(_ url: String, among links: [DiscoveredLink]) throws -> String {
        var seen: Set<String> = []
        let feeds = links.filter { URLResolver.isHTTP($0.url) && seen.insert($0.url).inserted }
        switch (pick, feeds.count) {
        case (_, 0):
            throw ProblemDocument(.notAFeed, "\(ShownURL.text(url)) is a web page that names no feed that can be fetched.")
        case (nil, 1): return feeds[0].url
        case (let pick?, let count) where (1...count).contains(pick): return feeds[pick - 1].url
        default: throw several(url, feeds)
        }
    }

    private func several(_ url: String, _ feeds: [DiscoveredLink]) -> ProblemDocument {
        let choices = feeds.map { ShownURL.text($0.url) }
        if let pick {
            return ProblemDocument(
                .invalidArgument, "There is no feed \(pick) to pick: \(ShownURL.text(url)) links to \(feeds.count).", choices: choices)
        }
        let names = feeds.enumerated().map { "\($0 + 1)\($1.title.map { " \"\($0.prefix(80))\"" } ?? "")" }.joined(separator: ", ")
        return ProblemDocument(
            .severalFeeds,
            "\(ShownURL.text(url)) is a web page that links to \(feeds.count) feeds (\(names)); add the one you want, or give "
                + "its number with --pick.", choices: choices)
    }

    /// Usual places. A feed without entries is no proof that anybody meant it.
    private func guess(_ url: String) async throws -> Address? {
        for path in FeedDiscovery.guesses(for: url).prefix(Self.guesses) {
            if case .feed(let document, let entries) = try await ask(path), entries > 0 {
                return Address(url: path, answer: .document(document))
            }
        }
        return nil
    }

    private func ask(_ url: String) async throws -> Finding {
        switch await fetcher.fetch(configuration.request(url)) {
        case .document(let document):
            let place = await readings.enter(document.bytes.count)
            defer { readings.leave(place) }
            return await readings.run(place) { read(document) }
        case .notModified: return .unreachable(nil)
        case .failed(let problem): return try unreachable(problem)
        }
    }

    private func read(_ document: FeedDocument) -> Finding {
        let parser = FeedParser(limits: configuration.fetch.feedLimits)
        do {
            let parsed = try parser.parse(document.bytes, contentType: document.contentType, baseURL: document.finalURL)
            return .feed(document, entries: parsed.entries.count)
        } catch {
            // What the server says goes before what the page says.
            let said = LinkHeader(document.links, base: document.finalURL).feeds
            let links = said + error.links.filter { link in !said.contains { $0.url == link.url } }
            let isPage = !links.isEmpty || document.contentType?.lowercased().contains("html") == true
            return isPage && error.code == .notAFeed ? .page(url: document.finalURL, links: links) : .other(error)
        }
    }

    private func unreachable(_ problem: FetchProblem) throws -> Finding {
        switch problem.code {
        case FetchFailure.Code.refusedAddress.rawValue:
            throw ProblemDocument(.refusedAddress, "\(ShownURL.within(problem.message)).")
        case FetchFailure.Code.badURL.rawValue:
            throw ProblemDocument(.invalidArgument, "The address cannot be used: \(ShownURL.within(problem.message)).")
        case FetchFailure.Code.tooLarge.rawValue:
            // A bomb or an endless body, which asking again does not change.
            let reason = ShownURL.within(problem.message)
            throw ProblemDocument(.notAFeed, "It is not added: \(reason); max_body of fetch and access is the limit.")
        default:
            return .unreachable(problem)
        }
    }

    private func notAFeed(_ url: String, _ failure: FeedFailure) -> ProblemDocument {
        let place = failure.line.map { "line \($0): " } ?? ""
        return ProblemDocument(.notAFeed, "\(ShownURL.text(url)) is not added: \(place)\(failure.message).")
    }
}
