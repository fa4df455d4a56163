import Model

/// Rules between settings. A default gives way to what the file says; two settings of the file that contradict are a problem.
struct CrossCheck {
    let channelNames: [String]

    func run(on configuration: inout Configuration, problems: inout ProblemList) {
        known(configuration.topics.defaultChannels, "topics.default_channels", &problems)
        known(configuration.signals.channels, "signals.channels", &problems)
        intervals(&configuration, &problems)
        sizes(&configuration, &problems)
        timeouts(&configuration, &problems)
        retries(&configuration, &problems)
        window(&configuration, &problems)
        push(configuration, &problems)
    }

    private func known(_ names: [String], _ key: String, _ problems: inout ProblemList) {
        for (index, name) in names.enumerated() where !channelNames.contains(name) {
            let place = problems.place(of: "\(key)[\(index)]") ?? problems.place(of: key)
            let clause = Suggestion.clause(for: name, among: channelNames)
            problems.add("\(key): there is no channel \"\(name)\" under channels\(clause)", at: place)
        }
    }

    /// min_interval ≤ interval ≤ max_interval.
    private func intervals(_ configuration: inout Configuration, _ problems: inout ProblemList) {
        order("fetch.min_interval", "fetch.interval", \.fetch.minInterval, \.fetch.interval, &configuration, &problems)
        order("fetch.interval", "fetch.max_interval", \.fetch.interval, \.fetch.maxInterval, &configuration, &problems)
        order("fetch.min_interval", "fetch.max_interval", \.fetch.minInterval, \.fetch.maxInterval, &configuration, &problems)
    }

    private func sizes(_ configuration: inout Configuration, _ problems: inout ProblemList) {
        order("fetch.max_body", "fetch.in_flight_bytes", \.fetch.maxBody, \.fetch.inFlightBytes, &configuration, &problems)
    }

    private func timeouts(_ configuration: inout Configuration, _ problems: inout ProblemList) {
        order("fetch.connect_timeout", "fetch.timeout", \.fetch.connectTimeout, \.fetch.timeout, &configuration, &problems)
        order("delivery.connect_timeout", "delivery.timeout", \.delivery.connectTimeout, \.delivery.timeout, &configuration, &problems)
    }

    private func retries(_ configuration: inout Configuration, _ problems: inout ProblemList) {
        order("delivery.first_retry", "delivery.longest_retry", \.delivery.firstRetry, \.delivery.longestRetry, &configuration, &problems)
    }

    /// An article that retention has removed cannot be compared with.
    private func window(_ configuration: inout Configuration, _ problems: inout ProblemList) {
        order("stories.window", "retention.articles", \.stories.window, \.retention.articles, &configuration, &problems)
    }

    /// Hubs have to know where to send.
    private func push(_ configuration: Configuration, _ problems: inout ProblemList) {
        guard configuration.push.listen != nil, configuration.push.url == nil, !problems.has("push.url") else { return }
        problems.add(
            "push.listen needs push.url: the address under which hubs reach it, such as https://news.example.org/push",
            at: problems.place(of: "push.listen"))
    }

    private func order<Value: Comparable & Sendable>(
        _ lowName: String, _ highName: String, _ low: WritableKeyPath<Configuration, Value>, _ high: WritableKeyPath<Configuration, Value>,
        _ configuration: inout Configuration, _ problems: inout ProblemList
    ) {
        guard configuration[keyPath: low] > configuration[keyPath: high] else { return }
        switch (problems.has(lowName), problems.has(highName)) {
        case (true, true):
            problems.add("\(lowName) is above \(highName); it must not be", at: problems.place(of: lowName))
        case (true, false): configuration[keyPath: high] = configuration[keyPath: low]
        default: configuration[keyPath: low] = configuration[keyPath: high]
        }
    }
}
