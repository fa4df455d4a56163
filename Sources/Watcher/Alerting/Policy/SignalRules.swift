package import Model

/// What counts as a signal, and who is told of which. Defaults are those of the configuration.
package struct SignalRules: Hashable, Sendable {
    /// Names of the channels to tell; none: signals are states and metrics only.
    package var channels: [String]
    /// The kinds to tell.
    package var told: Set<SignalKind>
    /// How long a feed must have failed or come cut short, and a channel have taken nothing, before it is told.
    package var after: Duration
    /// A feed is silent after so many times its usual pause.
    package var silenceFactor: Double
    /// The least silence that counts, whatever the rhythm.
    package var silenceFloor: Duration
    /// The silence that counts for feeds whose rhythm is not known.
    package var silenceUnknown: Duration
    /// How long a move stays a state.
    package var movedFor: Duration

    package init(
        channels: [String] = [], told: Set<SignalKind> = Set(SignalKind.states), after: Duration = .seconds(3_600),
        silenceFactor: Double = 3, silenceFloor: Duration = .seconds(21_600), silenceUnknown: Duration = .seconds(30 * 86_400),
        movedFor: Duration = .seconds(7 * 86_400)
    ) {
        self.channels = channels
        self.told = told
        self.after = after
        self.silenceFactor = silenceFactor
        self.silenceFloor = silenceFloor
        self.silenceUnknown = silenceUnknown
        self.movedFor = movedFor
    }

    func tells(_ kind: SignalKind) -> Bool { !channels.isEmpty && told.contains(kind) }
}
