import Control

/// One value of every wire type with every field set, so that its keys are all that there are.
enum WireSamples {
    static let resourceProblem = ResourceProblem(code: "x", message: "x")
    static let sourceProblem = SourceProblem(file: "x", line: 3, column: 3, message: "x")
    static let statusResource = StatusResource(
        id: "x", state: "x", reason: "x", version: "x", pid: 3, startedAt: "2026-11-21T08:15:00Z", now: "2026-11-21T08:15:00Z",
        configuration: "x", stateDirectory: "x", feeds: feedCounts, articles: articleCounts, stories: storyCounts, topics: topicCounts,
        alerts: alertCounts, deliveries: deliveryCounts, channels: channelCounts, storage: storageFigures, residentBytes: 3,
        problems: [statusProblem])
    static let statusProblem = StatusProblem(subject: "x", code: "x", message: "x")
    static let feedCounts = FeedCounts(
        total: 3, active: 3, failing: 3, paused: 3, gone: 3, inFlight: 3, polls: 3, notModified: 3, nextDue: "2026-11-21T08:15:00Z")
    static let articleCounts = ArticleCounts(total: 3, lastDay: 3, waiting: 3, lastIngested: "2026-11-21T08:15:00Z")
    static let storyCounts = StoryCounts(total: 3, open: 3)
    static let topicCounts = TopicCounts(total: 3, enabled: 3)
    static let alertCounts = AlertCounts(total: 3, open: 3, lastDay: 3)
    static let deliveryCounts = DeliveryCounts(queued: 3, failed: 3, delivered: 3)
    static let channelCounts = ChannelCounts(total: 3, paused: 3)
    static let storageFigures = StorageFigures(bytes: 3, freeBytes: 3, schemaVersion: 3)
    static let healthReport = HealthReport(id: "x", state: "x", reason: "x", checks: [healthCheck])
    static let healthCheck = HealthCheck(name: "x", state: "x", reason: "x")
    static let versionResource = VersionResource(
        id: "x", state: "x", reason: "x", version: "x", api: "x", schemaVersion: 3, scorerVersion: 3, storyModel: 3)
    static let feedResource = FeedResource(
        id: "x", state: "x", reason: "x", url: "x", title: "x", homePageURL: "x", outlet: "x", every: "15m", fullText: true, backlog: "15m",
        createdAt: "2026-11-21T08:15:00Z", problem: resourceProblem, identity: "x", poll: feedPoll, signals: [signalResource],
        silence: "x", push: feedPush, access: feedAccess)
    static let feedAccess = FeedAccess(rule: "x", match: "x", sets: ["x"], https: "x")
    static let feedPush = FeedPush(
        state: "x", reason: "x", since: "2026-11-21T08:15:00Z", hub: "x", topic: "x", leaseUntil: "2026-11-21T08:15:00Z",
        nextRequest: "2026-11-21T08:15:00Z", pushes: 3, refused: 3, lastPush: "2026-11-21T08:15:00Z")
    static let signalResource = SignalResource(
        id: "x", state: "x", reason: "x", code: "x", since: "2026-11-21T08:15:00Z", isTold: true)
    static let feedPoll = FeedPoll(
        nextDue: "2026-11-21T08:15:00Z", nextDueReason: "x", lastPoll: "2026-11-21T08:15:00Z", lastSuccess: "2026-11-21T08:15:00Z",
        lastStatus: 3, failures: 3, polls: 3, notModified: 3, entriesSeen: 3, etag: "x", lastModified: "x")
    static let addFeedRequest = AddFeedRequest(
        url: "x", outlet: "x", every: "15m", fullText: true, backlog: "15m", unchecked: true, pick: 3)
    static let changeFeedRequest = ChangeFeedRequest(url: "x", outlet: "x", every: "15m", fullText: true, backlog: "15m")
    static let importResult = ImportResult(
        id: "x", state: "x", reason: "x", added: 3, updated: 3, unchanged: 3, failed: 3, items: [importItem])
    static let importItem = ImportItem(id: "x", name: "x", state: "x", reason: "x")
    static let topicResource = TopicResource(
        id: "x", state: "x", reason: "x", title: "x", query: "x", threshold: 0.5, minOrigins: 3, channels: ["x"], enabled: true, version: 3,
        scorerVersion: 3, thresholdOutdated: true, openAlerts: 3)
    static let addTopicRequest = AddTopicRequest(
        id: "x", title: "x", query: "x", threshold: 0.5, minOrigins: 3, channels: ["x"], enabled: true)
    static let changeTopicRequest = ChangeTopicRequest(
        title: "x", query: "x", threshold: 0.5, minOrigins: 3, channels: ["x"], enabled: true)
    static let scoreRequest = ScoreRequest(topics: ["x"], query: "x", title: "x", text: "x", url: "x")
    static let scoreResult = ScoreResult(id: "x", state: "x", reason: "x", title: "x", items: [topicScoreResource])
    static let topicScoreResource = TopicScoreResource(topic: "x", score: 0.5, threshold: 0.5, passed: true, evidence: [evidenceResource])
    static let evidenceResource = EvidenceResource(term: "x", field: "x", weight: 0.5, count: 3, contribution: 0.5)
    static let storyResource = StoryResource(
        id: "x", state: "x", reason: "x", title: "x", firstSeen: "2026-11-21T08:15:00Z", lastSeen: "2026-11-21T08:15:00Z", articles: 3,
        outlets: ["x"], origins: [originResource], originsLeast: 3, originsMost: 3, reportedBy: "x", phase: "x", phaseReason: "x",
        mutedUntil: "2026-11-21T08:15:00Z", alerts: ["x"], summary: "x", developments: [storyDevelopment],
        lineage: [storyLineage], topics: [topicScoreResource], mergedFrom: ["x"], timeline: [storyEvent])
    static let originResource = OriginResource(name: "x", anchor: "x", articles: 3, outlets: 3, evidence: "x")
    static let storyDevelopment = StoryDevelopment(article: "x", kind: "x", text: "x", sentence: "x")
    static let storyLineage = StoryLineage(
        article: "x", earlier: "x", source: "x", kind: "x", confidence: 0.5, evidence: "x")
    static let storyEvent = StoryEvent(
        time: "2026-11-21T08:15:00Z", kind: "x", reason: "x", article: "x", title: "x", outlet: "x", url: "x",
        published: "2026-11-21T08:15:00Z", copy: copyResource, from: "x", to: "x", alert: "x", version: 3, topic: "x")
    static let muteRequest = MuteRequest(until: "2h")
    static let mergeRequest = MergeRequest(story: "x")
    static let splitRequest = SplitRequest(articles: ["x"])
    static let articleResource = ArticleResource(
        id: "x", state: "x", reason: "x", title: "x", url: "x", outlet: "x", feed: "x", language: "x", authors: ["x"], tags: ["x"],
        published: "2026-11-21T08:15:00Z", stated: "2026-11-21T08:15:00Z", ingested: "2026-11-21T08:15:00Z", revision: 3, story: "x",
        copy: copyResource, backlog: true, snippet: "x", arrival: "x", text: "x", furniture: ["x"], topics: [topicScoreResource],
        revisions: [articleEdit], sameness: ["x"], page: pageResource, removed: [removedPartResource])
    static let articleEdit = ArticleEdit(
        revision: 3, ingested: "2026-11-21T08:15:00Z", title: "x", note: "x", changes: [textEdit], more: 3)
    static let textEdit = TextEdit(kind: "x", text: "x")
    static let pageResource = PageResource(
        state: "x", reason: "x", url: "x", finalURL: "x", status: 3, bytes: 3, fetchedAt: "2026-11-21T08:15:00Z",
        deadline: "2026-11-21T08:15:00Z")
    static let removedPartResource = RemovedPartResource(kind: "x", excerpt: "x")
    static let copyResource = CopyResource(original: "x", kind: "x", similarity: 0.5)
    static let whyResource = WhyResource(id: "x", state: "x", reason: "x", topic: "x", title: "x", steps: [whyStep])
    static let whyStep = WhyStep(
        stage: "x", outcome: "x", reason: "x", time: "2026-11-21T08:15:00Z", subjects: ["x"], evidence: [evidenceResource])
    static let alertResource = AlertResource(
        id: "x", state: "x", reason: "x", topic: "x", story: "x", title: "x", version: 3, score: 0.5, outlets: 3, origins: 3,
        openedAt: "2026-11-21T08:15:00Z", updatedAt: "2026-11-21T08:15:00Z", evidence: [evidenceResource], versions: [alertVersion],
        deliveries: [deliveryResource])
    static let alertVersion = AlertVersion(version: 3, time: "2026-11-21T08:15:00Z", action: "x", reason: "x")
    static let resendRequest = ResendRequest(channel: "x")
    static let deliveryResource = DeliveryResource(
        id: "x", state: "x", reason: "x", alert: "x", signal: "x", version: 3, channel: "x", attempts: 3, dueAt: "2026-11-21T08:15:00Z",
        createdAt: "2026-11-21T08:15:00Z", updatedAt: "2026-11-21T08:15:00Z", receipt: "x")
    static let channelResource = ChannelResource(
        id: "x", state: "x", reason: "x", kind: "x", host: "x", queued: 3, failed: 3, lastDelivered: "2026-11-21T08:15:00Z")
    static let channelTest = ChannelTest(id: "x", state: "x", reason: "x", status: 3, milliseconds: 3)
    static let storyLabelResource = StoryLabelResource(
        id: "x", state: "x", reason: "x", time: "2026-11-21T08:15:00Z", article: "x", story: "x", title: "x", otherArticle: "x",
        otherStory: "x", otherTitle: "x")
    static let silenceResource = SilenceResource(
        id: "x", state: "x", reason: "x", topic: "x", story: "x", channel: "x", until: "2026-11-21T08:15:00Z", comment: "x", author: "x",
        createdAt: "2026-11-21T08:15:00Z")
    static let addSilenceRequest = AddSilenceRequest(topic: "x", story: "x", channel: "x", until: "2h", comment: "x", author: "x")
    static let jobResource = JobResource(
        id: "x", state: "x", reason: "x", kind: "x", progress: 0.5, createdAt: "2026-11-21T08:15:00Z", finishedAt: "2026-11-21T08:15:00Z",
        path: "x", bytes: 3, problem: resourceProblem)
    static let backupRequest = BackupRequest(path: "x")
    static let configurationResource = ConfigurationResource(
        id: "x", state: "x", reason: "x", path: "x", loadedAt: "2026-11-21T08:15:00Z", text: "x")
    static let configurationCheck = ConfigurationCheck(id: "x", state: "x", reason: "x", path: "x", problems: [sourceProblem])
    static let eventResource = EventResource(
        id: "x", time: "2026-11-21T08:15:00Z", type: "x", reason: "x", title: "x", topic: "x", alert: "x", version: 3, score: 0.5,
        outlets: 3, origins: 3, story: "x", article: "x", url: "x", outlet: "x", feed: "x", channel: "x", delivery: "x", signal: "x",
        lost: 3)
    static let problemDocument = ProblemDocument(.badContent, "x", errors: [sourceProblem], choices: ["x"])

