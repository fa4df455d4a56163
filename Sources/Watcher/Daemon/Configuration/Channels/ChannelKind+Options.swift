import Alerting

extension ChannelKind {
    /// What else a channel of this kind may say, by name.
    var optionNames: [String] {
        switch self {
        case .slack, .mattermost: ["channel"]
        case .telegram: ["chat", "thread"]
        case .matrix: ["room"]
        case .zulip: ["to"]
        case .ntfy: ["topic", "priority"]
        case .gotify: ["priority"]
        case .pagerduty: ["severity", "source"]
        case .cloudevents: ["source"]
        case .webhook, .discord, .teams, .googlechat, .rocketchat, .alertmanager: []
        }
    }

    /// All keys of a channel of this kind.
    var keyNames: [String] { ["kind", "url", "url_file", "key_file"] + optionNames }
}
