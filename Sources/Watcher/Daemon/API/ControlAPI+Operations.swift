import Control

extension ControlAPI {
    /// Which handler serves which operation. Exhaustive: an operation without one does not compile.
    func carryOut(_ request: APIRequest) async throws -> APIAnswer {
        switch request.operation {
        case .getStatus: try await status()
        case .getVersion: try await version()
        case .getHealth, .getReadiness: try await health()
        case .getMetrics: try await metrics()
        case .streamEvents: try await events(request)

        case .listFeeds: try await listFeeds(request)
        case .addFeed: try await addFeed(request)
        case .exportFeeds: try await exportFeeds()
        case .importFeeds: try await importFeeds(request)
        case .getFeed: try await getFeed(request)
        case .changeFeed: try await changeFeed(request)
        case .removeFeed: try await removeFeed(request)
        case .pauseFeed: try await pauseFeed(request)
        case .resumeFeed: try await resumeFeed(request)
        case .refreshFeed: try await refreshFeed(request)

        case .listTopics: try await listTopics(request)
        case .addTopic: try await addTopic(request)
        case .exportTopics: try await exportTopics()
        case .importTopics: try await importTopics(request)
        case .getTopic: try await getTopic(request)
        case .changeTopic: try await changeTopic(request)
        case .removeTopic: try await removeTopic(request)
        case .enableTopic: try await switchTopic(request, on: true)
        case .disableTopic: try await switchTopic(request, on: false)
        case .scoreText: try await scoreText(request)

        case .listStories: try await listStories(request)
        case .getStory: try await getStory(request)
        case .muteStory: try await muteStory(request)
        case .unmuteStory: try await unmuteStory(request)
        case .mergeStories: try await mergeStories(request)
        case .splitStory: try await splitStory(request)
        case .listStoryLabels: try await listStoryLabels(request)

        case .listArticles: try await listArticles(request)
        case .getArticle: try await getArticle(request)
        case .explain: try await explain(request)
        case .explainSilence: try await explainSilence(request)

        case .listAlerts: try await listAlerts(request)
        case .getAlert: try await getAlert(request)
        case .resendAlert: try await resendAlert(request)

        case .listDeliveries: try await listDeliveries(request)
        case .getDelivery: try await getDelivery(request)
        case .retryDelivery: try await retryDelivery(request)
        case .dropDelivery: try await dropDelivery(request)

        case .listChannels: try await listChannels()
        case .getChannel: try await getChannel(request)
        case .testChannel: try await testChannel(request)
        case .pauseChannel: try await pauseChannel(request)
        case .resumeChannel: try await resumeChannel(request)

        case .listSilences: try await listSilences(request)
        case .addSilence: try await addSilence(request)
        case .getSilence: try await getSilence(request)
        case .expireSilence: try await expireSilence(request)

        case .getConfiguration: try getConfiguration()
        case .checkConfiguration: try checkConfiguration(request)
        case .reloadConfiguration: try await reloadConfiguration()

        case .startBackup: try await startBackup(request)
        case .listJobs: try await listJobs()
        case .getJob: try await getJob(request)
        case .getJobFile: try await getJobFile(request)
        case .cancelJob: try await cancelJob(request)
        }
    }
}
