package import Model

/// ntfy: the address ends in the topic, `https://ntfy.sh/mytopic`, or the option `topic` names it. The key is an access token.
/// Versions of an alert share a sequence id, so that newer servers replace the notification.
package struct NtfyFormat: ChannelFormat {
    package init() {}

    package func problem(with target: ChannelTarget) -> String? {
        topic(target).topic.isEmpty ? "the url must end in the topic, or option topic name it" : nil
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let wording = AlertWording(message: message)
        let (topic, server) = topic(target)
        var members: [(key: String, value: JSONValue)] = [
            (key: "topic", value: .string(topic)),
            (key: "title", value: .string(CleanText.cut(wording.headline(), limit: 250, unit: .bytes))),
            (key: "message", value: .string(wording.plain(limit: 4_000, unit: .bytes, articles: 3))),
            (key: "priority", value: .int(priority(target))),
            (key: "sequence_id", value: .string(key.alertKey)),
        ]
        if let url = wording.storyURL { members.append((key: "click", value: .string(url))) }
        let headers = target.token.map { [(name: "Authorization", value: "Bearer \($0)")] } ?? []
        return OutgoingRequest("POST", server, json: .object(members), headers: headers)
    }

    private func topic(_ target: ChannelTarget) -> (topic: String, server: TargetURL) {
        if let topic = target.options["topic"] { return (topic, target.address) }
        return (target.address.lastPathSegment, target.address.droppingLastPathSegment())
    }

    /// 1 (least) to 5 (most); 3 is the service's own default.
    private func priority(_ target: ChannelTarget) -> Int64 { min(max(target.options["priority"].flatMap(Int64.init) ?? 3, 1), 5) }
}
