import GRDB
import Model

/// How a feed lies in its table.
enum FeedRow {
    static let columns = """
        id, url, outlet, every, full_text, backlog, state, title, home_page, next_due, due_reason, etag, last_modified, last_poll, \
        last_success, last_status, failures, problem_code, problem, polls, not_modified, entries_seen, ttl, skip_hours, skip_days, \
        update_period, fresh_for, rhythm, newest_entry, held_until, created_at
        """

    static func feed(_ columns: inout Columns) throws -> Feed {
        Feed(
            id: columns.id(), url: columns.string(), settings: settings(&columns), state: try columns.word(),
            title: columns.string(), homePageURL: columns.optionalString(), poll: poll(&columns), createdAt: columns.time())
    }

    private static func settings(_ columns: inout Columns) -> FeedSettings {
        FeedSettings(
            outlet: columns.optionalString(), every: columns.optionalInteger().map(Duration.microseconds),
            fullText: columns.bool(), backlog: .microseconds(columns.integer()))
    }

    private static func poll(_ columns: inout Columns) -> PollState {
        PollState(
            nextDue: columns.time(), nextDueReason: columns.string(),
            validators: Validators(etag: columns.optionalString(), lastModified: columns.optionalString()),
            lastPoll: columns.optionalTime(), lastSuccess: columns.optionalTime(), lastStatus: columns.optionalInteger().map(Int.init),
            failures: columns.int(), problem: problem(&columns), polls: columns.integer(), notModified: columns.integer(),
            entriesSeen: columns.integer(), hints: hints(&columns), rhythm: duration(&columns), newestEntry: columns.optionalTime(),
            heldUntil: columns.optionalTime())
    }

    private static func hints(_ columns: inout Columns) -> PollHints {
        PollHints(
            ttl: duration(&columns), skipHours: numbers(columns.integer()), skipDays: numbers(columns.integer()),
            updatePeriod: duration(&columns), freshFor: duration(&columns))
    }

    private static func duration(_ columns: inout Columns) -> Duration? { columns.optionalInteger().map(Duration.microseconds) }

    /// The places of the bits that are set.
    private static func numbers(_ bits: Int64) -> [Int] { bits == 0 ? [] : (0..<32).filter { bits & (1 << $0) != 0 } }

    /// A bit for each number from 0 to 31.
    static func bits(_ numbers: [Int]) -> Int64 { numbers.reduce(0) { (0..<32).contains($1) ? $0 | 1 << $1 : $0 } }

    static func problem(_ columns: inout Columns) -> Problem? {
        let code = columns.optionalString()
        let message = columns.optionalString()
        return code.map { Problem(code: $0, message: message ?? "") }
    }

    /// The arguments for `outlet, every, full_text, backlog`.
    static func arguments(_ settings: FeedSettings) -> StatementArguments {
        [settings.outlet, settings.every?.microseconds, settings.fullText, settings.backlog.microseconds]
    }

    /// The host of a URL, lower-case, without user and port: what claims are spread by.
    static func host(of url: String) -> String {
        let bytes = url.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else { return "" }
        let authority = bytes[bytes.index(colon, offsetBy: 3)...].prefix { !"/?#".utf8.contains($0) }
        let place = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[authority.index(after: $0)...] } ?? authority
        let end = place.first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ":")
        guard let stop = place.firstIndex(of: end) else { return String(Substring(place)).lowercased() }
        let last = end == UInt8(ascii: "]") ? place.index(after: stop) : stop
        return String(Substring(place[..<last])).lowercased()
    }
}

extension Feed {
    /// In the order of the columns, which is not that of the memberwise initializer.
    fileprivate init(
        id: FeedID, url: String, settings: FeedSettings, state: Feed.State, title: String, homePageURL: String?, poll: PollState,
        createdAt: Timestamp
    ) {
        self.init(
            id: id, url: url, settings: settings, state: state, poll: poll, title: title, homePageURL: homePageURL,
            createdAt: createdAt)
    }
}
