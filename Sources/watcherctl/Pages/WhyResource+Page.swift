import Control

extension WhyResource {
    /// The answer, then the decisions that led to it as numbered steps.
    func page(_ look: Presentation) -> [String] {
        let head = "\(id)\(topic.map { ", topic \($0)" } ?? "")\(title.isEmpty ? "" : ": \(title)")"
        let answer = look.wrapped("\(state): \(reason)", indent: 0).map { look.paint($0, Tone(state: state)) }
        let margin = String(steps.count).count + 2
        return [look.paint(look.line(head), .strong)] + answer
            + steps.enumerated().flatMap { $1.lines(number: $0 + 1, margin: margin, look) }
    }
}

extension WhyStep {
    func lines(number: Int, margin: Int, _ look: Presentation) -> [String] {
        let label = "\(number)." + String(repeating: " ", count: max(margin - String(number).count - 1, 1))
        var words = "\(stage): \(outcome)"
        if !subjects.isEmpty { words += " (\(subjects.joined(separator: ", ")))" }
        if let time { words += ", \(look.times.absolute(time))" }
        return [label + look.line(words, indent: margin)] + look.wrapped(reason, indent: margin)
            + evidence.map { String(repeating: " ", count: margin) + "- " + look.line($0.words, indent: margin + 2) }
    }
}
