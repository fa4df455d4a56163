// swift-tools-version: 6.2
// The manifest is the map: one target per room, and each room lists all it may import.
import PackageDescription

/// The same strictness for every Swift target: Swift 6 mode, warnings are errors, imports are internal and explicit.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A library of ours in its folder under Sources/Watcher.
func room(_ name: String, _ dependencies: [Target.Dependency], data: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Watcher/\(name)", resources: data, swiftSettings: strict)
}

/// The tests of one room, in the folder of the same name; `data` within it is read by path.
func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)", exclude: data, swiftSettings: strict)
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "watcher",
    products: [
        .executable(name: "watcherd", targets: ["Daemon"]),
        .executable(name: "watcherctl", targets: ["watcherctl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // System modules and the C kernels.
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CLinux"),
        .target(name: "CMinHash"),
        .target(name: "CText"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The rooms.
        room("Model", []),
        room("Text", ["CLibXML2", "CText", "Model"], data: [.embedInCode("Pages/hints.txt"), .embedInCode("Pages/phrases.txt")]),
        // zlib: some servers compress twice, and the transport takes off one layer only.
        room("FeedParsing", ["CLibXML2", "CZlib", "Text", "Model"]),
        room("Stories", ["CMinHash", "Model", "Text"]),
        room("Topics", ["Model", "Text"]),
        room("Alerting", ["Model", crypto]),
        room("Push", ["Model", crypto]),
        room("Pipeline", ["Model", "Text", "Stories", "Topics", "Alerting"]),
        room("Fetching", ["CCurl", "CLinux", "Model"]),
        room("Storage", ["Model", grdb]),
        room("Control", []),

        // The programs.
        .executableTarget(
            name: "Daemon",
            dependencies: [
                "Alerting", "CLinux", "Control", "FeedParsing", "Fetching", "Model", "Pipeline", "Push", "Storage", "Stories",
                "Text", "Topics", argumentParser, httpTypes, hummingbird, hummingbirdCore, lifecycle, logging, nioCore, nioPosix,
                unixSignals, yams,
            ],
            path: "Sources/Watcher/Daemon", swiftSettings: strict),
        .executableTarget(
            name: "watcherctl", dependencies: ["CCurl", "Control", argumentParser], swiftSettings: strict),

        // Our figures, for the scripts in Benchmarks that put them beside the peers'.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Alerting", "CLibXML2", "FeedParsing", "Fetching", "Model", "Pipeline", "Stories", "Storage", "Text", "Topics",
            ],
            path: "Benchmarks/Harness", swiftSettings: strict),

        // What is fed with bytes that nobody would write; a fuzzer where it is built with `--sanitize fuzzer`.
        .target(name: "CFuzzer", path: "Fuzz/CFuzzer"),
        .executableTarget(
            name: "Fuzz", dependencies: ["CFuzzer", "FeedParsing", "Model", "Stories", "Text", "Topics"], path: "Fuzz/Targets",
            swiftSettings: strict),

        // Tests: a folder per room, loopback servers in Support, the real programs in EndToEnd.
        .target(name: "Support", dependencies: ["CLinux", crypto], path: "Tests/Support", swiftSettings: strict),
        tests("Model", ["Model"]),
        tests("Text", ["Text", "Model", "CText"], data: ["Pages/Corpus"]),
        tests("FeedParsing", ["FeedParsing", "Text", "Model"], data: ["Corpus"]),
        tests("Stories", ["Stories", "Text", "Model", "CMinHash"]),
        tests("Topics", ["Topics", "Text", "Model"]),
        tests("Alerting", ["Alerting", "Model", crypto]),
        tests("Push", ["Push", "Model", crypto]),
        tests("Pipeline", ["Pipeline", "Alerting", "Model", "Stories", "Text", "Topics"]),
        tests("Fetching", ["Fetching", "Model", "Support", "CCurl", "CLinux"]),
        tests("Storage", ["Storage", "Model", grdb]),
        tests("Control", ["Control", yams]),
        tests("watcherctl", ["watcherctl", "Control", argumentParser]),
        tests(
            "Daemon",
            [
                "Daemon", "Alerting", "Control", "FeedParsing", "Fetching", "Model", "Pipeline", "Push", "Storage", "Stories", "Support",
                crypto,
                yams,
            ]),
        tests("EndToEnd", ["Support", "Daemon", "watcherctl", crypto]),
        tests("Architecture", ["Support"]),
    ]
)
