import Control
import HTTPTypes
import Hummingbird
import NIOCore

/// Turns HTTP into requests of the API and its answers into HTTP.
struct ControlResponder: HTTPResponder {
    let api: ControlAPI
    let reader: RequestReader

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        do {
            return response(await api.respond(to: try await read(request)))
        } catch let problem as ProblemDocument {
            var answer = APIAnswer(problem)
            answer.allow = problem.allowedMethods
            return response(answer)
        }
    }

    // MARK: The request

    private func read(_ request: Request) async throws -> APIRequest {
        var read = try reader.request(method: request.method.rawValue, target: request.head.path ?? "/") { name in
            HTTPField.Name(name).flatMap { request.headers[$0] }
        }
        read.body = try await body(of: request, for: read.operation)
        try BodyRules.check(read)
        return read
    }

    private func body(of request: Request, for operation: APIOperation) async throws -> [UInt8] {
        let limit = BodyRules.limit(of: operation)
        let tooLarge = ProblemDocument(.tooLarge, "The body of the request is larger than \(limit) bytes.")
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            guard bytes.count + buffer.readableBytes <= limit else { throw tooLarge }
            bytes += buffer.readableBytesView
        }
        return bytes
    }

    // MARK: The response

    private func response(_ answer: APIAnswer) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = answer.type
        headers[.cacheControl] = "no-store"
        if let etag = answer.etag { headers[.eTag] = etag }
        if let allow = answer.allow { headers[.allow] = allow }
        return Response(status: .init(code: answer.status), headers: headers, body: body(of: answer))
    }

    private func body(of answer: APIAnswer) -> ResponseBody {
        switch answer.body {
        case .bytes(let bytes): return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .file(let path, let bytes): return FileBody(path: path, bytes: bytes).body
        case .events(let filter):
            let api = self.api
            return ResponseBody { writer in
                // The writer may be used by one task only, so the lines come to it.
                var target = writer
                try await api.writeEvents(filter) { line in try await target.write(ByteBuffer(string: line)) }
                try await target.finish(nil)
            }
        }
    }
}

extension ProblemDocument {
    /// For the Allow header of 405.
    fileprivate var allowedMethods: String? {
        code == ProblemCode.methodNotAllowed.rawValue ? choices?.joined(separator: ", ") : nil
    }
}
