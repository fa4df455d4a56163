import HTTPTypes
import Hummingbird
import Logging
import Model
import NIOCore
import Push

/// What hubs see over HTTP: the callbacks, by the last part of their paths, and nothing else.
struct PushResponder: HTTPResponder {
    let desk: PushDesk
    /// Documents being received; their bytes are in memory.
    private let receiving = Counter()

    /// Documents received at one time, so that memory stays bounded whatever hubs send; others are asked to come again.
    static let mostAtOnce = 8

    init(desk: PushDesk) { self.desk = desk }

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let target = request.head.path ?? "/"
        let path = target.prefix { $0 != "?" }
        let name = path.split(separator: "/").last ?? ""
        switch request.method {
        case .get:
            guard let question = HubQuestion(query: target.dropFirst(path.count + 1)) else { return response(.unknown) }
            return response(await desk.answer(question, at: name))
        case .post: return response(await receive(request, at: name))
        default: return response(PushAnswer(status: 405))
        }
    }

    private func receive(_ request: Request, at name: Substring) async -> PushAnswer {
        let (subscription, refusal) = await desk.admit(name)
        guard let subscription else { return refusal }
        defer { receiving.add(-1) }
        guard receiving.add(1) <= Self.mostAtOnce else { return desk.refused(.busy, "busy") }
        guard let body = await body(of: request, limit: desk.context.configuration.current.push.maxBody.bytes) else {
            return desk.refused(.tooLarge, "too_large")
        }
        return await desk.take(
            body, of: subscription, signature: HTTPField.Name("X-Hub-Signature").flatMap { request.headers[$0] },
            contentType: request.headers[.contentType])
    }

    /// Nil where it is too large, or was not sent to its end.
    private func body(of request: Request, limit: Int) async -> [UInt8]? {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { return nil }
        var bytes: [UInt8] = []
        do {
            for try await buffer in request.body {
                guard bytes.count + buffer.readableBytes <= limit else { return nil }
                bytes += buffer.readableBytesView
            }
        } catch {
            return nil
        }
        return bytes
    }

    private func response(_ answer: PushAnswer) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/plain"
        if let wait = answer.retryAfter { headers[.retryAfter] = "\(wait)" }
        return Response(
            status: .init(code: answer.status), headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: answer.text)))
    }
}
