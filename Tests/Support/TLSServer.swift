import Foundation

/// An HTTPS server for tests: openssl's own, with a certificate made on the spot for the names given.
package final class TLSServer: @unchecked Sendable {
    package let port: UInt16
    /// The self-signed certificate, which is its own authority.
    package let certificatePath: String
    private let process: Process
    private let directory: URL

    /// `extra` are further arguments of `openssl s_server`, such as `-tls1_1`.
    package init(names: [String], extra: [String] = []) throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("watcher-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let key = directory.appendingPathComponent("key.pem").path
        certificatePath = directory.appendingPathComponent("certificate.pem").path
        let alternatives = names.map { $0.first?.isNumber == true ? "IP:\($0)" : "DNS:\($0)" }.joined(separator: ",")
        try Self.run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-keyout", key,
            "-out", certificatePath, "-subj", "/CN=\(names.first ?? "test")", "-addext", "subjectAltName=\(alternatives)",
        ])
        let output = Pipe()
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = ["s_server", "-accept", "127.0.0.1:0", "-cert", certificatePath, "-key", key, "-www"] + extra
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        // s_server ends at the end of its input, so it is given one that stays open.
        process.standardInput = Pipe()
        try process.run()
        guard let port = Self.port(from: output.fileHandleForReading) else {
            process.terminate()
            throw SocketError(call: "openssl s_server")
        }
        self.port = port
    }

    package func stop() {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: directory)
    }

    private static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw SocketError(call: "openssl \(arguments[0])") }
    }

    /// Reads on until the line `ACCEPT 127.0.0.1:PORT`.
    private static func port(from handle: FileHandle) -> UInt16? {
        var text = ""
        while true {
            let data = handle.availableData
            guard !data.isEmpty else { return nil }
            text += String(decoding: data, as: UTF8.self)
            for line in text.split(separator: "\n") where line.hasPrefix("ACCEPT") && text.contains("\n") {
                if let port = line.split(separator: ":").last.flatMap({ UInt16($0) }) { return port }
            }
        }
    }
}
