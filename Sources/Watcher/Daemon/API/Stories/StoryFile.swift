import Model
import Storage
import Stories

/// What a story's stored articles tell of where they come from, read anew from their marks.
struct StoryFile {
    let detail: StoryDetail
    private let ownership: Ownership

    init(detail: StoryDetail, settings: StoriesSettings) {
        self.detail = detail
        ownership = settings.storiesConfiguration.ownership
    }

    /// What ties each article to earlier ones and to sources, in order.
    var edges: [LineageEdge] {
        var builder = OriginBuilder(ownership: ownership)
        return detail.members.flatMap { builder.add($0.lineage) }
    }

    /// The origin of one of its articles, and by what it belongs there.
    func origin(of article: ArticleID) -> (name: String, edges: [LineageEdge])? {
        var builder = OriginBuilder(ownership: ownership)
        var edges: [LineageEdge] = []
        for member in detail.members {
            let found = builder.add(member.lineage)
            if member.article == article { edges = found }
        }
        return builder.name(of: article).map { ($0, edges) }
    }
}

extension StoryMember {
    var lineage: LineageMember {
        LineageMember(
            article: article, outlet: outlet, time: ingested, url: url, copy: copy, marks: ReportMarks(decoding: marks) ?? ReportMarks())
    }
}

extension Store {
    /// Articles read for a story's summary: its latest reports that are no copies.
    private static let summarised = 20

    /// Titles and texts, without what the outlets are known to repeat.
    func reports(of detail: StoryDetail, _ configuration: StoriesConfiguration) throws(StorageFailure) -> [(title: String, text: String)] {
        var reports: [(title: String, text: String)] = []
        var known: [String: OutletFurniture] = [:]
        for member in detail.members.filter({ $0.copy == nil }).suffix(Self.summarised) {
            let article = try article(member.article).article
            var text = article.text
            if let key = article.outlet.key {
                if known[key] == nil { known[key] = try furniture(ofOutlet: key)?.learnt ?? OutletFurniture() }
                text = known[key]?.leavingOut(of: text, configuration) ?? text
            }
            reports.append((article.title, text))
        }
        return reports
    }
}

extension StoredFurniture {
    /// Nil where it is of another version of the program.
    var learnt: OutletFurniture? { OutletFurniture(decoding: state, lastSeen: lastSeen) }
}
