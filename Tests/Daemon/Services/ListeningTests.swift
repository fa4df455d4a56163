import Dispatch
import Foundation
import Support
import Testing

@testable import Daemon

@Suite struct ListeningTests {
    @Test func aPortInUseIsToldWithItsPlaceAndWhatToDo() async throws {
        let taken = try LoopbackServer { _ in .respond(404) }
        let desk = try Desk()
        let server = MetricsServer(listen: taken.authority, api: desk.api, context: desk.workshop.context) {
            Issue.record("told as listening")
        }
        let failure = await #expect(throws: CommandFailure.self) { try await server.run() }
        #expect(failure?.code == .failed)
        #expect(
            failure?.message
                == "cannot listen on \(taken.authority) for metrics: Address already in use; "
                + "stop what uses the port, or change metrics.listen")
    }

    @Test func aSocketWithoutADirectoryIsToldWithItsPlaceAndWhatToDo() async throws {
        let desk = try Desk()
        let path = "\(desk.workshop.directory.path)/none/c.sock"
        let server = ControlServer(api: desk.api, socket: ListeningSocket(path: path, group: nil), context: desk.workshop.context) {
            Issue.record("told as listening")
        }
        let failure = await #expect(throws: CommandFailure.self) { try await server.run() }
        #expect(failure?.message.hasPrefix("cannot listen on \(path) for the control API: No such file or directory; ") == true)
    }

    @Test func theUsualGroupIsLetInWhereThereIsOneThatTheDaemonMayGiveTheSocketTo() throws {
        let desk = try Desk()
        let path = "\(desk.workshop.directory.path)/c.sock"
        for (group, expected) in [("daemon", geteuid() == 0 ? getgrnam("daemon").pointee.gr_gid : getegid()), ("no-such-group", getegid())]
        {
            try Data().write(to: URL(filePath: path))
            #expect(ListeningSocket(path: path, group: nil, usualGroup: group).open() == nil)
            var status = stat()
            #expect(lstat(path, &status) == 0 && status.st_gid == expected && status.st_mode & 0o777 == 0o660)
            #expect(unlink(path) == 0)
        }
    }

    @Test(.timeLimit(.minutes(5))) func aConnectionWithoutAWholeRequestIsClosed() async throws {
        var configuration = Desk.configuration()
        configuration.control.idleTimeout = .milliseconds(100)
        let desk = try Desk(configuration)
        let path = "\(desk.workshop.directory.path)/c.sock"
        let (ready, listening) = AsyncStream.makeStream(of: Void.self)
        let server = ControlServer(api: desk.api, socket: ListeningSocket(path: path, group: nil), context: desk.workshop.context) {
            listening.yield()
        }
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            for await _ in ready { break }
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
            let connected = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
            }
            #expect(connected == 0)
            #expect(send(descriptor, "GET /v1/status HT", 17, 0) == 17)
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
            let (ends, ended) = AsyncStream.makeStream(of: Void.self)
            source.setEventHandler { ended.yield() }
            source.resume()
            for await _ in ends { break }
            source.cancel()
            var byte: UInt8 = 0
            #expect(recv(descriptor, &byte, 1, 0) == 0)
            group.cancelAll()
        }
    }

    @Test func readyIsToldWhenAllListenAndOnce() {
        nonisolated(unsafe) var count = 0
        let ready = ReadyNotice(listeners: 2) { count += 1 }
        ready.listening()
        #expect(count == 0)
        ready.listening()
        #expect(count == 1)
    }
}
