import Control
import Foundation
import Testing

@Suite struct RequestBodyTests {
    @Test func readsABody() throws {
        let body = try ControlJSON.request(AddFeedRequest.self, from: Data(#"{"url":"http://x/","full_text":true}"#.utf8))
        #expect(body == AddFeedRequest(url: "http://x/", fullText: true))
    }

    @Test func anEmptyBodyIsAnEmptyObject() throws {
        #expect(try ControlJSON.request(MuteRequest.self, from: Data()) == MuteRequest())
    }

    @Test(arguments: [
        (#"{"url":"http://x/","evry":"15m"}"#, ProblemCode.invalidArgument, #"Unknown field "evry""#),
        (#"{"every":"15m"}"#, .invalidArgument, #""url" is missing"#),
        (#"{"url":7}"#, .invalidArgument, #""url" in the body of the request is not a string"#),
        (#"{"url":null}"#, .invalidArgument, #""url" in the body of the request is not a string"#),
        (#"{"url":"x","full_text":"yes"}"#, .invalidArgument, "is not true or false"),
        (#"["url"]"#, .invalidArgument, #""body""#),
        ("url: x", .malformedRequest, "not JSON"),
        (#"{"url":"#, .malformedRequest, "not JSON"),
    ])
    func saysWhatIsWrong(json: String, code: ProblemCode, words: String) {
        let problem = #expect(throws: ProblemDocument.self) {
            try ControlJSON.request(AddFeedRequest.self, from: Data(json.utf8))
        }
        #expect(problem?.code == code.rawValue)
        #expect(problem?.detail.contains(words) == true, "\(problem?.detail ?? "")")
    }

    @Test func namesThePlaceWithinAList() {
        let problem = #expect(throws: ProblemDocument.self) {
            try ControlJSON.request(SplitRequest.self, from: Data(#"{"articles":["a1",2]}"#.utf8))
        }
        #expect(problem?.detail == #"The field "articles.[1]" in the body of the request is not a string."#)
    }

    @Test func everyRequestKnowsItsFields() throws {
        for (name, sample) in WireSamples.all {
            guard let body = sample as? any RequestBody else { continue }
            let object = try #require(try JSONSerialization.jsonObject(with: ControlJSON.encode(body)) as? [String: Any])
            #expect(type(of: body).fieldNames.sorted() == object.keys.sorted(), "\(name)")
        }
    }
}
