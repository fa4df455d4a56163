import Model

/// Builds a story anew out of its reports, joining what agrees best first, and shows where it would come together last.
///
/// All values are 16-bit fractions; ties go to the earliest. The work is bounded by the reports that stand for a story.
struct StoryDivision {
    private struct Group {
        var reports: [Int]
        /// The capped similarities of its pairs, added up.
        var pairs = 0
        var cohesion: Int
    }

    let rule: CohesionRule
    private var groups: [Group]
    /// The capped similarities between the reports of two groups, added up, row by row.
    private var between: [Int]
    /// What time takes off between the nearest two reports of two groups, in the same manner.
    private var apart: [Int]
    private let times: [Timestamp?]
    private let time: TimeRule
    private let count: Int

    /// `reports`: the vectors of the story's reports, in order; `times`: when each was published, as far as that is known.
    init(_ reports: [TermVector], times: [Timestamp?], rule: CohesionRule, time: TimeRule) {
        self.rule = rule
        self.time = time
        self.times = times
        count = reports.count
        groups = reports.indices.map { Group(reports: [$0], cohesion: rule.usual) }
        between = [Int](repeating: 0, count: reports.count * reports.count)
        apart = times.flatMap { one in times.map { time.part(one, $0).taken } }
        for row in reports.indices {
            let report = TermLookup(reports[row])
            for column in reports.indices.dropFirst(row + 1) {
                let similarity = min(rule.cap, report.similarity(reports[column]))
                between[row * count + column] = similarity
                between[column * count + row] = similarity
            }
        }
    }

    /// The last two groups, and how they hold together.
    struct Parts: Equatable {
        /// Indices of reports, ascending; the larger part first, of equal ones that with the first report.
        var staying: [Int]
        var leaving: [Int]
        var mean: Int
        var time: TimePart
        var cohesions: [Int]
        var link: Int
    }

    /// Nil for fewer than two reports.
    consuming func parts() -> Parts? {
        var alive = Array(0..<count)
        while alive.count > 2 {
            guard let pair = closest(alive) else { return nil }
            join(pair.second, into: pair.first, alive: alive)
            alive.removeAll { $0 == pair.second }
        }
        guard alive.count == 2 else { return nil }
        let one = groups[alive[0]]
        let other = groups[alive[1]]
        // The group in the first place holds the first report: groups are joined into the earlier one.
        let (staying, leaving) = one.reports.count >= other.reports.count ? (one, other) : (other, one)
        return Parts(
            staying: staying.reports.sorted(), leaving: leaving.reports.sorted(), mean: mean(alive[0], alive[1]),
            time: time(alive[0], alive[1]), cohesions: [staying.cohesion, leaving.cohesion], link: link(alive[0], alive[1]))
    }

    private func mean(_ one: Int, _ other: Int) -> Int {
        between[one * count + other] / (groups[one].reports.count * groups[other].reports.count)
    }

    private func time(_ one: Int, _ other: Int) -> TimePart {
        time.part(groups[one].reports.map { times[$0] }, groups[other].reports.map { times[$0] })
    }

    private func link(_ one: Int, _ other: Int) -> Int {
        rule.link(mean: mean(one, other), groups[one].cohesion, groups[other].cohesion) - apart[one * count + other]
    }

    private func closest(_ alive: [Int]) -> (first: Int, second: Int)? {
        var best: (first: Int, second: Int)?
        var bestLink = Int.min
        for (place, first) in alive.enumerated() {
            for second in alive[(place + 1)...] {
                let link = link(first, second)
                if link > bestLink {
                    bestLink = link
                    best = (first, second)
                }
            }
        }
        return best
    }

    private mutating func join(_ second: Int, into first: Int, alive: [Int]) {
        let added = groups[second].pairs + between[first * count + second]
        groups[first].pairs += added
        groups[first].reports += groups[second].reports
        groups[first].cohesion = rule.cohesion(sum: groups[first].pairs, members: groups[first].reports.count)
        for other in alive where other != first && other != second {
            between[first * count + other] += between[second * count + other]
            between[other * count + first] = between[first * count + other]
            let nearer = min(apart[first * count + other], apart[second * count + other])
            apart[first * count + other] = nearer
            apart[other * count + first] = nearer
        }
    }
}
