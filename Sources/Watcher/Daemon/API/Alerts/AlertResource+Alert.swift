import Control
import Model
import Storage

extension AlertResource {
    /// As lists show it. `last` is the alert's last version.
    init(_ record: AlertRecord, last: AlertMessage?) {
        let alert = record.alert
        self.init(
            id: "\(alert.id)", state: alert.state.rawValue, reason: record.reason, topic: alert.topic, story: "\(alert.story)",
            title: record.title, version: Int(alert.version), score: alert.told.score, outlets: last?.story.outlets.count ?? 0,
            origins: last?.story.origins.count ?? alert.told.origins.count, openedAt: alert.openedAt.rfc3339,
            updatedAt: alert.updatedAt.rfc3339)
    }

    /// With versions and deliveries.
    init(_ detail: AlertDetail, _ channels: ChannelStates) {
        let alert = detail.alert
        let last = detail.versions.last
        self.init(
            AlertRecord(
                alert: alert, kind: last?.kind ?? .opened, time: last?.time ?? alert.updatedAt, title: last?.story.title ?? "",
                reason: last?.reason ?? ""),
            last: last)
        evidence = EvidenceResource.list(last?.evidence ?? [])
        versions = detail.versions.map { AlertVersion($0) }
        deliveries = detail.deliveries.map { DeliveryResource($0, channels) }
    }
}

extension AlertVersion {
    init(_ message: AlertMessage) {
        self.init(
            version: Int(message.version), time: message.time.rfc3339,
            action: String(message.kind.rawValue.split(separator: ".").last ?? ""),
            reason: message.reason)
    }
}

extension DeliveryResource {
    init(_ delivery: Delivery, _ channels: ChannelStates) {
        let (state, reason, due) = channels.outlook(of: delivery)
        self.init(
            id: "\(delivery.id)", state: state, reason: reason, alert: delivery.thread.alert.map { "\($0)" },
            signal: delivery.thread.signal.map { "\($0)" }, version: Int(delivery.version), channel: delivery.channel,
            attempts: Int(delivery.attempts), dueAt: due.rfc3339, createdAt: delivery.createdAt.rfc3339,
            updatedAt: delivery.updatedAt.rfc3339, receipt: delivery.receipt)
    }
}
