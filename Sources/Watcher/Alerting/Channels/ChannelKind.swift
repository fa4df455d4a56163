/// The kinds of receivers, by their names in the configuration.
package enum ChannelKind: String, Sendable, CaseIterable, Codable {
    case webhook, slack, discord, mattermost, teams, googlechat, telegram, matrix, rocketchat, zulip, ntfy, gotify, pagerduty,
        alertmanager, cloudevents

    /// How this kind's messages look and how its answers read.
    package var format: any ChannelFormat {
        switch self {
        case .webhook: WebhookFormat()
        case .slack: SlackFormat()
        case .discord: DiscordFormat()
        case .mattermost: MattermostFormat()
        case .teams: TeamsFormat()
        case .googlechat: GoogleChatFormat()
        case .telegram: TelegramFormat()
        case .matrix: MatrixFormat()
        case .rocketchat: RocketChatFormat()
        case .zulip: ZulipFormat()
        case .ntfy: NtfyFormat()
        case .gotify: GotifyFormat()
        case .pagerduty: PagerDutyFormat()
        case .alertmanager: AlertmanagerFormat()
        case .cloudevents: CloudEventsFormat()
        }
    }

    /// Where requests go unless the channel's `url` says otherwise; nil where only its owner knows.
    package var defaultURL: String? {
        switch self {
        case .telegram: "https://api.telegram.org"
        case .pagerduty: "https://events.pagerduty.com/v2/enqueue"
        case .ntfy: "https://ntfy.sh"
        default: nil
        }
    }
}