    /// All of them by the name of their schema.
    static let all: [String: any Codable & Sendable] = [
        "ResourceProblem": resourceProblem, "SourceProblem": sourceProblem, "StatusResource": statusResource,
        "StatusProblem": statusProblem, "FeedCounts": feedCounts, "ArticleCounts": articleCounts, "StoryCounts": storyCounts,
        "TopicCounts": topicCounts, "AlertCounts": alertCounts, "DeliveryCounts": deliveryCounts, "ChannelCounts": channelCounts,
        "StorageFigures": storageFigures, "HealthReport": healthReport, "HealthCheck": healthCheck, "VersionResource": versionResource,
        "FeedResource": feedResource, "FeedPoll": feedPoll, "FeedPush": feedPush, "FeedAccess": feedAccess,
        "SignalResource": signalResource,
        "AddFeedRequest": addFeedRequest,
        "ChangeFeedRequest": changeFeedRequest,
        "ImportResult": importResult, "ImportItem": importItem, "TopicResource": topicResource, "AddTopicRequest": addTopicRequest,
        "ChangeTopicRequest": changeTopicRequest, "ScoreRequest": scoreRequest, "ScoreResult": scoreResult,
        "TopicScoreResource": topicScoreResource,
        "EvidenceResource": evidenceResource, "StoryResource": storyResource, "OriginResource": originResource,
        "StoryDevelopment": storyDevelopment, "StoryLineage": storyLineage, "StoryEvent": storyEvent,
        "StoryLabelResource": storyLabelResource, "MuteRequest": muteRequest, "MergeRequest": mergeRequest,
        "SplitRequest": splitRequest, "ArticleResource": articleResource,
        "CopyResource": copyResource, "ArticleEdit": articleEdit, "TextEdit": textEdit, "WhyResource": whyResource,
        "WhyStep": whyStep, "AlertResource": alertResource,
        "AlertVersion": alertVersion, "ResendRequest": resendRequest, "DeliveryResource": deliveryResource,
        "ChannelResource": channelResource, "ChannelTest": channelTest, "SilenceResource": silenceResource,
        "AddSilenceRequest": addSilenceRequest, "JobResource": jobResource, "BackupRequest": backupRequest,
        "ConfigurationResource": configurationResource, "ConfigurationCheck": configurationCheck, "EventResource": eventResource,
        "ProblemDocument": problemDocument,
    ]
}
