import Control
import Foundation
import Testing

@testable import watcherctl

@Suite struct BackupTests {
    private let directory = NSTemporaryDirectory() + "backup-\(UInt64.random(in: 0 ... .max))"

    init() throws { try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true) }

    private func job(_ state: String, bytes: Int? = nil, problem: ResourceProblem? = nil) throws -> String {
        let job = JobResource(
            id: "j1", state: state, reason: "", kind: "backup", progress: 0, createdAt: "2026-11-21T08:15:00Z", bytes: bytes,
            problem: problem)
        return CannedServer.json(String(decoding: try ControlJSON.encode(job), as: UTF8.self))
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [] }

    @Test func writesTheFileForItsOwnerOnly() throws {
        let file = directory + "/w.db"
        let desk = try Desk(
            try job("running"), try job("done", bytes: 5), CannedServer.json("12345", type: MediaType.bytes))
        #expect(try desk.run("backup", file) == "\(file): 5 B\n")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "12345")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(names == ["w.db"])
    }

    @Test func aCutCopyLeavesTheOlderFileAlone() throws {
        let file = directory + "/w.db"
        try "older".write(toFile: file, atomically: false, encoding: .utf8)
        let desk = try Desk(try job("done", bytes: 9), CannedServer.json("12345", type: MediaType.bytes))
        let failure = #expect(throws: CommandFailure.self) { try desk.run("backup", "--force", file) }
        #expect(failure == CommandFailure(.failed, "the copy of the database came cut short: 5 of 9 bytes"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "older")
        #expect(names == ["w.db"])
    }

    @Test func aFileThatHoldsSomethingIsReplacedOnlyWhenAskedFor() throws {
        let file = directory + "/w.db"
        try "older".write(toFile: file, atomically: false, encoding: .utf8)
        let refusal = "\(file) exists already; give the backup a new name, or replace it with --force"
        let desk = try Desk(try job("done", bytes: 5), CannedServer.json("12345", type: MediaType.bytes))
        #expect(throws: CommandFailure(.failed, refusal)) { try desk.run("backup", file) }
        #expect(desk.server.requests == [])
        #expect(try desk.run("backup", "--force", file) == "\(file): 5 B\n")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "12345")
    }

    @Test func anEmptyFileIsNothingToReplace() throws {
        let file = directory + "/w.db"
        try "".write(toFile: file, atomically: false, encoding: .utf8)
        let desk = try Desk(try job("done", bytes: 5), CannedServer.json("12345", type: MediaType.bytes))
        #expect(try desk.run("backup", file) == "\(file): 5 B\n")
    }

    @Test func aFailedJobTellsWhy() throws {
        let desk = try Desk(try job("failed", problem: ResourceProblem(code: "disk-full", message: "no space for the copy")))
        #expect(throws: CommandFailure(.failed, "backup failed: no space for the copy")) { try desk.run("backup", directory + "/w.db") }
        #expect(names == [])
    }

    @Test func aFileThatCannotBeWrittenAsksForNothing() throws {
        let desk = try Desk()
        #expect(throws: CommandFailure(.failed, "cannot write \(directory)/none/w.db: No such file or directory")) {
            try desk.run("backup", directory + "/none/w.db")
        }
        #expect(desk.server.requests == [])
    }
}
