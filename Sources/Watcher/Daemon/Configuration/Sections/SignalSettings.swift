package import Alerting
import Model

/// Signals to the operator: what counts as one, and who is told.
package struct SignalSettings: ConfigurationSection {
    /// Names of channels; none: nobody is told.
    package var channels: [String] = []
    /// Raw values of `SignalKind`.
    package var tell = SignalKind.states.filter { $0 != .feedWithoutValidators }.map(\.rawValue)
    package var after = Duration.seconds(3_600)
    package var silenceFactor = 3.0
    package var silenceFloor = Duration.seconds(21_600)
    package var silenceUnknown = Duration.days(30)
    package var movedFor = Duration.days(7)

    package init() {}

    static let settings: [Setting<SignalSettings>] = [
        Setting("channels", \.channels, ValueFormat.line.checked("names of channels") { _ in nil }.list(atMost: 100)),
        Setting("tell", \.tell, ValueFormat.word(of: SignalKind.states.map(\.rawValue)).list(atMost: 100)),
        Setting("after", \.after, .duration.within(.seconds(0) ... .days(30))),
        Setting("silence_factor", \.silenceFactor, .number.within(1...100)),
        Setting("silence_floor", \.silenceFloor, .duration.within(.seconds(1) ... .days(365))),
        Setting("silence_unknown", \.silenceUnknown, .duration.within(.seconds(1) ... .days(3_650))),
        Setting("moved_for", \.movedFor, .duration.within(.seconds(1) ... .days(365))),
    ]

    package var policy: SignalPolicy {
        SignalPolicy(
            SignalRules(
                channels: channels, told: Set(tell.compactMap(SignalKind.init(rawValue:))), after: after, silenceFactor: silenceFactor,
                silenceFloor: silenceFloor, silenceUnknown: silenceUnknown, movedFor: movedFor))
    }
}
