import Foundation
import Testing

/// Holds systemd/ to what systemd itself says of it.
@Suite struct SystemdUnitTests {
    /// Of 10, lower is better; redis-server has 1.2.
    private static let highestExposure = 1.2
    private let unit: String
    private let folder: TemporaryFolder

    init() throws {
        unit = try PackageRoot.text("systemd/watcher.service")
        folder = try TemporaryFolder()
    }

    @Test func theUnitIsValid() throws {
        let answer = try verify(unit)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.errors == "")
    }

    @Test(arguments: ["local-network.conf.example", "credentials.conf.example"])
    func aDropInIsValid(_ name: String) throws {
        try folder.write("watcher.service.d/10-test.conf", try PackageRoot.text("systemd/watcher.service.d/\(name)"))
        let answer = try verify(unit)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.errors == "")
    }

    @Test func theUnitIsSandboxed() throws {
        #expect(try exposure(of: unit) <= Self.highestExposure)
    }

    @Test func theUserAndTheGroupAreMade() throws {
        let file = try folder.write("watcher.conf", try PackageRoot.text("systemd/sysusers.conf"))
        let answer = try Tool("systemd-sysusers").run(["--dry-run", "--root=\(folder.path)", file])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.errors.contains("watcher"))
    }

    /// Settings that the program counts on.
    @Test(arguments: [
        "Type=notify", "ExecReload=+/bin/kill -HUP $MAINPID", "StateDirectory=watcher", "StateDirectoryMode=0700",
        "RuntimeDirectory=watcher",
        "RuntimeDirectoryMode=0750", "Group=watcher", "RestartPreventExitStatus=64 78",
        "Environment=LIBDISPATCH_LOG=NO SWIFT_BACKTRACE=enable=no",
    ])
    func theUnitHas(_ line: String) {
        #expect(unit.split(separator: "\n").contains(Substring(line)))
    }

    // MARK: - The checks themselves

    @Test func aMistakeInAUnitIsFound() throws {
        let answer = try verify(unit.replacing("WatchdogSec=60s", with: "WatchdogSecs=60s"))
        #expect(answer.errors.contains("WatchdogSecs"))
    }

    @Test func anOpenUnitIsFound() throws {
        let open = unit.replacing("\nCapabilityBoundingSet=\n", with: "\n").replacing(
            "\nSystemCallFilter=~@privileged @resources\n", with: "\n")
        #expect(try exposure(of: open) > Self.highestExposure)
    }

    /// The unit's program has to be there for systemd to look at the rest.
    private func verify(_ text: String) throws -> Tool.Answer {
        let program = try folder.write("watcherd", "#!/bin/sh\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let file = try folder.write("watcher.service", text.replacing("/usr/local/bin/watcherd", with: program))
        return try Tool("systemd-analyze").run(["verify", "--man=no", "--recursive-errors=no", file])
    }

    private func exposure(of text: String) throws -> Double {
        let file = try folder.write("watcher.service", text)
        let answer = try Tool("systemd-analyze").run(["security", "--offline=true", "--no-pager", file])
        let match = try #require(answer.output.firstMatch(of: #/Overall exposure level for \S+: ([0-9.]+)/#), "\(answer.errors)")
        return try #require(Double(match.output.1))
    }
}
