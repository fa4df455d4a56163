package import Model

/// A receiver's answer, read with care: it is as untrusted as a feed.
package struct ChannelResponse: Sendable {
    package let status: Int
    package let headers: [(String, String)]
    /// The first 64 KiB; none of the services answers at such length.
    package let body: [UInt8]
    /// When the answer came.
    package let now: Timestamp?
    /// The receipt that the request was made with: the message it edited, where it edited one.
    package let editedReceipt: String?
    /// What the body says, where it is a JSON object; empty otherwise.
    let answer: ServiceAnswer

    package init(
        status: Int, headers: [(String, String)], body: [UInt8], now: Timestamp?, editedReceipt: String? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = Array(body.prefix(65_536))
        self.now = now
        self.editedReceipt = editedReceipt
        answer = ServiceAnswer(parsing: self.body)
    }

    /// The first header of this name, whatever its case.
    func header(_ name: String) -> String? { headers.first { $0.0.lowercased() == name }?.1 }

    var isSuccess: Bool { (200..<300).contains(status) }

    /// The longest wait that the answer asks for, in its header or its body.
    var retryAfter: Duration? {
        let header = header("retry-after").flatMap { RetryAfter.parse($0, now: now, serverTime: self.header("date")) }
        return [header, answer.retryAfter].compactMap(\.self).max()
    }

    /// The status and what the receiver said of it, on one line of at most some 200 characters.
    var summary: String {
        let said = answer.errorText ?? String(decoding: body.prefix(2_048), as: UTF8.self)
        let line = CleanText.line(said, limit: 160)
        return line.isEmpty ? "HTTP \(status)" : "HTTP \(status): \(line)"
    }

    /// What most services mean by a status, where the address holds the credential: gone or forbidden is the channel's end, a
    /// client error is this message's, everything else passes. An address that has moved for good is of no use until somebody changes it. An edited message keeps its receipt.
    func standardOutcome(receipt: String? = nil) -> DeliveryOutcome {
        switch status {
        case 200..<300: .delivered(receipt: editedReceipt ?? receipt)
        case 301, 308: .park(reason: redirectReason)
        case 300..<400: .retry(after: retryAfter, reason: redirectReason)
        case 401, 403, 404, 410: .park(reason: summary)
        case 408, 409, 421, 423, 425, 429: .retry(after: retryAfter, reason: summary)
        case 400..<500: .refused(reason: summary)
        default: .retry(after: retryAfter, reason: summary)
        }
    }

    /// Redirects are not followed: the message would go where nobody configured it to go.
    private var redirectReason: String {
        let target = CleanText.line(header("location") ?? "", limit: 120)
        return "HTTP \(status): redirects are not followed; set the channel's url to the new address"
            + (target.isEmpty ? "" : " (\(target))")
    }
}
