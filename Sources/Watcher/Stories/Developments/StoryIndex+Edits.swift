package import Model

extension StoryIndex {
    /// Notes what an edit adds to its article's story, as part of the undecided batch; nil where it adds nothing, or the article is not
    /// in the window. Whatever the article's own earlier texts or others of the story held is no news.
    package mutating func revise(
        _ edition: ArticleEdition, time: Timestamp, marks: ReportMarks, findings: [Finding]
    ) -> EditedReport? {
        guard !findings.isEmpty, let sequence = log.sequence(of: edition.article), let record = stories[log.story(sequence)] else {
            return nil
        }
        let own = edits[edition.article] ?? []
        let members = record.members.suffix(DevelopmentFinder.maximumMembers)
        var known = members.map { log.marks($0) } + editedMarks(of: members)
        if !members.contains(sequence) { known += [log.marks(sequence)] + own.map(\.marks) }
        let finder = DevelopmentFinder(
            known: known, told: own.flatMap(\.developments), ownStances: log.marks(sequence).stances)
        let found = finder.developments(findings, article: edition.article, revision: edition.revision, time: time)
        guard !found.isEmpty else { return nil }
        let edit = EditedReport(edition: edition, time: time, marks: marks.facts, developments: found)
        journal.rememberEdits(edition.article, edits[edition.article])
        edits[edition.article, default: []].append(edit)
        return edit
    }

    /// Takes an edit from the store, after the articles.
    package mutating func restore(_ edit: EditedReport) {
        guard log.sequence(of: edit.edition.article) != nil else { return }
        edits[edit.edition.article, default: []].append(edit)
    }

    /// What edits of a story's articles brought, in order.
    func edits(of members: some Sequence<UInt32>) -> [EditedReport] {
        guard !edits.isEmpty else { return [] }
        return members.flatMap { edits[log.article($0)] ?? [] }
            .sorted { ($0.time, $0.edition.article, $0.edition.revision) < ($1.time, $1.edition.article, $1.edition.revision) }
    }

    func editedMarks(of members: some Sequence<UInt32>) -> [ReportMarks] { edits(of: members).map(\.marks) }
}
