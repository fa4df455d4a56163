import Model
import Testing
import Topics

@Suite struct QueryErrorTests {
    struct Mistake: CustomTestStringConvertible {
        var query: String
        var column: Int
        /// What the message must say.
        var says: String
        var testDescription: String { query }

        init(_ query: String, _ column: Int, _ says: String) {
            self.query = query
            self.column = column
            self.says = says
        }
    }

    static let mistakes = [
        Mistake("", 1, "empty"),
        Mistake("   ", 4, "empty"),
        Mistake("iran \"talks in", 6, "never closed"),
        Mistake("“talks in", 1, "never closed"),
        Mistake("(iran talks", 1, "never closed"),
        Mistake("a (b OR (c d)", 3, "never closed"),
        Mistake("(", 1, "never closed"),
        Mistake("iran) talks", 5, "closes nothing"),
        Mistake("a ()", 3, "nothing between"),
        Mistake("()", 1, "nothing between"),
        Mistake("foo:bar", 1, "no field \"foo\""),
        Mistake("a titel:bar", 3, "did you mean title?"),
        Mistake("headline:bar", 1, "did you mean title?"),
        Mistake("source:bbc", 1, "did you mean outlet?"),
        Mistake("Iran: talks", 1, "no field \"Iran\""),
        Mistake("title: iran", 1, "directly behind title:"),
        Mistake("title:", 1, "directly behind title:"),
        Mistake("title:-iran", 1, "directly behind title:"),
        Mistake(":iran", 1, "needs a field before it"),
        Mistake("AND iran", 1, "AND needs a term before it"),
        Mistake("iran AND", 6, "AND needs a term behind it"),
        Mistake("iran OR", 6, "OR needs a term behind it"),
        Mistake("iran || ", 6, "|| needs a term behind it"),
        Mistake("iran AND OR talks", 6, "AND needs a term behind it"),
        Mistake("a (OR b)", 4, "OR needs a term before it"),
        Mistake("a (b OR)", 6, "OR needs a term behind it"),
        Mistake("iran NOT", 6, "NOT needs a term behind it"),
        Mistake("a NOT AND b", 3, "NOT needs a term behind it"),
        Mistake("iran -", 6, "directly before"),
        Mistake("iran - talks", 6, "directly before"),
        Mistake("+", 1, "directly before"),
        Mistake("iran^", 5, "needs a number"),
        Mistake("iran^two", 5, "\"two\" is no weight"),
        Mistake("iran^-2", 5, "is no weight"),
        Mistake("iran^1e3", 5, "is no weight"),
        Mistake("iran^1.2.3", 5, "is no weight"),
        Mistake("iran^0", 5, "between 0.01 and 100"),
        Mistake("iran^101", 5, "between 0.01 and 100"),
        Mistake("iran^2^3", 7, "one weight only"),
        Mistake("iran ^2", 6, "directly behind its term"),
        Mistake("^2", 1, "needs a term before it"),
        Mistake("iran~2", 5, "behind a phrase in quotes"),
        Mistake("\"a b\"~", 6, "whole number"),
        Mistake("\"a b\"~x", 6, "whole number"),
        Mistake("\"a b\"~-1", 6, "whole number"),
        Mistake("\"a b\"~+1", 6, "whole number"),
        Mistake("\"a b\"~9999", 6, "whole number"),
        Mistake("\"a b\"^2~5", 8, "before the weight"),
        Mistake("*", 1, "needs letters before it"),
        Mistake("*iran", 1, "needs letters before it"),
        Mistake("ir*an", 3, "only at the end"),
        Mistake("iran \\", 6, "literally"),
        Mistake("iran – talks", 6, "no letter or digit"),
        Mistake("\"...\"", 1, "no letter or digit"),
        Mistake("a & b", 3, "no letter or digit"),
        Mistake("-iran", 1, "only excludes"),
        Mistake("NOT iran", 1, "only excludes"),
        Mistake("-a -b", 1, "only excludes"),
        Mistake("a (-b)", 4, "only excludes"),
        Mistake("a OR NOT b", 6, "this alternative only excludes"),
        Mistake("a /x", 3, "never closed"),
        Mistake("a //", 4, "empty"),
        Mistake("a /x(y/", 5, "never closed"),
        Mistake("/x)/", 3, "closes nothing"),
        Mistake("/[a-/", 1, "never closed"),
        Mistake("/*a/", 2, "nothing before it"),
        Mistake("/a**/", 4, "follows another"),
        Mistake("/a{3,2}/", 3, "below the first"),
        Mistake("/a{x}/", 3, "{3}"),
        Mistake("/a{999}/", 3, "256"),
        Mistake("/a*/", 2, "nothing at all"),
        Mistake("/(a)\\1/", 5, "back"),
        Mistake("/(?=a)b/", 2, "look-around"),
        Mistake("/[z-a]/", 3, "backwards"),
        Mistake("/\\q/", 2, "no meaning"),
        Mistake("/((a{200}){200})/", 2, "too long"),
        Mistake("é👨‍👩‍👧‍👦 (x", 4, "never closed"),
        Mistake("e\u{301}e\u{301} )", 4, "closes nothing"),
    ]

    @Test(arguments: mistakes)
    func namesPlaceAndRemedy(mistake: Mistake) {
        do {
            _ = try Query(parsing: mistake.query)
            Issue.record("no error")
        } catch {
            #expect(error.column == mistake.column, "\(error)")
            #expect(error.message.contains(mistake.says), "\(error)")
        }
    }

    @Test func limitsAreErrors() {
        let deep = String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100)
        let long = String(repeating: "a ", count: 20_000)
        let many = Array(repeating: "a", count: 2_049).joined(separator: " ")
        let phrase = "\"" + Array(repeating: "a", count: 65).joined(separator: " ") + "\""
        for (query, says) in [(deep, "nested deeper"), (long, "limit"), (many, "terms"), (phrase, "65 words")] {
            #expect {
                _ = try Query(parsing: query)
            } throws: {
                ($0 as? QueryError)?.message.contains(says) ?? false
            }
        }
    }

    @Test func longRowsOfSignsAreNoDeepRecursion() throws {
        _ = try Query(parsing: String(repeating: "!", count: 20_000) + "a")
        #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "-", count: 20_000) + " a") }
    }

    /// Any text gives a query or an error, and never a crash.
    @Test func anyTextIsSafe() {
        let pieces = [
            "a", "(", ")", "\"", "/", "[", "]", "^", "~", "2", ":", "title:", "+", "-", "!", " ", "AND", "OR", "NOT", "\\", "*", "{", "}",
            "é",
        ]
        var state: UInt64 = 1
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            do {
                let query = try Query(parsing: text)
                _ = try TopicScorer(topic: .init(id: "t", query: query.text)).score(Samples.document(title: "a 2", text: "é a"))
            } catch {
                #expect((1...text.count + 1).contains(error.column))
            }
        }
    }
}
