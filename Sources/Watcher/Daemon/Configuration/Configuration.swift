package import Alerting
package import Fetching
import Model

/// All settings of the daemon. `Configuration()` is what an empty file gives.
package struct Configuration: Hashable, Sendable {
    package var fetch = FetchSettings()
    package var pages = PagesSettings()
    /// In the order of the file.
    package var channels: [ChannelSettings] = []
    /// In the order of the file.
    package var access: [AccessRule] = []
    package var topics = TopicSettings()
    package var delivery = DeliverySettings()
    package var signals = SignalSettings()
    package var stories = StoriesSettings()
    package var judge = JudgeSettings()
    package var retention = RetentionSettings()
    package var storage = StorageSettings()
    package var provision = ProvisionSettings()
    package var metrics = MetricsSettings()
    package var push = PushSettings()
    package var control = ControlSettings()
    package var log = LogSettings()

    package init() {}

    /// All sections but `channels` and `access`, whose keys people choose, in the order of the documentation.
    static let sections: [SectionTable] = [
        SectionTable("fetch", \.fetch), SectionTable("pages", \.pages), SectionTable("topics", \.topics),
        SectionTable("delivery", \.delivery), SectionTable("signals", \.signals), SectionTable("stories", \.stories),
        SectionTable("judge", \.judge), SectionTable("retention", \.retention),
        SectionTable("storage", \.storage), SectionTable("provision", \.provision),
        SectionTable("metrics", \.metrics), SectionTable("push", \.push),
        SectionTable("control", \.control), SectionTable("log", \.log),
    ]

    /// The section that has a key of this name, for those who put it elsewhere.
    static func section(having key: String) -> String? {
        sections.first { $0.keys.contains { $0.name == key } }?.name
    }

    /// Where a channel points; nil for a name that is not configured.
    package func target(named name: String) -> ChannelTarget? { channels.first { $0.name == name }?.target }

    /// Settings of the HTTP client that feeds and channels share.
    package var clientConfiguration: HTTPClientConfiguration {
        HTTPClientConfiguration(
            addressGuard: AddressGuard(allow: fetch.allow.compactMap { AllowedAddress(text: $0) }), concurrency: fetch.concurrency,
            perHost: fetch.perHost, urgentReserve: delivery.concurrency, bytesInFlight: fetch.inFlightBytes.bytes, lookups: fetch.lookups,
            idleConnections: fetch.idleConnections)
    }

    /// What a reload to this configuration leaves as it was until the daemon starts anew, a line each.
    package func differencesThatNeedARestart(from running: Configuration) -> [String] {
        Self.sections.flatMap { section in
            zip(section.keys, zip(section.texts(running), section.texts(self))).compactMap { key, texts in
                key.needsRestart && texts.0 != texts.1
                    ? "\(section.name).\(key.name) changes from \(texts.0) to \(texts.1) when watcherd starts anew" : nil
            }
        }
    }
}
