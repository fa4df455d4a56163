import ArgumentParser
import Control

/// `silence expire`
struct SilenceExpire: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "expire", abstract: "End a silence now.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the silence.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.expireSilence, id: id), as: SilenceResource.self) { silence, _ in
            [SafeText.line("\(silence.id) expired: \(silence.scope)")]
        }
    }
}
