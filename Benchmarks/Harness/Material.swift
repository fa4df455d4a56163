import Foundation

/// What is measured on: files from outside the project.
enum Material {
    /// The bytes of every file of a folder, in the order of their names.
    static func files(in folder: String) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
        }
    }

    struct Article: Decodable {
        var title: String?
        var text: String?
    }

    /// Articles of a file with a JSON object a line.
    static func articles(of path: String) throws -> [Article] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(filePath: path)).split(separator: 10).map { try decoder.decode(Article.self, from: $0) }
    }
}
