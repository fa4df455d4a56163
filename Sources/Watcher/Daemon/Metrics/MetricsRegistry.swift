/// Counters and gauges of the daemon, written in the text format of Prometheus (exposition format 0.0.4).
///
/// Values that the store or the HTTP client already count are not kept twice: they are read when somebody asks.
package final class MetricsRegistry: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var counters: [Sample: Double] = [:]
    private nonisolated(unsafe) var histograms: [String: Histogram] = [:]

    private struct Sample: Hashable {
        var name: String
        var labels: String
    }

    package init() {}

    /// Adds to a counter. `labels` are written as given, sorted by name by the caller's order.
    package func add(_ amount: Double = 1, to name: Metric, labels: KeyValuePairs<String, String> = [:]) {
        let sample = Sample(name: name.rawValue, labels: Self.text(labels))
        lock.withLock { counters[sample, default: 0] += amount }
    }

    /// The sum of a counter over all its labels, or of the one sample with exactly these.
    package func total(of name: Metric, labels: KeyValuePairs<String, String> = [:]) -> Double {
        let wanted = Self.text(labels)
        return lock.withLock {
            counters.reduce(0) { sum, counter in
                counter.key.name == name.rawValue && (wanted.isEmpty || counter.key.labels == wanted) ? sum + counter.value : sum
            }
        }
    }

    /// Records a duration in seconds.
    package func observe(_ seconds: Double, in name: Metric) {
        lock.withLock { histograms[name.rawValue, default: Histogram()].add(seconds) }
    }

    /// The whole exposition, gauges of the moment included.
    package func exposition(gauges: [(metric: Metric, labels: KeyValuePairs<String, String>, value: Double)]) -> String {
        let (counters, histograms) = lock.withLock { (self.counters, self.histograms) }
        var samples = Dictionary(grouping: counters, by: \.key.name).mapValues { $0.map { ($0.key.labels, $0.value) } }
        for gauge in gauges { samples[gauge.metric.rawValue, default: []].append((Self.text(gauge.labels), gauge.value)) }
        var text = ""
        for metric in Metric.allCases {
            if let histogram = histograms[metric.rawValue] {
                text += metric.header + histogram.text(name: metric.rawValue)
            } else if let lines = samples[metric.rawValue] {
                text += metric.header
                for (labels, value) in lines.sorted(by: { $0.0 < $1.0 }) { text += "\(metric.rawValue)\(labels) \(Self.number(value))\n" }
            }
        }
        return text
    }

    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func text(_ labels: KeyValuePairs<String, String>) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.map { name, value in
            guard value.utf8.contains(where: { $0 == 92 || $0 == 34 || $0 == 10 }) else { return "\(name)=\"\(value)\"" }
            let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            return "\(name)=\"\(escaped)\""
        }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}

/// Cumulative buckets of seconds, from a millisecond to half a minute.
private struct Histogram {
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
    private var counts = [Int](repeating: 0, count: bounds.count)
    private var total = 0
    private var sum = 0.0

    mutating func add(_ value: Double) {
        for (index, bound) in Self.bounds.enumerated() where value <= bound { counts[index] += 1 }
        total += 1
        sum += value
    }

    func text(name: String) -> String {
        var text = ""
        for (bound, count) in zip(Self.bounds, counts) { text += "\(name)_bucket{le=\"\(bound)\"} \(count)\n" }
        return text + "\(name)_bucket{le=\"+Inf\"} \(total)\n\(name)_sum \(sum)\n\(name)_count \(total)\n"
    }
}
