/// A long operation.
package struct JobResource: Codable, Hashable, Sendable {
    /// Such as `j1`.
    package var id: String
    /// One of: queued, running, done, failed, cancelled.
    package var state: String
    /// What it does now, did, or failed of.
    package var reason: String
    /// backup and so on.
    package var kind: String
    /// 0…1.
    package var progress: Double
    /// RFC 3339. When it was asked for.
    package var createdAt: String
    /// RFC 3339. When it ended.
    package var finishedAt: String?
    /// File that it wrote, where one was named.
    package var path: String?
    /// Size of its result.
    package var bytes: Int?
    /// Why it failed, with a code of problem documents.
    package var problem: ResourceProblem?

    package init(
        id: String, state: String, reason: String, kind: String, progress: Double, createdAt: String, finishedAt: String? = nil,
        path: String? = nil, bytes: Int? = nil, problem: ResourceProblem? = nil
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.kind = kind
        self.progress = progress
        self.createdAt = createdAt
        self.finishedAt = finishedAt
        self.path = path
        self.bytes = bytes
        self.problem = problem
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, kind, progress, path, bytes, problem
        case createdAt = "created_at"
        case finishedAt = "finished_at"
    }
}
