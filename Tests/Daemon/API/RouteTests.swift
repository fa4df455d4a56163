import Control
import Testing

@testable import Daemon

@Suite struct RouteTests {
    @Test(arguments: APIOperation.allCases) func everyOperationIsFoundByItsRoute(_ operation: APIOperation) {
        let path = operation.route.path(id: "a/b c")
        let match = RouteTable().match(method: operation.route.method.rawValue, path: path)
        #expect(match == .operation(operation, id: operation.route.path.contains("{") ? "a/b c" : ""))
    }

    /// Exhaustive by the compiler; here, that none of them answers as if its path were not there.
    @Test(arguments: APIOperation.allCases) func everyOperationHasAHandler(_ operation: APIOperation) async throws {
        let desk = try Desk()
        let answer = await desk.api.respond(to: APIRequest(operation, id: "a1"))
        let code = Desk.Reply(status: answer.status, type: answer.type, etag: nil, body: .init(answer.bytes)).code
        #expect(code != ProblemCode.unknownPath.rawValue && code != ProblemCode.internalError.rawValue, "\(operation): \(code ?? "")")
    }

    @Test func aKnownPathTellsItsMethods() {
        #expect(RouteTable().match(method: "PUT", path: "/v1/feeds") == .wrongMethod(allowed: ["GET", "POST"]))
    }

    @Test(arguments: ["/", "/v1", "/v1/feeds/f1/nothing", "/v2/feeds", "/v1/feeds/%zz", "/v1/feeds/%ff"])
    func otherPathsAreUnknown(_ path: String) {
        #expect(RouteTable().match(method: "GET", path: path) == .unknown)
    }

    @Test func metricsAloneAreOfferedOnTCP() {
        let routes = RouteTable([.getMetrics])
        #expect(routes.match(method: "GET", path: "/metrics") == .operation(.getMetrics, id: ""))
        #expect(routes.match(method: "GET", path: "/v1/status") == .unknown)
    }

    @Test(arguments: [
        ("a=1&b=x%20y", ["a": "1", "b": "x y"]), ("q=a+b", ["q": "a b"]), ("flag", ["flag": ""]), ("", [:]), ("u=h%C3%A9", ["u": "hé"]),
    ])
    func queriesAreDecoded(_ text: String, _ pairs: [String: String]) {
        #expect(PercentDecoding.query(text) == pairs)
    }

    @Test(arguments: ["a=%", "a=%1", "a=%C3"]) func brokenQueriesAreRefused(_ text: String) {
        #expect(PercentDecoding.query(text) == nil)
    }
}
