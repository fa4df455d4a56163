import CCurl
import Support
import Testing

@testable import Fetching

/// The guard at the moment of connecting, with libcurl given the answers that a resolver might have.
@Suite struct ConnectTimeGuardTests {
    /// One transfer by libcurl's simple interface, with the daemon's options and callbacks.
    private struct Outcome {
        let code: CURLcode
        let refusal: String?
        let failure: FetchFailure?
    }

    private static let name = "feeds.example"

    /// - Parameter answer: addresses in the order in which the resolver gave them, with commas.
    private func transfer(by easy: EasyHandle, port: Int, answer: String, allow: [String]) async throws -> Outcome {
        let configuration = HTTPClientConfiguration(addressGuard: AddressGuard(allow: allow.compactMap(AllowedAddress.init(text:))))
        let loop = try TransferLoop(configuration, inbox: Inbox(), monitor: Locked(LoopMonitor()))
        let url = try FetchURL("http://\(Self.name):\(port)/feed")
        // The old answer is forgotten first: libcurl keeps what it was given for as long as the handle lives.
        var answers = curl_slist_append(nil, "-\(Self.name):\(port)")
        answers = curl_slist_append(answers, "\(Self.name):\(port):\(answer)")
        defer { curl_slist_free_all(answers) }
        var outcome = Outcome(code: CURLE_FAILED_INIT, refusal: nil, failure: nil)
        await withCheckedContinuation { continuation in
            let request = HTTPRequest(url: url.text, limits: TransferLimits(total: .seconds(5)))
            let submission = Submission(request: request, url: url, ticket: TransferTicket(), continuation: continuation)
            let transfer = Transfer(submission, number: 1, now: 0, loop: loop)
            if easy.prepare(for: transfer), ccurl_set_list(easy.handle, CURLOPT_RESOLVE, answers) == CURLE_OK {
                let code = curl_easy_perform(easy.handle)
                outcome = Outcome(code: code, refusal: transfer.refusal, failure: transfer.failure)
            }
            continuation.resume()
        }
        return outcome
    }

    @Test(
        "of the addresses of one name only those are reached that are permitted, wherever they stand in the answer",
        arguments: [
            "127.0.0.1", "10.0.0.1,127.0.0.1", "127.0.0.1,10.0.0.1", "[fd00::1],[::1],127.0.0.1",
            "169.254.169.254,[64:ff9b::a00:1],192.168.1.1,127.0.0.1", "[::ffff:10.0.0.1],127.0.0.1",
        ])
    func mixedAnswers(answer: String) async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        defer { server.stop() }
        let easy = try #require(EasyHandle())
        let outcome = try await transfer(by: easy, port: Int(server.port), answer: answer, allow: [server.authority])
        #expect(outcome.code == CURLE_OK && outcome.failure == nil)
        #expect(server.acceptedConnections == 1)
    }

    @Test(
        "an answer of refused addresses alone opens no socket",
        arguments: [
            "127.0.0.1", "10.0.0.1,[::1]", "169.254.169.254", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1],100.64.0.1", "0.0.0.0",
        ])
    func onlyRefused(answer: String) async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        defer { server.stop() }
        let easy = try #require(EasyHandle())
        let outcome = try await transfer(by: easy, port: Int(server.port), answer: answer, allow: [])
        #expect(outcome.code == CURLE_COULDNT_CONNECT)
        #expect(outcome.refusal?.contains("which is refused") == true)
        #expect(server.acceptedConnections == 0)
    }

    @Test("an answer that changes to a private address is not followed, nor is a connection used again that was permitted before")
    func rebinding() async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        defer { server.stop() }
        let easy = try #require(EasyHandle())
        let port = Int(server.port)
        let first = try await transfer(by: easy, port: port, answer: "127.0.0.1", allow: [server.authority])
        #expect(first.code == CURLE_OK)
        let second = try await transfer(by: easy, port: port, answer: "127.0.0.1", allow: [])
        #expect(second.code != CURLE_OK)
        #expect(second.failure?.code == .refusedAddress || second.refusal != nil)
        #expect(server.acceptedConnections == 1)
    }
}
