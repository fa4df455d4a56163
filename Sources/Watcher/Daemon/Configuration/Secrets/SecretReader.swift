/// Reads secrets from their files, bounded and without the white space that editors leave at their ends.
struct SecretReader: Sendable {
    /// Of the configuration file; relative paths start here.
    let directory: String
    /// `$CREDENTIALS_DIRECTORY`; nil outside of systemd.
    let credentialsDirectory: String?
    /// Bytes; far above any key or address.
    static let limit = 64 << 10

    /// The secret, or one sentence that says why there is none.
    func read(_ reference: SecretReference) -> Result<Secret, SourceFile.Unreadable> {
        guard let path = path(of: reference) else {
            return .failure(
                SourceFile.Unreadable(
                    reason: "\(reference.text) needs systemd: add LoadCredential= to the unit, since CREDENTIALS_DIRECTORY is not set"))
        }
        do throws(SourceFile.Unreadable) {
            let bytes = try SourceFile.bytes(of: path, limit: Self.limit)
            let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (9...13).contains($0) }
            let trimmed = Array(bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
            guard !trimmed.isEmpty else { return .failure(SourceFile.Unreadable(reason: "\(path) is empty")) }
            return .success(Secret(trimmed))
        } catch {
            return .failure(error)
        }
    }

    private func path(of reference: SecretReference) -> String? {
        switch reference {
        case .file(let path): SourceFile.path(path, in: directory)
        case .credential(let name): credentialsDirectory.map { "\($0)/\(name)" }
        }
    }
}
