package import Model

/// Generic webhooks by the Standard Webhooks specification: stable id, this try's timestamp, a signature where there is a key.
package struct WebhookFormat: ChannelFormat {
    package init() {}

    package var minimumSpacing: Duration { .milliseconds(20) }

    package func problem(with target: ChannelTarget) -> String? {
        guard let key = target.key else { return nil }
        guard let keys = SigningKeys(parsing: key) else { return "the key is empty, or begins with whsec_ and is no base64" }
        return keys.oddSize.map { size in
            "the key has \(size) bytes, but Standard Webhooks takes \(SigningKeys.sizes.lowerBound) to \(SigningKeys.sizes.upperBound); "
                + "make one with: echo whsec_$(head -c 32 /dev/urandom | base64)"
        }
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let body = GenericBody(message: message).standard
        var headers = [
            (name: "Content-Type", value: "application/json; charset=utf-8"),
            (name: "webhook-id", value: key.messageID),
            (name: "webhook-timestamp", value: String(now.seconds)),
        ]
        if let keys = target.key.flatMap(SigningKeys.init(parsing:)) {
            headers.append(
                (name: "webhook-signature", value: keys.signature(id: key.messageID, timestamp: now.seconds, body: body)))
        }
        return OutgoingRequest(method: "POST", url: target.url, headers: headers, body: body)
    }

    /// Any answer but 2xx is a failure. 410 disables the endpoint; a body it cannot take will not change; all else may be a
    /// deployment or a proxy that passes.
    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        switch response.status {
        case 401, 403, 404: .retry(after: response.retryAfter, reason: response.summary)
        default: response.standardOutcome()
        }
    }
}
