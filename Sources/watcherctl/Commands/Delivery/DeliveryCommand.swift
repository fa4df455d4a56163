import ArgumentParser

/// The verbs on deliveries.
struct DeliveryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery", abstract: "Look at deliveries, retry and drop them.",
        subcommands: [DeliveryList.self, DeliveryRetry.self, DeliveryDrop.self])
}
