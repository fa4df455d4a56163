import Control
import Foundation
import Testing

@Suite struct ProblemTests {
    /// The exit statuses that people and scripts were promised.
    @Test(arguments: [
        (ProblemCode.unknownID, Int32(1)), (.refusedAddress, 1), (.alreadyExists, 1), (.diskFull, 1), (.cannotWrite, 1),
        (.internalError, 1), (.fetchFailed, 1), (.versionMismatch, 1), (.invalidArgument, 64), (.notAFeed, 65), (.badQuery, 65),
        (.badContent, 65),
        (.unavailable, 69), (.notPermitted, 77), (.badConfiguration, 78), (.missingConfiguration, 78),
    ])
    func codesMapToExitStatuses(code: ProblemCode, exit: Int32) {
        #expect(code.exit.rawValue == exit)
        #expect(ProblemDocument(code, "x").exitStatus.rawValue == exit)
    }

    @Test(arguments: ProblemCode.allCases)
    func everyCodeIsAnErrorWithATitle(code: ProblemCode) {
        #expect((400...599).contains(code.status))
        #expect(code.exit != .done)
        #expect(!code.title.isEmpty)
        #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }

    @Test func anUnknownCodeOfANewerDaemonKeepsItsExitStatus() throws {
        let json = #"{"type":"t","title":"t","status":422,"detail":"d","code":"bad-moon","exit":65}"#
        #expect(try ControlJSON.decode(ProblemDocument.self, from: Data(json.utf8)).exitStatus == .badContent)
    }

    @Test func anUnknownExitStatusIsAFailure() throws {
        let json = #"{"type":"t","title":"t","status":422,"detail":"d","code":"bad-moon","exit":99}"#
        #expect(try ControlJSON.decode(ProblemDocument.self, from: Data(json.utf8)).exitStatus == .failed)
    }
}
