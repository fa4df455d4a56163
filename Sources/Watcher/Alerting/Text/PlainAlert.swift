package import Model

/// The alert as a person sees it in a terminal.
///
/// ```
/// NEW  Iran talks · score .82
///      Envoys meet in Geneva for a second round
///      14 outlets, 3 origins: The New York Times (9), Yonhap (4), Le Monde (1)
///      opened: score .82 ≥ .50, 3 origins
///      • Envoys meet in Geneva for a second round (The New York Times)
///        https://example.org/geneva
/// ```
package enum PlainAlert {
    /// Lines without colours or control characters, each at most some 250 columns; three articles at most.
    package static func lines(_ message: AlertMessage) -> [String] {
        let wording = AlertWording(message: .alert(message))
        let verb = wording.verb.uppercased()
        let indent = String(repeating: " ", count: verb.count + 2)
        var lines = [
            "\(verb)  \(wording.topic()) · \(wording.score)",
            indent + wording.story(),
            indent + wording.origins,
            indent + wording.reason,
        ]
        for link in wording.links(3) {
            lines.append(indent + "• \(link.title)" + (link.outlet.isEmpty ? "" : " (\(link.outlet))"))
            if let url = link.url { lines.append(indent + "  \(url)") }
        }
        return lines
    }
}
