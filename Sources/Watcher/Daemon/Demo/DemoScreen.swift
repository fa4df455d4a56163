import Glibc

/// What the demo prints: steps, notes, and chat messages in a frame. Colour only on a terminal, and never where NO_COLOR is set.
struct DemoScreen {
    private let isColoured = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil

    func title(_ text: String) { write("\n" + paint("1", text) + "\n") }

    func step(_ text: String) { write(paint("36", "→ \(text)")) }

    func note(_ text: String) { write("  " + text + "\n") }

    func plain(_ text: String) { write("  " + JournalLogHandler.escaped(text)) }

    func message(_ head: String, _ text: String) {
        write("  ┌ " + paint("1;33", head))
        for line in text.split(separator: "\n") { write("  │ " + JournalLogHandler.escaped(String(line))) }
        write("  └\n")
    }

    private func paint(_ code: String, _ text: String) -> String { isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

    private func write(_ text: String) {
        print(text)
        fflush(nil)
    }
}
