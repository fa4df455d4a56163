import Control
import FoundationEssentials

/// The daemon's answer to one request.
struct ControlReply {
    var status: Int
    var contentType: String
    var body: Data

    /// The failure that the answer stands for; nil where it is no error.
    func failure(source: String?) -> CommandFailure? {
        guard status >= 400 else { return nil }
        if let problem = try? ControlJSON.decode(ProblemDocument.self, from: body) {
            return CommandFailure(problem, source: source)
        }
        let text = String(decoding: body.prefix(200), as: UTF8.self)
        return CommandFailure(.failed, "the daemon answered with status \(status) and no explanation: \(text)")
    }

    func decoded<Value: Decodable>(as type: Value.Type) throws(CommandFailure) -> Value {
        do {
            return try ControlJSON.decode(type, from: body)
        } catch {
            throw CommandFailure(
                .failed, "the daemon's answer is not understood; are watcherctl \(WatcherVersion.current) and watcherd of one version?")
        }
    }
}
