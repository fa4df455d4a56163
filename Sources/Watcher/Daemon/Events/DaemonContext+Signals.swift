import Alerting
import Logging
import Model

extension DaemonContext {
    /// The policy on signals by the configuration in force.
    var signalPolicy: SignalPolicy { configuration.current.signals.policy }

    /// Counts, logs and publishes what became of signals, and wakes the deliverer for what is owed.
    func tell(_ news: [SignalNews]) {
        for item in news {
            if item.owed > 0 { metrics.add(to: .signals, labels: ["kind": item.message.kind.rawValue]) }
            log(item.message, isNew: item.isNew)
            guard item.isNew else { continue }
            events.publish(.signal(item.message))
        }
        if news.contains(where: { $0.owed > 0 }) { deliveriesOwed.signal() }
    }

    private func log(_ message: SignalMessage, isNew: Bool) {
        logger.log(
            level: isNew ? .notice : .info,
            "\(message.kind.rawValue): \(message.reason)",
            metadata: [message.subject.noun: "\(message.subject.id)", "code": "\(message.code)"])
    }
}
