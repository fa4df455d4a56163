import Control
import Model

extension ControlAPI {
    func getConfiguration() throws -> APIAnswer { try APIAnswer(configurationResource) }

    /// Checks a text as if it were the daemon's file, or, without one, the file itself with all that it names.
    func checkConfiguration(_ request: APIRequest) throws -> APIAnswer {
        let path = configurationPath ?? ""
        do {
            if request.body.isEmpty {
                guard !path.isEmpty else {
                    throw ProblemDocument(
                        .missingConfiguration, "The daemon runs on its defaults, without a file; send the text to be checked.")
                }
                let problems = try Provision.problems(of: path).map { SourceProblem($0) }
                return try APIAnswer(ConfigurationCheck(problems: problems, path: path))
            }
            _ = try ConfigurationLoader().decode(request.body, path: path)
            return try APIAnswer(ConfigurationCheck(problems: [], path: ""))
        } catch let failure as ConfigurationFailure {
            if failure.code == .missing, request.body.isEmpty { throw ProblemDocument(failure) }
            let isText = !request.body.isEmpty
            let problems = failure.problems.map { SourceProblem($0, namesFile: !isText) }
            return try APIAnswer(ConfigurationCheck(problems: problems, path: isText ? "" : path))
        }
    }

    func reloadConfiguration() async throws -> APIAnswer {
        let report = await reloader.reload(cause: "asked for by hand")
        guard report.isApplied else {
            let problems = report.problems.map { SourceProblem($0) }
            let isMissing = report.problems.first.map { !FileAccess.exists($0.file) } ?? false
            throw ProblemDocument(
                isMissing ? .missingConfiguration : .badConfiguration,
                "The configuration was not reloaded, and the running one stays"
                    + (problems.isEmpty ? ": \(report.lines.first ?? "no details")." : "."),
                errors: problems.isEmpty ? nil : problems)
        }
        var resource = configurationResource
        if !report.lines.isEmpty { resource.reason += "; \(report.lines.joined(separator: "; "))" }
        return try APIAnswer(resource)
    }

    private var configurationResource: ConfigurationResource {
        let running = context.configuration
        return ConfigurationResource(
            id: "config", state: "active", reason: running.isReloaded ? "reloaded" : "loaded at start",
            path: configurationPath ?? "", loadedAt: running.loadedAt.rfc3339, text: ConfigurationText.text(running.current))
    }
}

extension SourceProblem {
    init(_ problem: ConfigurationProblem, namesFile: Bool = true) {
        self.init(file: namesFile ? problem.file : nil, line: problem.line, column: problem.column, message: problem.message)
    }
}

extension ProblemDocument {
    /// A configuration file that cannot be used.
    init(_ failure: ConfigurationFailure) {
        self.init(
            failure.code == .missing ? .missingConfiguration : .badConfiguration, failure.summary,
            errors: failure.problems.map { SourceProblem($0) })
    }
}

extension ConfigurationCheck {
    init(problems: [SourceProblem], path: String) {
        let count = problems.count
        self.init(
            id: "config", state: problems.isEmpty ? "good" : "bad",
            reason: count == 0 ? "no problems" : count == 1 ? "1 problem" : "\(count) problems", path: path, problems: problems)
    }
}
