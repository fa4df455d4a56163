/// Every operation of the control API. The raw value is the operation's id in openapi.yaml; the daemon routes by this list, and
/// watcherctl asks by it, so that the two cannot drift apart.
package enum APIOperation: String, CaseIterable, Sendable {
    case getStatus, getVersion, getHealth, getReadiness, getMetrics, streamEvents
    case listFeeds, addFeed, exportFeeds, importFeeds, getFeed, changeFeed, removeFeed, pauseFeed, resumeFeed, refreshFeed
    case listTopics, addTopic, exportTopics, importTopics, getTopic, changeTopic, removeTopic, enableTopic, disableTopic, scoreText
    case listStories, getStory, muteStory, unmuteStory, mergeStories, splitStory, listStoryLabels
    case listArticles, getArticle, explain, explainSilence
    case listAlerts, getAlert, resendAlert
    case listDeliveries, getDelivery, retryDelivery, dropDelivery
    case listChannels, getChannel, testChannel, pauseChannel, resumeChannel
    case listSilences, addSilence, getSilence, expireSilence
    case getConfiguration, checkConfiguration, reloadConfiguration
    case startBackup, listJobs, getJob, getJobFile, cancelJob

    /// Names of the parameters that its query takes.
    package var parameters: [String] {
        let page = ["after", "limit"]
        return switch self {
        case .streamEvents: ["topic", "type"]
        case .listFeeds: ["problems"] + page
        case .listTopics, .listStoryLabels: page
        case .listStories: ["since", "topic"] + page
        case .listArticles: ["q", "since"] + page
        case .explain: ["with"]
        case .explainSilence: ["ref", "topic"]
        case .refreshFeed: ["force"]
        case .listAlerts: ["since", "state", "topic"] + page
        case .listDeliveries: ["channel", "failed"] + page
        case .listSilences: ["expired"]
        default: []
        }
    }

    package var route: APIRoute {
        switch self {
        case .getStatus: APIRoute(.get, "/v1/status")
        case .getVersion: APIRoute(.get, "/v1/version")
        case .getHealth: APIRoute(.get, "/healthz")
        case .getReadiness: APIRoute(.get, "/readyz")
        case .getMetrics: APIRoute(.get, "/metrics")
        case .streamEvents: APIRoute(.get, "/v1/events")
        case .listFeeds: APIRoute(.get, "/v1/feeds")
        case .addFeed: APIRoute(.post, "/v1/feeds")
        case .exportFeeds: APIRoute(.get, "/v1/feeds.opml")
        case .importFeeds: APIRoute(.post, "/v1/feeds.opml")
        case .getFeed: APIRoute(.get, "/v1/feeds/{id}")
        case .changeFeed: APIRoute(.patch, "/v1/feeds/{id}")
        case .removeFeed: APIRoute(.delete, "/v1/feeds/{id}")
        case .pauseFeed: APIRoute(.post, "/v1/feeds/{id}/pause")
        case .resumeFeed: APIRoute(.post, "/v1/feeds/{id}/resume")
        case .refreshFeed: APIRoute(.post, "/v1/feeds/{id}/refresh")
        case .listTopics: APIRoute(.get, "/v1/topics")
        case .addTopic: APIRoute(.post, "/v1/topics")
        case .exportTopics: APIRoute(.get, "/v1/topics.yaml")
        case .importTopics: APIRoute(.post, "/v1/topics.yaml")
        case .getTopic: APIRoute(.get, "/v1/topics/{id}")
        case .changeTopic: APIRoute(.patch, "/v1/topics/{id}")
        case .removeTopic: APIRoute(.delete, "/v1/topics/{id}")
        case .enableTopic: APIRoute(.post, "/v1/topics/{id}/enable")
        case .disableTopic: APIRoute(.post, "/v1/topics/{id}/disable")
        case .scoreText: APIRoute(.post, "/v1/score")
        case .listStories: APIRoute(.get, "/v1/stories")
        case .getStory: APIRoute(.get, "/v1/stories/{id}")
        case .muteStory: APIRoute(.post, "/v1/stories/{id}/mute")
        case .unmuteStory: APIRoute(.post, "/v1/stories/{id}/unmute")
        case .mergeStories: APIRoute(.post, "/v1/stories/{id}/merge")
        case .splitStory: APIRoute(.post, "/v1/stories/{id}/split")
        case .listStoryLabels: APIRoute(.get, "/v1/story-labels")
        case .listArticles: APIRoute(.get, "/v1/articles")
        case .getArticle: APIRoute(.get, "/v1/articles/{id}")
        case .explain: APIRoute(.get, "/v1/why/{id}")
        case .explainSilence: APIRoute(.get, "/v1/why-not")
        case .listAlerts: APIRoute(.get, "/v1/alerts")
        case .getAlert: APIRoute(.get, "/v1/alerts/{id}")
        case .resendAlert: APIRoute(.post, "/v1/alerts/{id}/resend")
        case .listDeliveries: APIRoute(.get, "/v1/deliveries")
        case .getDelivery: APIRoute(.get, "/v1/deliveries/{id}")
        case .retryDelivery: APIRoute(.post, "/v1/deliveries/{id}/retry")
        case .dropDelivery: APIRoute(.post, "/v1/deliveries/{id}/drop")
        case .listChannels: APIRoute(.get, "/v1/channels")
        case .getChannel: APIRoute(.get, "/v1/channels/{id}")
        case .testChannel: APIRoute(.post, "/v1/channels/{id}/test")
        case .pauseChannel: APIRoute(.post, "/v1/channels/{id}/pause")
        case .resumeChannel: APIRoute(.post, "/v1/channels/{id}/resume")
        case .listSilences: APIRoute(.get, "/v1/silences")
        case .addSilence: APIRoute(.post, "/v1/silences")
        case .getSilence: APIRoute(.get, "/v1/silences/{id}")
        case .expireSilence: APIRoute(.post, "/v1/silences/{id}/expire")
        case .getConfiguration: APIRoute(.get, "/v1/config")
        case .checkConfiguration: APIRoute(.post, "/v1/config/check")
        case .reloadConfiguration: APIRoute(.post, "/v1/config/reload")
        case .startBackup: APIRoute(.post, "/v1/backup")
        case .listJobs: APIRoute(.get, "/v1/jobs")
        case .getJob: APIRoute(.get, "/v1/jobs/{id}")
        case .getJobFile: APIRoute(.get, "/v1/jobs/{id}/file")
        case .cancelJob: APIRoute(.post, "/v1/jobs/{id}/cancel")
        }
    }
}
