import Model

extension ValueFormat where Value == Duration {
    static var duration: ValueFormat {
        ValueFormat("a duration with its unit, such as 30s, 15m, 24h or 7d", parse: { Duration(text: $0) }, text: \.text)
    }
}

extension ValueFormat where Value == ByteSize {
    static var size: ValueFormat {
        ValueFormat("a size in bytes, such as 64MiB, 500kB or 4096", parse: { ByteSize(text: $0) }, text: \.text)
    }
}

extension ValueFormat where Value == Int {
    static var integer: ValueFormat { ValueFormat("a whole number", parse: { Int($0) }, text: { "\($0)" }) }
}

extension ValueFormat where Value == Double {
    static var number: ValueFormat {
        ValueFormat(
            "a number", parse: { Double($0).flatMap { $0.isFinite ? $0 : nil } },
            text: { number in
                number == number.rounded() && abs(number) < 1e6 ? "\(Int(number))" : "\(number)"
            })
    }
}

extension ValueFormat where Value == Bool {
    static var truth: ValueFormat {
        ValueFormat(
            "true or false",
            parse: { text in
                switch text.lowercased() {
                case "true", "yes", "on": true
                case "false", "no", "off": false
                default: nil
                }
            }, text: { "\($0)" })
    }
}

extension ValueFormat where Value == String {
    /// Any text of one line.
    static var line: ValueFormat {
        ValueFormat("text", parse: { $0 }, text: YAMLText.scalar).checked("") { text in
            let isLine = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            return isLine ? nil : "must be one line without control characters"
        }
    }

    /// One word of a list, misspelt ones with the nearest of it.
    static func word(of words: [String]) -> ValueFormat {
        let all = words.joined(separator: ", ")
        return line.checked("one of \(all)") { word in
            words.contains(word)
                ? nil
                : "is \"\(word)\"\(Suggestion.clause(for: word, among: words)) It takes one of \(all)".replacing("\" It", with: "\". It")
        }
    }
}
