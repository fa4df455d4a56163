import ArgumentParser
import Control

/// `metrics`
struct MetricsCommand: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "metrics", abstract: "Print the metrics in Prometheus text format.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        try session.printText(try session.client.send(ControlRequest(.getMetrics)).body)
    }
}
