import ArgumentParser
import Control
import FoundationEssentials

/// `silence add`
struct SilenceAdd: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Hold alerts back for a time.",
        discussion: "Name a topic, a story or a channel by option or as topic=ID; --everything silences all alerts.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "topic=ID, story=ID or channel=NAME.") var matchers: [SilenceMatcher] = []
    @Option(help: ArgumentHelp("Only this topic.", valueName: "id")) var topic: String?
    @Option(help: ArgumentHelp("Only this story.", valueName: "id")) var story: String?
    @Option(help: ArgumentHelp("Only this channel.", valueName: "name")) var channel: String?
    @Flag(help: "All alerts.") var everything = false
    @Option(help: ArgumentHelp("When it ends.", valueName: "time or duration")) var until: MomentArgument
    @Option(help: ArgumentHelp("Why, for the next person.", valueName: "text")) var comment: String
    @Option(help: ArgumentHelp("Who (default: $USER).", valueName: "name")) var author: String?

    func validate() throws {
        let scope = scope
        if everything != (scope.topic == nil && scope.story == nil && scope.channel == nil) {
            throw ValidationError("Give --topic, --story or --channel, or else --everything.")
        }
        if comment.allSatisfy(\.isWhitespace) { throw ValidationError("--comment is empty.") }
    }

    func perform(_ session: Session) throws(CommandFailure) {
        let scope = scope
        let addition = AddSilenceRequest(
            topic: scope.topic, story: scope.story, channel: scope.channel, until: until.text, comment: comment,
            author: author ?? ProcessInfo.processInfo.environment["USER"])
        try session.show(try ControlRequest(.addSilence, body: addition), as: SilenceResource.self) { silence, look in
            [SafeText.line("\(silence.id) silences \(silence.scope) until \(look.times.absolute(silence.until))")]
        }
    }

    /// What options and matchers name together.
    private var scope: (topic: String?, story: String?, channel: String?) {
        func value(_ subject: SilenceMatcher.Subject) -> String? { matchers.last { $0.subject == subject }?.value }
        return (topic ?? value(.topic), story ?? value(.story), channel ?? value(.channel))
    }
}
