import FoundationEssentials
import Glibc

/// Times of the API as people read them.
struct TimeText {
    enum Zone { case local, utc }

    /// Seconds since the epoch.
    let now: Double
    let zone: Zone

    /// Seconds since the epoch; nil where the text is no RFC 3339 time or date.
    static func seconds(rfc3339 text: String) -> Double? {
        if let date = try? Date(text, strategy: Date.ISO8601FormatStyle()) { return date.timeIntervalSince1970 }
        if let date = try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)) {
            return date.timeIntervalSince1970
        }
        return (try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day()))?.timeIntervalSince1970
    }

    /// `3 min ago`, `in 41 min`; beyond a month the date. A dash where there is no time.
    func relative(_ rfc3339: String?) -> String {
        guard let rfc3339 else { return "-" }
        guard let seconds = Self.seconds(rfc3339: rfc3339) else { return SafeText.line(rfc3339) }
        let distance = seconds - now
        if abs(distance) < 1 { return "now" }
        guard abs(distance) < 30 * 86_400 else { return date(seconds) }
        let words = Self.words(abs(distance))
        return distance < 0 ? "\(words) ago" : "in \(words)"
    }

    /// `2026-11-21 08:15:00` in the zone of the terminal.
    func absolute(_ rfc3339: String?) -> String {
        guard let rfc3339 else { return "-" }
        guard let seconds = Self.seconds(rfc3339: rfc3339) else { return SafeText.line(rfc3339) }
        return "\(date(seconds)) \(clock(seconds))"
    }

    /// `08:15:00` in the zone of the terminal.
    func clock(_ rfc3339: String) -> String {
        guard let seconds = Self.seconds(rfc3339: rfc3339) else { return SafeText.line(rfc3339) }
        return clock(seconds)
    }

    /// `2026-11-21 08:15:00 (3 min ago)`.
    func both(_ rfc3339: String?) -> String? {
        rfc3339.map { "\(absolute($0)) (\(relative($0)))" }
    }

    private func date(_ seconds: Double) -> String {
        let parts = parts(seconds)
        return "\(parts.tm_year + 1_900)-\(Self.two(parts.tm_mon + 1))-\(Self.two(parts.tm_mday))"
    }

    private func clock(_ seconds: Double) -> String {
        let parts = parts(seconds)
        return "\(Self.two(parts.tm_hour)):\(Self.two(parts.tm_min)):\(Self.two(parts.tm_sec))"
    }

    private func parts(_ seconds: Double) -> tm {
        var time = time_t(seconds.rounded(.down))
        var parts = tm()
        switch zone {
        case .local: localtime_r(&time, &parts)
        case .utc: gmtime_r(&time, &parts)
        }
        return parts
    }

    private static func words(_ seconds: Double) -> String {
        switch seconds {
        case ..<90: "\(Int(seconds)) s"
        case ..<5_400: "\(Int(seconds / 60)) min"
        case ..<129_600: "\(Int(seconds / 3_600)) h"
        default: "\(Int(seconds / 86_400)) d"
        }
    }

    private static func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
