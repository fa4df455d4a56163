import ArgumentParser
import Control

/// `story labels`
struct StoryLabels: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "labels", abstract: "List what merges and splits by hand said of articles, the newest first.",
        discussion: "Labels are kept when the articles are not. With --json they serve to judge, or to learn, how stories are made.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var paging: PagingOptions

    func perform(_ session: Session) throws(CommandFailure) {
        try session.list(
            ControlRequest(.listStoryLabels), paging: paging, of: StoryLabelResource.self,
            empty: "No labels: nobody has merged or split a story.", table: StoryLabelResource.table)
    }
}
