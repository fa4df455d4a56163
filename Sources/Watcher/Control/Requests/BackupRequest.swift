/// Where a backup goes.
package struct BackupRequest: RequestBody, Hashable {
    /// Absolute path that the daemon can write; when absent the result is fetched at /v1/jobs/{id}/file.
    package var path: String?

    package init(path: String? = nil) {
        self.path = path
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case path
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}
