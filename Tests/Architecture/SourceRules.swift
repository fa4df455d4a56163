/// The rules that hold for every Swift file.
enum SourceRules {
    static let all: [SourceRule] = [length, access, unchecked, traps, tasks, leftovers, sleeps, buckets]

    static let length = SourceRule(name: "at most 500 lines", reason: "a file is one type; more is two.") { file in
        file.lines.count > 501 ? [501] : []
    }

    static let access = SourceRule(name: "no public", reason: "targets of one package see each other by `package`.") { file in
        file.lines(having: "public ", matching: #/^\s*(@\w+\s+)*public\s/#)
            + file.lines(having: "open ", matching: #/^\s*(@\w+\s+)*open\s+(class|func|var|subscript|override|static|init)\b/#)
    }

    static let unchecked = SourceRule(
        name: "@unchecked Sendable is explained", reason: "what the compiler cannot check, a comment above has to prove."
    ) { file in
        file.lines(having: "@unchecked", matching: #/@unchecked\s+Sendable/#).filter { !file.isExplained($0) }
    }

    static let traps = SourceRule(
        name: "try!, as! and fatalError are explained", reason: "a daemon that meets the impossible should know why it is.",
        folders: ["Sources"]
    ) { file in
        let traps =
            file.lines(having: "try!", matching: #/\btry!/#) + file.lines(having: "as!", matching: #/\bas!/#)
            + file.lines(having: "fatalError(", matching: #/\bfatalError\(/#)
            + file.lines(having: "preconditionFailure(", matching: #/\bpreconditionFailure\(/#)
        return traps.filter { !file.isExplained($0) }
    }

    static let tasks = SourceRule(
        name: "structured tasks only", reason: "a task that nobody waits for outlives its errors and the shutdown.", folders: ["Sources"]
    ) { file in
        let loose =
            file.lines(having: "Task", matching: #/\bTask\s*(<[^>]*>)?\s*(\([^)]*\))?\s*\{|\bTask\.detached\b/#)
            + file.lines(having: "DispatchQueue", matching: #/\bDispatchQueue\b/#)
        return loose.filter { !file.isExplained($0) }
    }

    static let leftovers = SourceRule(name: "nothing left for later", reason: "what is not done is an issue, not a comment.") { file in
        let words = ["TODO", "FIXME", "HACK", "XXX"].map { "// \($0)" }
        return file.lines.indices.filter { line in words.contains { file.lines[line].contains($0) } }.map { $0 + 1 }
    }

    static let sleeps = SourceRule(
        name: "no sleeps in tests", reason: "a test that waits for time is slow or fails at random; drive the clock or wait for the event.",
        folders: ["Tests"]
    ) { file in
        file.lines(having: "sleep", matching: #/\bTask\.sleep\b|\bThread\.sleep\b|\bu?sleep\(|\bnanosleep\(/#)
            .filter { !file.isExplained($0) }
    }

    static let buckets = SourceRule(name: "no buckets", reason: "a folder is one subject; such a name collects what has none.") { file in
        let parts = file.path.split { $0 == "/" || $0 == "." || $0 == "+" }.map { $0.lowercased() }
        return parts.contains { ["utilities", "utils", "util", "helpers", "helper", "common", "misc", "manager"].contains($0) } ? [1] : []
    }
}
