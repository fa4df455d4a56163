package import Model

/// CloudEvents 1.0 over HTTP in structured mode. The id is the same for every try, so that receivers can drop a repetition.
package struct CloudEventsFormat: ChannelFormat {
    package init() {}

    package var minimumSpacing: Duration { .milliseconds(20) }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let source = target.options["source"] ?? "urn:watcher"
        let body = GenericBody(message: message).bytes { data in
            [
                "specversion": "1.0", "id": .string(key.messageID), "source": .string(source),
                "type": .string("watcher.\(message.type)"), "subject": .string(message.thread.description),
                "time": .string(message.time.rfc3339), "datacontenttype": "application/json", "data": data,
            ]
        }
        var headers = [(name: "Content-Type", value: "application/cloudevents+json; charset=utf-8")]
        if let token = target.token { headers.append((name: "Authorization", value: "Bearer \(token)")) }
        return OutgoingRequest(method: "POST", url: target.url, headers: headers, body: body)
    }

    /// 410 ends it, 415 can never succeed (CloudEvents HTTP webhook, section 2.2).
    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        switch response.status {
        case 401, 403, 404: .retry(after: response.retryAfter, reason: response.summary)
        default: response.standardOutcome()
        }
    }
}
