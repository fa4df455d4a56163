import Model

extension StoryIndex {
    /// Stories of up to this many articles are looked at with every report, larger ones with every fourth.
    private static let oftenDivided = 16

    /// Divides the story where its reports turn out to be of two events: later reports show what the first ones could not.
    /// What leaves gets a new id. Stories that a person has merged or split stay as they are.
    mutating func divide(_ story: StoryID) -> [MembershipChange] {
        guard let record = stories[story], record.voices.count > 2, !isHeld(story),
            record.members.count <= Self.oftenDivided || record.members.count % 4 == 0,
            let parts = StoryDivision(
                record.voices.map { log.terms($0) }, times: record.times(log, thresholds.time), rule: thresholds.cohesion,
                time: thresholds.time
            ).parts()
        else { return [] }
        let threshold = thresholds.join(isHeadline: record.isHeadlines(log), reports: record.voices.count)
        guard parts.link < threshold - thresholds.hysteresis else { return [] }
        let leaving = withCopies(Set(parts.leaving.map { record.voices[$0] }), of: record)
        let new = openStory()
        setMembers(record.members.filter { !leaving.contains($0) }, of: story)
        setMembers(record.members.filter { leaving.contains($0) }, of: new)
        let reason =
            "\(new) is an event of its own: mean similarity \(FixedPoint.text(parts.mean)) to \(story), "
            + "\(FixedPoint.text(parts.cohesions[0])) and \(FixedPoint.text(parts.cohesions[1])) within them\(parts.time.text) "
            + "→ \(FixedPoint.comparison(parts.link, threshold - thresholds.hysteresis))"
        return record.members.filter { leaving.contains($0) }.map { sequence in
            move(sequence, to: new)
            return MembershipChange(
                kind: .split, article: log.article(sequence), from: story, to: new, reason: reason, model: Self.modelVersion)
        }
    }

    /// Copies go where their originals go.
    private func withCopies(_ reports: Set<UInt32>, of record: StoryRecord) -> Set<UInt32> {
        var leaving = reports
        for member in record.members {
            guard let copy = log.copy(member), let original = log.sequence(of: copy.original) else { continue }
            if leaving.contains(original) { leaving.insert(member) }
        }
        return leaving
    }

    /// Whether a person has decided on what belongs to the story.
    private func isHeld(_ story: StoryID) -> Bool {
        pinned.contains { canonicalStory($0) == story }
            || separations.contains { pair in
                canonicalStory(pair.first) == story || canonicalStory(pair.second) == story
            }
    }

    /// Keeps the judgement from dividing the story.
    mutating func pin(_ story: StoryID) {
        if pinned.insert(story).inserted { journal.rememberPin(story) }
    }
}
