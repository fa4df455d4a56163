/// What one term found in one article: counts by field, and the strength of all matches together.
struct TermMatch {
    /// The strength of a title that holds the term.
    static let titleStrength = 0.60
    /// The strength of a tag that holds it.
    static let tagStrength = 0.50
    /// The strength of a filter that is met, however often.
    static let filterStrength = 0.50

    private(set) var title = Field()
    private(set) var text = Field()
    private(set) var tag = Field()
    private(set) var filterCount = 0

    struct Field {
        private(set) var count = 0
        /// What the matches leave unproven: the product of 1 - strength over all of them.
        private(set) var doubt = 1.0
        /// Each further match of a field has half the strength of the one before.
        private var share = 1.0

        mutating func add(_ strength: Double) {
            count += 1
            doubt *= 1 - strength * share
            share /= 2
        }

        var strength: Double { 1 - doubt }
    }

    mutating func add(_ field: QueryField, at position: Int, lead: LeadCurve) {
        switch field {
        case .title: title.add(Self.titleStrength)
        case .text: text.add(lead.strength(at: position))
        case .tag: tag.add(Self.tagStrength)
        case .outlet, .author, .lang, .url: filterCount += 1
        }
    }

    var isEmpty: Bool { title.count == 0 && text.count == 0 && tag.count == 0 && filterCount == 0 }

    /// 0…1, by the noisy OR of all matches.
    var strength: Double {
        if filterCount > 0 { return Self.filterStrength }
        return 1 - title.doubt * text.doubt * tag.doubt
    }

    /// The fields met, with the share of the strength that each of them has.
    func shares(of filter: QueryField?) -> [(field: QueryField, count: Int, share: Double)] {
        if filterCount > 0, let filter { return [(filter, filterCount, strength)] }
        let fields = [(QueryField.title, title), (.text, text), (.tag, tag)].filter { $0.1.count > 0 }
        let sum = fields.reduce(0) { $0 + $1.1.strength }
        return fields.map { ($0.0, $0.1.count, strength * $0.1.strength / sum) }
    }
}
