/// Whether a file is named after what it declares: `Feed.swift`, or `Feed+Text.swift` for an extension.
enum FileName {
    static func matches(_ file: SwiftCode) -> Bool {
        let name = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
        guard let type = name.split(separator: "+").first else { return false }
        return !file.lines(having: String(type), matching: #/\b(struct|class|enum|actor|protocol|extension|typealias)\s/#).filter { line in
            file.code[line - 1].split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains(type)
        }.isEmpty
    }
}
