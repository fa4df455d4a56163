import Foundation
import Glibc
import Support
import Testing

/// A full disk: said, survived, and recovered from by itself.
@Suite struct DiskFullTests {
    @Test(.timeLimit(.minutes(5))) func theDaemonStaysUpAndGoesOnWhenThereIsRoomAgain() async throws {
        try #require(getuid() == 0, "this test mounts a small tmpfs, so it must be run as root")
        let scene = try Scene()
        let disk = try SmallDisk(megabytes: 64)
        defer { disk.remove() }
        let daemon = try await RunningDaemon(configuration: scene.configuration(), stateDirectory: disk.path + "/state")
        _ = try await daemon.json("topic", "add", "all", "--query", "bulletin")
        _ = try await daemon.json("feed", "add", scene.site.url("wire"), "--every", "1s")
        scene.site.publish(.init(id: "1", title: "Bulletin: ferry timetable changes", text: WholeWayTests.grounded), in: "wire")
        _ = await scene.receiver.deliveries(atLeast: 1)

        try disk.fill()
        for number in 0..<40 {
            let text = (0..<20_000).map { "w\(number)x\($0)" }.joined(separator: " ")
            scene.site.publish(.init(id: "f\(number)", title: "Filler \(number)", text: text), in: "wire")
        }
        scene.site.publish(
            .init(id: "2", title: "Council elects treasurer, says bulletin", text: "Councillors chose Ines Abelard."), in: "wire")
        #expect(await daemon.logged("disk full"))
        #expect(daemon.isRunning)
        #expect(try await daemon.ctl("health").status == 1)

        disk.free()
        let delivered = try await scene.delivered(atLeast: 2)
        #expect(Set(delivered.map(\.title)) == ["Bulletin: ferry timetable changes", "Council elects treasurer, says bulletin"])
        #expect(await daemon.stop() == 0)
    }
}

/// A tmpfs of a few megabytes.
final class SmallDisk {
    let path: String

    struct MountFailed: Error { var reason: String }

    init(megabytes: Int) throws {
        path = try RunningDaemon.temporaryDirectory().path
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw MountFailed(reason: String(cString: strerror(errno)))
        }
    }

    /// Takes all the room that is left.
    func fill() throws {
        let descriptor = open(path + "/filler", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        defer { close(descriptor) }
        var chunk = [UInt8](repeating: 1, count: 1 << 16)
        while write(descriptor, &chunk, chunk.count) > 0 {}
        var byte: UInt8 = 1
        while write(descriptor, &byte, 1) > 0 {}
    }

    func free() { unlink(path + "/filler") }

    func remove() {
        umount2(path, Int32(MNT_DETACH))
        rmdir(path)
    }
}
