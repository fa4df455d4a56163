import ArgumentParser

/// The part of a long list that is wanted.
struct PagingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Most items to print.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("Go on after the cursor that an earlier page gave as its next.", valueName: "cursor"))
    var after: String?

    func validate() throws {
        if let limit, !(1...10_000).contains(limit) { throw ValidationError("--limit takes 1 to 10000.") }
    }

    var query: [(name: String, value: String?)] {
        [("limit", limit.map(String.init)), ("after", after)]
    }
}
