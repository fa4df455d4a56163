import ArgumentParser
import Control

/// `topic list`
struct TopicList: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List topics.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var paging: PagingOptions

    func perform(_ session: Session) throws(CommandFailure) {
        try session.list(
            ControlRequest(.listTopics), paging: paging, isWhole: true, of: TopicResource.self,
            empty: "No topics yet; add one with watcherctl topic add ID --query QUERY.", table: TopicResource.table)
    }
}
