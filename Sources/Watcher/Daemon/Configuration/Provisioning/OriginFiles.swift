import Stories

/// Reads the operator's own lists of phrases and publishers, which stand beside those of the program.
struct OriginFiles {
    /// Where relative paths begin.
    let directory: String
    /// Bytes of each file.
    static let limit = 256 << 10

    /// Makes the paths absolute and takes the lists in; a mistake is told at its place in the list.
    func read(_ stories: inout StoriesSettings, problems: inout ProblemList) {
        stories.originPhrases = stories.originPhrases.map { SourceFile.path($0, in: directory) }
        stories.originSources = stories.originSources.map { SourceFile.path($0, in: directory) }
        let phrases = text(stories.originPhrases, "stories.origin_phrases", LineageListCheck.phrases, &problems)
        let sources = text(stories.originSources, "stories.origin_sources", LineageListCheck.sources, &problems)
        stories.originLists = phrases.isEmpty && sources.isEmpty ? .builtIn : LineageLists(phrases: phrases, sources: sources)
    }

    /// The list of a file; empty where none is named, or where it has mistakes.
    private func text(
        _ path: String?, _ key: String, _ check: (String) -> [LineageListCheck.Problem], _ problems: inout ProblemList
    ) -> String {
        guard let path else { return "" }
        let bytes: [UInt8]
        do throws(SourceFile.Unreadable) {
            bytes = try SourceFile.bytes(of: path, limit: Self.limit)
        } catch {
            problems.add("\(key): \(error.reason)", at: problems.place(of: key))
            return ""
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let found = check(text)
        for problem in found {
            problems.add(ConfigurationProblem(file: path, line: problem.line, column: problem.column, message: problem.message))
        }
        return found.isEmpty ? text : ""
    }
}
