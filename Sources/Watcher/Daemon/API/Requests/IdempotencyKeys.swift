import Control
import Logging
import Model
import Storage

/// Keys of requests that are being answered, so that a repetition does not overtake its original.
final class IdempotencyKeys: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var keys: Set<String> = []

    /// False where the key is in use.
    func take(_ key: String) -> Bool { lock.withLock { keys.insert(key).inserted } }

    func free(_ key: String) { lock.withLock { _ = keys.remove(key) } }
}

extension ControlAPI {
    /// Answers a request; a POST that comes again under its Idempotency-Key gets the answer that it got before, and is not done twice.
    func answerOnce(_ request: APIRequest) async throws -> APIAnswer {
        guard let key = request.idempotencyKey, request.operation.route.method == .post else { return try await carryOut(request) }
        guard (1...255).contains(key.utf8.count) else {
            throw ProblemDocument(.invalidArgument, "The header Idempotency-Key must have 1 to 255 characters.")
        }
        guard keysUnderWay.take(key) else {
            throw ProblemDocument(.wrongState, "A request under this Idempotency-Key is still being answered; ask again later.")
        }
        defer { keysUnderWay.free(key) }
        let fingerprint = request.fingerprint
        let known = try await ask { try $0.answer(forKey: key) }
        if let kept = known {
            guard kept.fingerprint == fingerprint else {
                throw ProblemDocument(.keyReused, "This Idempotency-Key was used for another request; take a new one.")
            }
            return APIAnswer(kept)
        }
        let answer = try await carryOut(request)
        await keep(answer, key: key, fingerprint: fingerprint)
        return answer
    }

    /// Only what was done is kept; a refusal changed nothing, and trying it again is harmless.
    private func keep(_ answer: APIAnswer, key: String, fingerprint: String) async {
        let now = self.now
        let kept = StoredAnswer(fingerprint: fingerprint, status: answer.status, body: answer.bytes, etag: answer.etag)
        do {
            try await ask { try $0.keep(kept, forKey: key, now: now) }
        } catch {
            context.logger.warning("the answer to a request could not be kept for its Idempotency-Key: \(error)")
        }
    }
}

extension APIAnswer {
    fileprivate init(_ kept: StoredAnswer) {
        self.init(type: MediaType.json, body: .bytes(kept.body))
        status = kept.status
        etag = kept.etag
    }
}

extension APIRequest {
    /// Tells another request under the same key apart: two FNV-1a sums over operation, id, query and body. People who can open the
    /// socket may do everything, so nobody gains by a collision.
    var fingerprint: String {
        let head = "\(operation.rawValue)\n\(id)\n" + query.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }.joined()
        let bytes = Array(head.utf8) + body
        let sums = [0xcbf2_9ce4_8422_2325, 0x6c62_272e_07bb_0142].map { (start: UInt64) in
            bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        }
        return sums.map { String($0, radix: 16) }.joined(separator: "-") + "-\(bytes.count)"
    }
}
