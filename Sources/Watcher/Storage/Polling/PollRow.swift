import Model

/// How a kept poll lies in its table.
enum PollRow {
    static let columns = """
        id, feed, started_at, ended_at, status, problem_code, problem, bytes, final_url, hops, added, edited, unchanged, hub, access
        """

    /// Polls kept of each feed beyond those that brought entries.
    static let kept = 50

    static func record(_ columns: inout Columns) throws -> PollRecord {
        let id = columns.integer()
        let feed: FeedID = columns.id()
        var report = PollReport(
            startedAt: columns.time(), endedAt: columns.time(), status: columns.optionalInteger().map(Int.init),
            problem: FeedRow.problem(&columns), bytes: columns.int(), finalURL: columns.optionalString(),
            hops: try columns.json([PollHop].self))
        let counts = (new: columns.int(), edited: columns.int(), unchanged: columns.int())
        report.hub = columns.optionalString()
        report.access = columns.optionalString()
        return PollRecord(id: id, feed: feed, report: report, new: counts.new, edited: counts.edited, unchanged: counts.unchanged)
    }
}

/// The part of a poll's result that tells whether a later one is news.
struct PollResult: Equatable {
    var status: Int?
    var problem: String?
    /// A signal of the feed is open.
    var hasSignals: Bool

    init(status: Int?, problem: String?, hasSignals: Bool) {
        self.status = status
        self.problem = problem
        self.hasSignals = hasSignals
    }

    init(_ state: PollState, hasSignals: Bool) {
        self.init(status: state.lastStatus, problem: state.problem?.code, hasSignals: hasSignals)
    }

    func isUnlike(_ report: PollReport) -> Bool {
        // 200 and 304 alternate on a healthy feed, which is no news.
        func kind(_ status: Int?) -> Int? { status == 304 ? 200 : status }
        return kind(status) != kind(report.status) || problem != report.problem?.code
    }
}
