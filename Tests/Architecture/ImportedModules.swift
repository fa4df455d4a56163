/// The compiler's own list of the modules that Swift files import. It parses them only, so nothing has to be built before.
enum ImportedModules {
    /// Sorted, each once. `files` are full paths.
    static func of(_ files: [String]) throws -> [String] {
        guard !files.isEmpty else { return [] }
        let folder = try TemporaryFolder()
        let arguments = ["-swift-version", "6", "-emit-imported-modules", "-o", "\(folder.path)/modules"] + files
        let answer = try Tool("swiftc").run(arguments)
        guard answer.status == 0 else { throw Failed(description: "swiftc -emit-imported-modules: \(answer.errors)") }
        return Set(try folder.read("modules").split(separator: "\n").map(String.init)).sorted()
    }

    struct Failed: Error, CustomStringConvertible {
        var description: String
    }
}
