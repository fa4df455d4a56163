import ArgumentParser
import Control

/// `health`: exit status 0 when the daemon works, 1 when it does not.
struct HealthCommand: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "health", abstract: "Tell whether the daemon works.",
        discussion: "Exits with 0 when it works, also where something needs a person (degraded), and with 1 when it fails.")

    @OptionGroup var connection: ConnectionOptions
    @Flag(help: "Also fail while it is still starting.") var ready = false

    func perform(_ session: Session) throws(CommandFailure) {
        let reply = try session.client.reply(to: ControlRequest(ready ? .getReadiness : .getHealth))
        // A failing daemon answers with an error status and the very same body.
        guard let report = try? reply.decoded(as: HealthReport.self) else {
            throw reply.failure(source: nil) ?? CommandFailure(.failed, "the daemon's answer is not understood")
        }
        if session.printsJSON {
            try session.printJSON(reply.body)
        } else {
            try session.printLines(report.lines(session.presentation))
        }
        if reply.status >= 400 { throw CommandFailure(.failed, "the daemon is \(report.state): \(report.reason)") }
    }
}

extension HealthReport {
    fileprivate func lines(_ look: Presentation) -> [String] {
        [look.paint(SafeText.line(state), Tone(state: state))]
            + checks.map { "  \(look.paint(SafeText.line($0.state), Tone(state: $0.state)))  " + SafeText.line("\($0.name) \($0.reason)") }
    }
}
