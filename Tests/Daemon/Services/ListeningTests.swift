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

    @Test func readyIsToldWhenAllListenAndOnce() {
        nonisolated(unsafe) var count = 0
        let ready = ReadyNotice(listeners: 2) { count += 1 }
        ready.listening()
        #expect(count == 0)
        ready.listening()
        #expect(count == 1)
    }
}
