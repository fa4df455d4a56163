import ArgumentParser
import Control
import Testing

@testable import watcherctl

/// Where a test sits: a daemon of prepared answers, and all that a command prints.
final class Desk {
    let server: CannedServer
    private(set) var printed = ""

    init(_ answers: String...) throws {
        server = try CannedServer(answers)
    }

    deinit { server.stop() }

    /// Runs a command line as a person would type it.
    @discardableResult
    func run(_ arguments: String..., width: Int? = nil, isColoured: Bool = false) throws -> String {
        let command = try #require(try WatcherCtl.parseAsRoot(arguments) as? any VerbCommand)
        let output = Output(isTerminal: width != nil, width: width, isColoured: isColoured) { bytes in
            self.printed += String(decoding: bytes, as: UTF8.self)
            return nil
        }
        try command.perform(
            Session(
                client: ControlClient(socketPath: server.path), output: output, printsJSON: command.connection.json, times: Desk.times))
        return printed
    }

    /// 2026-11-21T08:15:00Z.
    static let times = TimeText(now: 1_795_248_900, zone: .utc)

    static func look(width: Int? = nil, isColoured: Bool = false) -> Presentation {
        Presentation(width: width, isColoured: isColoured, times: times)
    }
}
