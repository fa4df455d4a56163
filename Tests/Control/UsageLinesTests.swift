import Control
import Testing

@Suite struct UsageLinesTests {
    @Test func whatIsWrongAndHowItIsUsed() {
        let message = """
            Error: Unknown option '--nope'
            Help:  --limit <n>  At most so many.
            Usage: watcherctl feed list [--problems]
              See 'watcherctl feed list --help' for more information.
            """
        #expect(
            UsageLines(message, program: "watcherctl").lines
                == ["watcherctl: Unknown option '--nope'", "Usage: watcherctl feed list [--problems]"])
    }

    @Test func otherMessagesStay() {
        #expect(UsageLines("OVERVIEW: a\n\nUSAGE: b", program: "watcherd").lines == ["OVERVIEW: a", "USAGE: b"])
    }
}
