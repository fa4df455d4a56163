import Foundation
package import Logging

/// Writes one escaped line per event to stderr. Under systemd each line begins with its syslog level, `<6>`, which journald takes
/// as the priority; on a terminal it begins with the time and the level's name.
package struct JournalLogHandler: LogHandler {
    package var logLevel: Logger.Level = .info
    package var metadata: Logger.Metadata = [:]
    private let label: String
    private let isJournal: Bool

    package init(label: String, isJournal: Bool) {
        self.label = label
        self.isJournal = isJournal
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var line = isJournal ? "<\(event.level.syslogPriority)>" : "\(Self.time()) \(event.level) "
        line += "\(label): \(Self.escaped("\(event.message)"))"
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            line += " \(key)=\(Self.quoted(Self.escaped("\(value)")))"
        }
        line += "\n"
        // One write per line, so that lines of several threads never mix.
        FileHandle.standardError.write(Data(line.utf8))
    }

    /// Control characters would let a feed forge log lines or drive a terminal.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                result += "\\n"
            } else if scalar.properties.generalCategory == .control {
                result += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func quoted(_ text: String) -> String {
        text.contains(" ") || text.isEmpty ? "\"" + text.replacing("\"", with: "'") + "\"" : text
    }

    private static func time() -> String {
        Date.now.formatted(.iso8601)
    }
}

extension Logger.Level {
    /// The severity of RFC 5424 that journald understands.
    var syslogPriority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
