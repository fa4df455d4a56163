import Control
import FeedParsing
import Fetching
import Model
import Text

/// Asks an address before it becomes a feed: a feed is taken as it is, of a web page the feed that it names.
struct FeedProbe {
    let fetcher: FeedFetcher
    let settings: FetchSettings

    /// Guessed addresses that are tried at the most, where a page names no feed.
    private static let guesses = 6

    /// Where to poll, and what its server has answered just now; nil where it was not asked.
    struct Address {
        var url: String
        var answer: FeedAnswer?
    }

    private enum Finding {
        case feed(FeedDocument, entries: Int)
        /// Nothing can be told now: the network or the server fails.
        case unreachable(FetchProblem?)
        case page(url: String, links: [DiscoveredLink])
        case other(FeedFailure)
    }

    /// The address to poll. One that cannot be reached now is taken too, since polling tells how it goes on.
    ///
    /// Throws `refused-address`, `several-feeds` with the choices, or `not-a-feed`.
    func address(for url: String) async throws -> Address {
        switch try await ask(url) {
        case .feed(let document, _): return Address(url: url, answer: .document(document))
        case .unreachable(let problem): return Address(url: url, answer: problem.map(FeedAnswer.failed))
        case .other(let failure): throw notAFeed(url, failure)
        case .page(let final, let links): return try await feed(ofPage: url, at: final, links: links)
        }
    }

    private func feed(ofPage url: String, at final: String, links: [DiscoveredLink]) async throws -> Address {
        let named = links.isEmpty ? FeedDiscovery.rule(for: final) : links
        let addresses = unique(named.map(\.url).filter(URLResolver.isHTTP))
        guard addresses.count < 2 else {
            throw ProblemDocument(
                .severalFeeds, "\(ShownURL.text(url)) is a web page that links to \(addresses.count) feeds; add the one you want.",
                choices: addresses.map(ShownURL.text))
        }
        if let only = addresses.first {
            switch try await ask(only) {
            case .feed(let document, _): return Address(url: only, answer: .document(document))
            case .unreachable(let problem): return Address(url: only, answer: problem.map(FeedAnswer.failed))
            case .page, .other:
                throw ProblemDocument(
                    .notAFeed, "\(ShownURL.text(url)) is a web page, and \(ShownURL.text(only)), which it names as its feed, is none.")
            }
        }
        if let guessed = try await guess(final) { return guessed }
        throw ProblemDocument(.notAFeed, "\(ShownURL.text(url)) is a web page that names no feed; give the address of the feed itself.")
    }

    /// Usual places. A feed without entries is no proof that anybody meant it.
    private func guess(_ url: String) async throws -> Address? {
        for path in FeedDiscovery.commonPaths(for: url).prefix(Self.guesses) {
            if case .feed(let document, let entries) = try await ask(path), entries > 0 {
                return Address(url: path, answer: .document(document))
            }
        }
        return nil
    }

    private func ask(_ url: String) async throws -> Finding {
        let request = FeedRequest(url: url, userAgent: settings.userAgent, maxBody: settings.maxBody.bytes)
        switch await fetcher.fetch(request) {
        case .document(let document): return read(document)
        case .notModified: return .unreachable(nil)
        case .failed(let problem): return try unreachable(problem)
        }
    }

    private func read(_ document: FeedDocument) -> Finding {
        let parser = FeedParser(limits: settings.feedLimits)
        do {
            let parsed = try parser.parse(document.bytes, contentType: document.contentType, baseURL: document.finalURL)
            return .feed(document, entries: parsed.entries.count)
        } catch {
            let isPage = !error.links.isEmpty || document.contentType?.lowercased().contains("html") == true
            return isPage && error.code == .notAFeed ? .page(url: document.finalURL, links: error.links) : .other(error)
        }
    }

    private func unreachable(_ problem: FetchProblem) throws -> Finding {
        switch problem.code {
        case FetchFailure.Code.refusedAddress.rawValue:
            throw ProblemDocument(.refusedAddress, "\(ShownURL.within(problem.message)).")
        case FetchFailure.Code.badURL.rawValue:
            throw ProblemDocument(.invalidArgument, "The address cannot be used: \(ShownURL.within(problem.message)).")
        default:
            return .unreachable(problem)
        }
    }

    private func notAFeed(_ url: String, _ failure: FeedFailure) -> ProblemDocument {
        let place = failure.line.map { "line \($0): " } ?? ""
        return ProblemDocument(.notAFeed, "\(ShownURL.text(url)) is not added: \(place)\(failure.message).")
    }

    /// Without repetitions, in order.
    private func unique(_ urls: [String]) -> [String] {
        var seen: Set<String> = []
        return urls.filter { seen.insert($0).inserted }
    }
}
