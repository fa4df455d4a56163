import Foundation

/// Measures one thing and prints its figures as a line of JSON each; the scripts beside this folder put them next to their peers.
@main
enum Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let name = arguments.first, let benchmark = table[name] else {
            FileHandle.standardError.write(Data("usage: Benchmarks \(table.keys.sorted().joined(separator: "|")) …\n".utf8))
            exit(64)
        }
        for figures in try benchmark(Array(arguments.dropFirst())) { try print(figures.line()) }
    }

    private static let table: [String: @Sendable ([String]) throws -> [Figures]] = [
        "parsing": ParsingBenchmark.run, "signatures": SignatureBenchmark.run, "schedule": ScheduleBenchmark.run,
        "window": WindowBenchmark.run,
    ]
}
