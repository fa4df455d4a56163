import Testing
import Topics

@Suite struct QueryTests {
    @Test(arguments: [
        ("iran", "iran"),
        ("Iran Talks", "(iran talks)"),
        ("iran AND talks", "(iran talks)"),
        ("iran && talks", "(iran talks)"),
        ("iran&&talks", "(iran talks)"),
        ("iran OR talks", "(iran | talks)"),
        ("iran || talks", "(iran | talks)"),
        ("a b OR c d", "((a b) | (c d))"),
        ("a AND b OR c AND d", "((a b) | (c d))"),
        ("a OR b c", "(a | (b c))"),
        ("(a OR b) c", "((a | b) c)"),
        ("a (b c)", "(a (b c))"),
        ("((a))", "a"),
        ("and or not", "(and or not)"),
    ])
    func readsOperators(query: String, tree: String) throws {
        #expect(try Samples.tree(query) == tree)
    }

    @Test(arguments: [
        ("a NOT b", "(a !b)"),
        ("a AND NOT b", "(a !b)"),
        ("a !b", "(a !b)"),
        ("a ! b", "(a !b)"),
        ("a -b", "(a !b)"),
        ("a -(b OR c)", "(a !(b | c))"),
        ("-b a", "(a !b)"),
        ("NOT NOT a", "a"),
        ("a NOT NOT b", "(a b)"),
        ("a OR b NOT c", "(a | (b !c))"),
        ("NOT a b OR c", "((b !a) | c)"),
        ("+a b", "(a b)"),
        ("+a +b", "(a b)"),
        ("+a -b", "(a !b)"),
        ("a OR b -c", "((a | b) !c)"),
        ("a OR b +c", "(c (a | b))"),
        ("-c a OR b", "((a | b) !c)"),
        ("+a OR b", "(a ?b)"),
        ("b OR +a OR c", "(a ?b ?c)"),
        ("a OR -b", "(a !b)"),
        ("(a OR b -c) d", "(((a | b) !c) d)"),
        ("+a NOT b", "(a !b)"),
    ])
    func readsExclusions(query: String, tree: String) throws {
        #expect(try Samples.tree(query) == tree)
    }

    @Test(arguments: [
        ("\"a b\"", "a+b"),
        ("“a b”", "a+b"),
        ("\"a \\\"b\\\" c\"", "a+b+c"),
        ("\"near words\"~5", "near~words~5"),
        ("\"near words\"~0", "near~words~0"),
        ("\"one\"~5", "one"),
        ("climat*", "climat*"),
        ("covid-19", "covid+19"),
        ("covid-19*", "covid+19*"),
        ("C++", "c"),
        ("AT&T", "at+t"),
        ("Yahoo!", "yahoo"),
        ("12:30", "12+30"),
        ("https://example.org/x", "https+example+org+x"),
        ("\\AND", "and"),
        ("iran\\:", "iran"),
        ("what\\*", "what"),
        ("\\-5", "5"),
        ("/ira[nq]/", "/ira[nq]/"),
        ("/a\\/b [/] c/", "/a\\/b [/] c/"),
        ("Élysée", "elysee"),
        ("ＩＲＡＮ", "iran"),
        ("STRASSE", "strasse"),
        ("東京", "東+京"),
    ])
    func readsTerms(query: String, tree: String) throws {
        #expect(try Samples.tree(query) == tree)
    }

    @Test(arguments: [
        ("title:iran", "title:iran"),
        ("Title:iran", "title:iran"),
        ("title:\"a b\"", "title:a+b"),
        ("title:\"a b\"~3", "title:a~b~3"),
        ("title:(a OR b) c", "((title:a | title:b) c)"),
        ("title:(a text:b)", "(title:a text:b)"),
        ("title:((a) b)", "(title:a title:b)"),
        ("url:https://example.org/x", "url:https+example+org+x"),
        ("url:example.org", "url:example+org"),
        ("url:/news/", "url:/news/"),
        ("-outlet:bbc a", "(a !outlet:bbc)"),
        ("lang:en-GB", "lang:en+gb"),
        ("tag:climat*", "tag:climat*"),
        ("title:AND", "title:and"),
        ("author:\"Ana Díaz\"", "author:ana+diaz"),
    ])
    func readsFields(query: String, tree: String) throws {
        #expect(try Samples.tree(query) == tree)
    }

    @Test(arguments: [
        ("a^2", "a^2.0"),
        ("a^0.5", "a^0.5"),
        ("a^.5", "a^0.5"),
        ("a^2 b", "(a^2.0 b)"),
        ("\"a b\"^3", "a+b^3.0"),
        ("\"a b\"~5^3", "a~b~5^3.0"),
        ("(a b)^1.5", "(a b)^1.5"),
        ("title:a^4", "title:a^4.0"),
        ("title:(a b)^4", "(title:a title:b)^4.0"),
        ("climat*^2", "climat*^2.0"),
        ("/x/^2", "/x/^2.0"),
        ("a^1", "a"),
        ("a^1.0", "a"),
        ("(a^2)^3", "a^2.0^3.0"),
        ("a^100", "a^100.0"),
    ])
    func readsWeights(query: String, tree: String) throws {
        #expect(try Samples.tree(query) == tree)
    }

    @Test func keepsTheTextAsWritten() throws {
        #expect(try Query(parsing: " Iran  OR x ").text == " Iran  OR x ")
    }
}
