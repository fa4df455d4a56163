import Model
import Storage
import Testing

/// Entries that are known though their ids do not tell.
@Suite struct EntryIdentityTests {
    private let fixture: Fixture
    private let feed: Feed

    init() throws {
        fixture = try Fixture()
        feed = try fixture.feed()
    }

    /// An entry with a link of its own, under whatever id.
    private func item(_ id: String, _ name: String, text: String = "Some text.", outlet: String? = "example") -> IntakeEntry {
        let link = "https://example.com/\(name)"
        return IntakeEntry(
            entry: entry(id, title: "Title of \(name)", text: text, url: link), place: EntryPlace(link: link, guid: id, outlet: outlet))
    }

    private func take(_ entries: [IntakeEntry], from feed: Feed? = nil, seconds: Int64) throws -> IntakeResult {
        try fixture.store.commit(intake: fixture.intake(entries, from: feed ?? self.feed, seconds: seconds))
    }

    private var queued: [QueuedEntry] { get throws { try fixture.store.nextIntake(limit: 100).entries } }

    // MARK: Ids that change

    @Test func oneEntryUnderAnotherIDIsTheSameAndKeepsItsNote() throws {
        _ = try take([item("x1", "a"), item("x2", "b")], seconds: 10)
        try fixture.judgeAll()
        let result = try take([item("y1", "a"), item("x2", "b")], seconds: 20)
        #expect(result == IntakeResult(unchanged: 2, recognised: 1))
        #expect(try queued.isEmpty)
        let trail = try fixture.store.why(ArticleID(rawValue: 1))
        #expect(trail.shown.map(\.entryID) == ["y1"])
        #expect(trail.shown[0].note?.contains("x1") == true)
        #expect(try fixture.store.identity(of: feed.id) == nil)
    }

    @Test func anotherTextUnderAnotherIDAloneIsNews() throws {
        _ = try take([item("x1", "a"), item("x2", "b"), item("x3", "c")], seconds: 10)
        let result = try take([item("y1", "a", text: "Another day, another text."), item("x2", "b"), item("x3", "c")], seconds: 20)
        #expect(result == IntakeResult(new: 1, unchanged: 2))
    }

    @Test func anEntryThatIsStillListedHasNotGotAnotherID() throws {
        _ = try take([item("x1", "a")], seconds: 10)
        #expect(try take([item("x1", "a"), item("y1", "a")], seconds: 20) == IntakeResult(unchanged: 2))
        #expect(try take([item("x1", "a"), item("y1", "a", text: "Another text.")], seconds: 30).new == 1)
    }

    @Test func idsThatChangeWithEveryPollBringNothingNew() throws {
        let names = ["a", "b", "c"]
        _ = try take(names.map { item("1-\($0)", $0) }, seconds: 10)
        #expect(try take(names.map { item("2-\($0)", $0) }, seconds: 20) == IntakeResult(unchanged: 3, recognised: 3))
        let once = try #require(try fixture.store.identity(of: feed.id))
        #expect(once.mode == .id)
        #expect(once.since == at(20))
        #expect(once.reason.contains("3 of 3"))
        #expect(try take(names.map { item("3-\($0)", $0) }, seconds: 30).new == 0)
        #expect(try fixture.store.identity(of: feed.id)?.mode == .linkAndTitle)
        // From now on link and title are the id: an edit is one, a new entry too.
        let next = [item("4-a", "a", text: "Edited."), item("4-b", "b"), item("4-c", "c"), item("4-d", "d")]
        #expect(try take(next, seconds: 40) == IntakeResult(new: 1, edited: 1, unchanged: 2))
        #expect(try queued.map(\.article.rawValue) == [1, 2, 3, 1, 4])
        #expect(try queued.map(\.revision) == [1, 1, 1, 2, 1])
        #expect(try take(next.map { IntakeEntry(entry: renamed($0.entry), place: $0.place) }, seconds: 50).unchanged == 4)
    }

    private func renamed(_ entry: Entry) -> Entry {
        var entry = entry
        entry.id += "-again"
        return entry
    }

