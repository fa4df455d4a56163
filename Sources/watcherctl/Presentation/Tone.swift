/// How a piece of output is meant; colours follow from it.
enum Tone {
    case plain, strong, dim, good, warning, bad

    /// Parameters of the SGR control function (ECMA-48).
    var parameters: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .dim: "2"
        case .good: "32"
        case .warning: "33"
        case .bad: "31"
        }
    }

    /// The tone of a state of the API.
    init(state: String) {
        switch state {
        case "active", "running", "ok", "enabled", "delivered", "done", "good", "passed", "added", "opened": self = .good
        case "failing", "dead", "failed", "bad", "lost": self = .bad
        case "degraded", "paused", "parked", "gone", "muted", "starting", "stopping", "held", "queued", "partial": self = .warning
        case "closed", "disabled", "expired", "superseded", "dropped", "removed", "cancelled", "unchanged": self = .dim
        default: self = .plain
        }
    }
}
