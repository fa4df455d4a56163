/// Files of certificates to trust.
enum AuthorityFile {
    /// Bytes; Debian's own bundle has a quarter of a MiB.
    private static let limit = 4 << 20

    /// Why it cannot serve; nil where it can.
    static func problem(_ path: String) -> String? {
        do throws(SourceFile.Unreadable) {
            let text = String(decoding: try SourceFile.bytes(of: path, limit: limit), as: UTF8.self)
            return text.contains("-----BEGIN ") ? nil : "\(path) holds no certificate in PEM"
        } catch {
            return error.reason
        }
    }
}
