/// A feed to add.
package struct AddFeedRequest: RequestBody, Hashable {
    /// Address of a feed, or of a web page that links to one.
    package var url: String
    /// Overrides the feed's own name as the outlet.
    package var outlet: String?
    /// A duration such as `15m`. Polls at this interval, 1s upward, whatever the floor.
    package var every: String?
    /// Fetch the page of each article; false when absent.
    package var fullText: Bool?
    /// A duration such as `15m`. Entries of the first document open alerts only when dated within this time; 24h when absent.
    package var backlog: String?
    /// Adds the address without asking it first; false when absent.
    package var unchecked: Bool?
    /// Which of a web page's feeds to add, counted from 1, in the order of the problem's choices.
    package var pick: Int?

    package init(
        url: String, outlet: String? = nil, every: String? = nil, fullText: Bool? = nil, backlog: String? = nil, unchecked: Bool? = nil,
        pick: Int? = nil
    ) {
        self.url = url
        self.outlet = outlet
        self.every = every
        self.fullText = fullText
        self.backlog = backlog
        self.unchecked = unchecked
        self.pick = pick
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case url, outlet, every, backlog, unchecked, pick
        case fullText = "full_text"
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// Changes to a feed's settings; what is absent stays.
package struct ChangeFeedRequest: RequestBody, Hashable {
    /// New address; validators are forgotten.
    package var url: String?
    /// Empty: back to the feed's own name.
    package var outlet: String?
    /// A duration such as `15m`. `default`: back to the schedule's choice.
    package var every: String?
    /// Fetch the page of each article.
    package var fullText: Bool?
    /// A duration such as `15m`. As for an addition.
    package var backlog: String?

    package init(url: String? = nil, outlet: String? = nil, every: String? = nil, fullText: Bool? = nil, backlog: String? = nil) {
        self.url = url
        self.outlet = outlet
        self.every = every
        self.fullText = fullText
        self.backlog = backlog
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case url, outlet, every, backlog
        case fullText = "full_text"
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}
