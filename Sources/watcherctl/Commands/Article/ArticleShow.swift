import ArgumentParser
import Control

/// `article show`
struct ArticleShow: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an article with its text.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the article.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.getArticle, id: id), as: ArticleResource.self) { $0.page($1) }
    }
}
