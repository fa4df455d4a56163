import Control
import Testing

@Suite struct APIRouteTests {
    @Test(arguments: [
        ("f1", "/v1/feeds/f1"), ("a/b", "/v1/feeds/a%2Fb"), ("..", "/v1/feeds/.."), ("ü ?#%", "/v1/feeds/%C3%BC%20%3F%23%25"),
        ("", "/v1/feeds/"),
    ])
    func fillsInTheParameter(id: String, path: String) {
        #expect(APIOperation.getFeed.route.path(id: id) == path)
    }

    @Test func keepsWhatFollowsTheParameter() {
        #expect(APIOperation.pauseFeed.route.path(id: "f1") == "/v1/feeds/f1/pause")
        #expect(APIOperation.listFeeds.route.path(id: "f1") == "/v1/feeds")
    }

    @Test func noTwoOperationsShareARoute() {
        #expect(Set(APIOperation.allCases.map(\.route)).count == APIOperation.allCases.count)
    }

    /// A topic's id is chosen by people: no fixed path may stand where an id does.
    @Test func noFixedPathLooksLikeAnId() {
        let templates = APIOperation.allCases.map { $0.route.path.split(separator: "/") }
        for template in templates where template.last == "{id}" {
            let shadowing = templates.filter { $0.count == template.count && $0.dropLast() == template.dropLast() && $0 != template }
            #expect(shadowing.isEmpty)
        }
    }

    @Test(arguments: [
        ([:], "/run/watcher/control.sock"), (["RUNTIME_DIRECTORY": "/run/w:/run/x"], "/run/w/control.sock"),
        (["RUNTIME_DIRECTORY": ""], "/run/watcher/control.sock"), (["WATCHER_SOCKET": ""], "/run/watcher/control.sock"),
        (["WATCHER_SOCKET": "/s", "RUNTIME_DIRECTORY": "/run/w"], "/s"),
    ])
    func clientLooksForTheSocket(environment: [String: String], path: String) {
        #expect(ControlSocket.clientPath(environment: environment) == path)
    }

    @Test func daemonIgnoresTheClientsVariable() {
        #expect(ControlSocket.daemonPath(environment: ["WATCHER_SOCKET": "/s"]) == "/run/watcher/control.sock")
    }
}
