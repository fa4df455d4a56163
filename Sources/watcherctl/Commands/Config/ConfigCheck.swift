import ArgumentParser
import Control

/// `config check`: problems are its output, as of `watcherd check`; the exit status says whether there were any.
struct ConfigCheck: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the daemon's configuration file as it is on disk, or another one.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "A file to check instead; - for standard input.", completion: .file()) var file: String?

    func perform(_ session: Session) throws(CommandFailure) {
        let request =
            if let file {
                ControlRequest(.checkConfiguration, file: try input(file), contentType: MediaType.yaml)
            } else {
                ControlRequest(.checkConfiguration)
            }
        let reply = try session.client.send(request)
        let check = try reply.decoded(as: ConfigurationCheck.self)
        let name = request.source ?? check.path
        if session.printsJSON {
            try session.printJSON(reply.body)
        } else {
            try session.printLines(check.problems.map { SafeText.line($0.line(source: name)) })
        }
        guard check.state == "good" else {
            throw CommandFailure(.badConfiguration, "\(name) is not usable: \(Figures.plural(check.problems.count, "problem"))")
        }
        if !session.printsJSON { try session.printLines([SafeText.line("\(name) is good")]) }
    }

    /// A configuration that is named and missing is a bad one.
    private func input(_ path: String) throws(CommandFailure) -> InputFile {
        do {
            return try InputFile(path)
        } catch {
            throw CommandFailure(.badConfiguration, error.lines.joined(separator: "; "))
        }
    }
}
