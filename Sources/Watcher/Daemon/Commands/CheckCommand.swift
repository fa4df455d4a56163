import ArgumentParser

/// `watcherd check`: every problem of a configuration and the files it names.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Validate the configuration, and print every problem as file:line:column: message.",
        discussion: "Exit 0 where there is none, 78 where there are any. The files under `provision` are read too.")

    @Option(help: "The configuration.") var config = "/etc/watcher/watcher.yaml"

    func run() throws {
        let problems = ConfigurationFile.problems(of: config)
        var output = StandardOutput()
        do {
            for problem in problems { try output.line(problem) }
            if problems.isEmpty { try output.line("\(config): no problems") }
            try output.flush()
        } catch {
            throw error.told()
        }
        if !problems.isEmpty { throw ExitCode(CommandFailure.Code.badConfiguration.rawValue) }
    }
}