    /// An entry without a link, under an id of its own.
    private func notice(_ id: String, _ title: String, _ text: String = "All is well.") -> IntakeEntry {
        IntakeEntry(entry: entry(id, title: title, text: text), place: EntryPlace(guid: id, outlet: "example"))
    }

    @Test func idsThatChangeBringNothingNewWithoutLinksEither() throws {
        let names = ["a", "b", "c"]
        _ = try take(names.map { notice("1-\($0)", $0) }, seconds: 10)
        #expect(try take(names.map { notice("2-\($0)", $0) }, seconds: 20) == IntakeResult(unchanged: 3, recognised: 3))
        try fixture.judgeAll()
        let note = try #require(try fixture.store.why(ArticleID(rawValue: 1)).shown.first?.note)
        #expect(note.contains("title and text are the same"))
        #expect(try take((names + ["d"]).map { notice("3-\($0)", $0) }, seconds: 30) == IntakeResult(new: 1, unchanged: 3))
        #expect(try fixture.store.identity(of: feed.id)?.mode == .linkAndTitle)
        #expect(try take((names + ["d"]).map { notice("4-\($0)", $0) }, seconds: 40) == IntakeResult(unchanged: 4))
    }

    /// A feed of notices may say the same again: where its ids are sound they count.
    @Test func theSameWordsUnderANewIDAreNewsWhereThereIsNoLink() throws {
        _ = try take([notice("1", "Notice")], seconds: 10)
        #expect(try take([notice("2", "Notice")], seconds: 20).new == 1)
        #expect(try take([notice("2", "Notice"), notice("3", "Notice")], seconds: 30) == IntakeResult(new: 1, unchanged: 1))
    }

    @Test func aSiteThatChangesItsIDsOnceKeepsItsEntriesAndItsIDs() throws {
        let names = ["a", "b", "c"]
        _ = try take(names.map { item("http-\($0)", $0) }, seconds: 10)
        // Edited in the same document: under new ids as a whole, it is an edit.
        let moved = [item("https-a", "a", text: "Edited."), item("https-b", "b"), item("https-c", "c")]
        #expect(try take(moved, seconds: 20) == IntakeResult(edited: 1, unchanged: 2, recognised: 3))
        #expect(try take(moved, seconds: 30) == IntakeResult(unchanged: 3))
        #expect(try fixture.store.identity(of: feed.id)?.mode == .id)
        #expect(try queued.map(\.article.rawValue) == [1, 2, 3, 1])
    }

    @Test func idsThatArePlacesInTheListAreNoIDs() throws {
        _ = try take([item("1", "c"), item("2", "b"), item("3", "a")], seconds: 10)
        // A new entry at the top moves the others down.
        let result = try take([item("1", "d"), item("2", "c"), item("3", "b")], seconds: 20)
        #expect(result.new == 1)
        #expect(result.edited == 0)
        #expect(try fixture.store.identity(of: feed.id)?.mode == .linkAndTitle)
        #expect(try queued.map(\.entry.title) == ["Title of c", "Title of b", "Title of a", "Title of d"])
        #expect(try take([item("1", "e"), item("2", "d"), item("3", "c")], seconds: 30) == IntakeResult(new: 1, unchanged: 2))
    }

    @Test func liveReportsWithOneLinkAndTitleAreToldApartByTheirIDs() throws {
        let first = [item("1", "live", text: "Kick-off."), item("2", "live", text: "Goal!")]
        #expect(try take(first, seconds: 10).new == 2)
        #expect(try take([item("2", "live", text: "Goal!"), item("3", "live", text: "Half-time.")], seconds: 20).new == 1)
    }

