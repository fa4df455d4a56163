import Foundation

/// An HTTPS server for tests: openssl's own, with a certificate made on the spot for the names given.
package final class TLSServer {
    package let port: UInt16
    /// The self-signed certificate, which is its own authority.
    package let certificatePath: String
    private let program: SpawnedProgram
    private let directory: URL

    private static let openssl = "/usr/bin/openssl"

    /// `extra` are further arguments of `openssl s_server`, such as `-tls1_1`.
    package init(names: [String], extra: [String] = []) throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("watcher-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let key = directory.appendingPathComponent("key.pem").path
        certificatePath = directory.appendingPathComponent("certificate.pem").path
        let alternatives = names.map { $0.first?.isNumber == true ? "IP:\($0)" : "DNS:\($0)" }.joined(separator: ",")
        let maker = try SpawnedProgram(
            Self.openssl,
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-keyout", key,
                "-out", certificatePath, "-subj", "/CN=\(names.first ?? "test")", "-addext", "subjectAltName=\(alternatives)",
            ], dropsErrors: true)
        guard maker.wait() == 0 else { throw SocketError(call: "openssl req") }
        program = try SpawnedProgram(
            Self.openssl, ["s_server", "-accept", "127.0.0.1:0", "-cert", certificatePath, "-key", key, "-www"] + extra,
            dropsErrors: true)
        guard let port = Self.port(from: program) else { throw SocketError(call: "openssl s_server") }
        self.port = port
    }

    package func stop() {
        program.end()
        try? FileManager.default.removeItem(at: directory)
    }

    /// Reads on until the line `ACCEPT 127.0.0.1:PORT`.
    private static func port(from program: SpawnedProgram) -> UInt16? {
        var text = ""
        while let more = program.read() {
            text += more
            guard text.hasSuffix("\n") else { continue }
            for line in text.split(separator: "\n") where line.hasPrefix("ACCEPT") {
                if let port = line.split(separator: ":").last.flatMap({ UInt16($0) }) { return port }
            }
        }
        return nil
    }
}
