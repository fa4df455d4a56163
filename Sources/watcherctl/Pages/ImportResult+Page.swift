import Control

extension ImportResult {
    /// The count, and a line for each thing that failed.
    func page(_ look: Presentation) -> [String] {
        let failures = items.filter { $0.state == "failed" }
        return [SafeText.line(reason)]
            + failures.map { look.paint("failed", .bad) + " " + SafeText.line("\($0.name): \($0.reason)") }
    }
}