    @Test func anEditOfAnEntryWithoutAnIDIsAnEdit() throws {
        func nameless(_ id: String, _ text: String) -> IntakeEntry {
            IntakeEntry(
                entry: Entry(id: id, isIDDerived: true, title: "Weather", contentText: text), place: EntryPlace(outlet: "example"))
        }
        func other(_ id: String) -> IntakeEntry {
            IntakeEntry(
                entry: Entry(id: id, isIDDerived: true, title: "Sea", contentText: id), place: EntryPlace(outlet: "example"))
        }
        _ = try take([nameless("urn:1", "Rain."), other("urn:s")], seconds: 10)
        #expect(
            try take([nameless("urn:2", "Snow."), other("urn:s")], seconds: 20) == IntakeResult(edited: 1, unchanged: 1, recognised: 1))
        #expect(try queued.map(\.article.rawValue) == [1, 2, 1])
    }

    // MARK: Several feeds of one outlet

    @Test(arguments: ["link", "guid"])
    func theSameArticleInAnotherFeedOfTheOutletIsNoNews(mark: String) throws {
        let world = try fixture.feed("https://example.com/world")
        _ = try take([item("tag:1", "a")], seconds: 10)
        try fixture.judgeAll()
        var again = item("tag:1", "a", text: "Only a summary.")
        if mark == "link" { again.entry.id = "tag:world-1" } else { again.entry.url = "https://example.com/world/a" }
        again.place = EntryPlace(
            link: mark == "link" ? again.place.link : again.entry.url, guid: mark == "link" ? "tag:world-1" : "tag:1", outlet: "example")
        #expect(try take([again], from: world, seconds: 20) == IntakeResult(unchanged: 1, recognised: 1))
        #expect(try take([again], from: world, seconds: 30) == IntakeResult(unchanged: 1))
        #expect(try queued.isEmpty)
        let shown = try fixture.store.why(ArticleID(rawValue: 1)).shown
        #expect(shown.map(\.feed) == [feed.id, world.id])
        #expect(shown.map(\.isDuplicate) == [false, true])
        #expect(shown[1].note?.contains("the same outlet and \(mark == "link" ? "link" : "id")") == true)
    }

    @Test func aFullerTextInAnotherFeedIsTheNextRevision() throws {
        let full = try fixture.feed("https://example.com/full")
        _ = try take([item("tag:1", "a", text: "A summary.")], seconds: 10)
        let text = String(repeating: "The whole text. ", count: 30)
        #expect(try take([item("tag:1", "a", text: text)], from: full, seconds: 20) == IntakeResult(edited: 1, recognised: 1))
        #expect(try queued.map(\.article.rawValue) == [1, 1])
        #expect(try queued.map(\.revision) == [1, 2])
        try fixture.judgeAll()
        // An edit in the first feed counts on from there, and the summary does not replace the text.
        #expect(try take([item("tag:1", "a", text: "A summary.")], seconds: 30).unchanged == 1)
        #expect(try take([item("tag:1", "a", text: "A corrected summary.")], seconds: 40).edited == 1)
        #expect(try queued.map(\.revision) == [3])
        let revisions = try fixture.store.revisions(of: ArticleID(rawValue: 1), limit: 10)
        #expect(revisions.map(\.revision) == [2, 1])
        #expect(revisions[0].note?.contains("fuller") == true)
    }

    @Test func otherOutletsAndOtherArticlesAreNews() throws {
        let other = try fixture.feed("https://other.example/")
        _ = try take([item("tag:1", "a"), item("7", "b")], seconds: 10)
        #expect(try take([item("tag:1", "a", outlet: "other")], from: other, seconds: 20).new == 1)
        #expect(try take([item("tag:1", "a", outlet: nil)], from: other, seconds: 30).unchanged == 1)
        // A number is an id in its own feed only.
        #expect(try take([item("7", "c")], from: other, seconds: 40).new == 1)
    }

    @Test func anArticleOfARemovedFeedIsKnownInTheNextOne() throws {
        _ = try take([item("tag:1", "a")], seconds: 10)
        try fixture.store.removeFeed(feed.id, now: at(15))
        let again = try fixture.feed("https://example.com/new-address")
        #expect(try take([item("tag:1", "a")], from: again, seconds: 20) == IntakeResult(unchanged: 1, recognised: 1))
    }

    @Test func duplicatesWithIDsThatChangeLeaveOneRow() throws {
        let world = try fixture.feed("https://example.com/world")
        _ = try take([item("tag:1", "a")], seconds: 10)
        for round in 0..<4 {
            #expect(try take([item("tag:r\(round)", "a")], from: world, seconds: 20 + Int64(round)).new == 0)
        }
        try fixture.judgeAll()
        #expect(try fixture.store.why(ArticleID(rawValue: 1)).shown.count == 2)
    }
}
