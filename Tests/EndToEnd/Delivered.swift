import Crypto
import Foundation
import Support

/// A webhook as a receiver reads it, with its signature checked.
struct Delivered {
    var id: String
    var type: String
    var alert: String
    var version: Int
    var title: String
    var outlets: Int
    var origins: Int
    var reason: String

    struct BadSignature: Error { var head: String }

    /// Reads a Standard Webhooks request; throws where its signature does not hold.
    init(_ request: ReceivedRequest, key: String) throws {
        id = request.header("webhook-id") ?? ""
        let stamp = request.header("webhook-timestamp") ?? ""
        let secret = Data(base64Encoded: String(key.dropFirst("whsec_".count))) ?? Data()
        let content = Data("\(id).\(stamp).".utf8) + Data(request.body)
        let code = Data(HMAC<SHA256>.authenticationCode(for: content, using: SymmetricKey(data: secret))).base64EncodedString()
        let signatures = (request.header("webhook-signature") ?? "").split(separator: " ")
        guard signatures.contains("v1,\(code)") else { throw BadSignature(head: String(decoding: request.head, as: UTF8.self)) }
        let body = try JSONObject(request.text)
        type = body["type"].string ?? ""
        let data = body["data"]
        alert = data["alert_id"].string ?? ""
        version = data["version"].int ?? 0
        title = data["story"]["title"].string ?? ""
        outlets = data["story"]["outlets"].items.count
        origins = data["story"]["origins"].items.count
        reason = data["reason"].string ?? ""
    }
}

/// A signing key, site and receiver with the configuration that joins them.
struct Scene {
    static let key = "whsec_" + Data((0..<32).map { UInt8($0) }).base64EncodedString()
    let site: FeedSite
    let receiver: WebhookReceiver
    let folder: URL

    init() throws {
        site = try FeedSite()
        receiver = try WebhookReceiver()
        folder = try RunningDaemon.temporaryDirectory()
        try Self.key.write(to: folder.appendingPathComponent("key"), atomically: true, encoding: .utf8)
    }

    /// Further top-level keys may be added as YAML text.
    func configuration(_ more: String = "") -> String {
        """
        fetch:
          min_interval: 1s
          allow: ["\(site.authority)", "\(receiver.authority)"]
        channels:
          hook: {kind: webhook, url: "\(receiver.url())", key_file: "\(folder.path)/key"}
        topics:
          default_channels: [hook]
        \(more)
        """
    }

    /// Everything delivered so far.
    func delivered() throws -> [Delivered] { try receiver.deliveries.map { try Delivered($0, key: Self.key) } }

    func delivered(atLeast count: Int) async throws -> [Delivered] {
        try await receiver.deliveries(atLeast: count).map { try Delivered($0, key: Self.key) }
    }
}
