/// A target of ours, and what it may import.
struct Room: Sendable, CustomStringConvertible {
    var name: String
    /// Within the package.
    var folder: String
    /// Modules it may import, ours and others'.
    var allowed: [String]
    /// Why only these.
    var reason: String

    var description: String { name }

    /// What is wrong with these imports, a line for each module that the room may not have.
    func violations(importing modules: [String]) -> [String] {
        modules.filter { !allowed.contains($0) }.sorted().map { module in
            let why = Room.forbidden[module] ?? reason
            return "\(folder) imports \(module), which \(name) may not: \(why) It may import \(allowed.sorted().joined(separator: ", "))."
        }
    }

    /// Modules that no room may import, each with its own reason.
    static let forbidden = [
        "FoundationNetworking": "libcurl is driven by Fetching alone; a second client would bypass the address guard and all limits.",
        "FoundationXML": "libxml2 is used through CLibXML2, with limits on what a document may cost.",
        "XCTest": "tests are written with Swift Testing.",
        "Dispatch": "work runs in structured tasks; a queue hides who waits for whom.",
    ]
}
