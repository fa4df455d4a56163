import Control
import FoundationEssentials

/// Prints the events of a stream as they come, each on its line.
final class EventPrinter {
    /// Why it stopped; nil while all is well.
    private(set) var failure: CommandFailure?
    private let session: Session
    private var reader = EventStreamReader()

    init(_ session: Session) {
        self.session = session
    }

    /// Takes the next piece of the stream; false to end it.
    func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
        for event in reader.read(bytes) {
            do throws(CommandFailure) {
                try print(event)
            } catch {
                failure = error
                return false
            }
        }
        return true
    }

    private func print(_ event: ServerSentEvent) throws(CommandFailure) {
        let data = Data(event.data.utf8)
        if session.printsJSON { return try session.printJSON(data) }
        guard let resource = try? ControlJSON.decode(EventResource.self, from: data) else {
            return try session.printLines([SafeText.line("\(event.type)  \(event.data)")])
        }
        try session.printLines([resource.line(session.presentation)])
    }
}
