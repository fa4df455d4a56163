import ArgumentParser
import Control

/// `delivery drop`
struct DeliveryDrop: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "drop", abstract: "Drop a delivery that is owed or was given up.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the delivery.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.dropDelivery, id: id), as: DeliveryResource.self) { delivery, _ in delivery.summary }
    }
}
