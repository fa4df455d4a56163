import ArgumentParser
import FeedParsing
import Glibc
import Text

/// `watcherd parse`: what the daemon makes of a feed document, as JSON Feed 1.1.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Print a feed document as JSON Feed 1.1.",
        discussion: """
            Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed. Exit 65 with one line on stderr where it is no feed.
            With --batch every file of a folder gives one line, by name: {"file":…,"feed":{…}} or {"file":…,"error":{…}}.
            """)

    @Argument(help: "The document; - reads stdin.") var file: String?
    @Option(help: "The Content-Type that the server would send, with its charset.") var contentType: String?
    @Option(help: "The address of the document, against which relative links are resolved.") var baseURL: String?
    @Option(help: "A folder of documents instead of one.") var batch: String?

    func validate() throws {
        guard (file == nil) != (batch == nil) else {
            throw ValidationError("name one FILE, or a folder with --batch DIR")
        }
    }

    func run() throws {
        do {
            if let batch { try parseAll(in: batch) } else if let file { try parseOne(file) }
        } catch {
            throw error.told()
        }
    }

    private func parseOne(_ path: String) throws(CommandFailure) {
        var output = StandardOutput()
        switch read(path) {
        case .success(let feed):
            try output.write(JSONFeedWriter().bytes(feed) + [10])
            try output.flush()
        case .failure(let failure):
            // That a file cannot be read is said with its name.
            if failure.isUnreadable { throw CommandFailure(code: .failed, message: failure.message) }
            let place = failure.line.map { "\(path):\($0)" } ?? path
            throw CommandFailure(code: .badContent, message: "\(place): \(failure.message)")
        }
    }

    private func parseAll(in folder: String) throws(CommandFailure) {
        var output = StandardOutput()
        for name in try names(in: folder) {
            var line = Array("{\"file\":\(JSONText.quoted(name)),".utf8)
            switch read("\(folder)/\(name)") {
            case .success(let feed):
                line += Array("\"feed\":".utf8) + JSONFeedWriter().bytes(feed)
            case .failure(let failure):
                line += Array("\"error\":{\"code\":\(JSONText.quoted(failure.code)),".utf8)
                line += Array("\"message\":\(JSONText.quoted(failure.message))".utf8)
                if let number = failure.line { line += Array(",\"line\":\(number)".utf8) }
                line.append(UInt8(ascii: "}"))
            }
            try output.write(line + Array("}\n".utf8))
        }
        try output.flush()
    }

    private struct ReadFailure: Error {
        var code: String
        var message: String
        var line: Int?
        var isUnreadable = false
    }

    private func read(_ path: String) -> Result<ParsedFeed, ReadFailure> {
        do {
            let bytes = try BoundedFile.bytes(of: path, limit: 256 << 20)
            return .success(try FeedParser().parse(bytes, contentType: contentType, baseURL: baseURL))
        } catch let failure as FeedFailure {
            return .failure(ReadFailure(code: failure.code.rawValue, message: failure.message, line: failure.line))
        } catch {
            let message = (error as? CommandFailure)?.message ?? "\(error)"
            return .failure(ReadFailure(code: "unreadable", message: message, isUnreadable: true))
        }
    }

    /// Regular files, sorted by the bytes of their names.
    private func names(in folder: String) throws(CommandFailure) -> [String] {
        guard let all = DirectoryNames.read(folder) else {
            throw CommandFailure(code: .failed, message: "cannot read folder \(folder): \(String(cString: strerror(errno)))")
        }
        return all.filter { name in
            var status = stat()
            return stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
