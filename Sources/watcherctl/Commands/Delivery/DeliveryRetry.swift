import ArgumentParser
import Control

/// `delivery retry`
struct DeliveryRetry: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "retry", abstract: "Try a delivery that was given up once more.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the delivery.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.retryDelivery, id: id), as: DeliveryResource.self) { delivery, _ in delivery.summary }
    }
}
