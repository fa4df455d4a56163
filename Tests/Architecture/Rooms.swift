/// The rooms and what they may import. A new line here is a decision: it needs a reason that still holds in a year.
enum Rooms {
    static let all: [Room] = libraries + programs

    private static let libraries = [
        Room(
            name: "Model", folder: "Sources/Watcher/Model", allowed: [],
            reason: "the words everybody shares are plain values; whatever they import, everything imports."),
        Room(
            name: "Text", folder: "Sources/Watcher/Text", allowed: ["CLibXML2", "CText", "Glibc", "Model"],
            reason: "text is turned into text: bytes in hot loops, iconv, no strings of Foundation, no clock, file or network."),
        Room(
            name: "FeedParsing", folder: "Sources/Watcher/FeedParsing", allowed: ["CLibXML2", "CZlib", "Glibc", "Model", "Text"],
            reason: "bytes in, a feed out: a parser that could fetch or store could not be tested or fuzzed by bytes alone."),
        Room(
            name: "Stories", folder: "Sources/Watcher/Stories", allowed: ["CMinHash", "Model", "Text"],
            reason: "the judgement has no clock, file or network inside, so that a rebuild from the store is equal bit for bit."),
        Room(
            name: "Topics", folder: "Sources/Watcher/Topics", allowed: ["Model", "Text"],
            reason: "the judgement has no clock, file or network inside; scores depend on the query and the article alone."),
        Room(
            name: "Alerting", folder: "Sources/Watcher/Alerting", allowed: ["Crypto", "FoundationEssentials", "Model"],
            reason: "it decides and renders; sending is Fetching's and remembering is Storage's."),
        Room(
            name: "Push", folder: "Sources/Watcher/Push", allowed: ["Crypto", "Model"],
            reason: "what is said to a hub and believed of it is decided by values alone; the daemon listens, sends and stores."),
        Room(
            name: "Pipeline", folder: "Sources/Watcher/Pipeline", allowed: ["Alerting", "Model", "Stories", "Text", "Topics"],
            reason: "an article goes in and decisions come out; what is done with them is the daemon's."),
        Room(
            name: "Fetching", folder: "Sources/Watcher/Fetching", allowed: ["CCurl", "CLinux", "Glibc", "Model"],
            reason: "it moves bytes over HTTP and knows neither feeds nor the database."),
        Room(
            name: "Storage", folder: "Sources/Watcher/Storage", allowed: ["Dispatch", "FoundationEssentials", "GRDB", "Glibc", "Model"],
            reason: "it keeps values and decides nothing, so that another engine can take its place."),
        Room(
            name: "Control", folder: "Sources/Watcher/Control", allowed: ["Foundation", "FoundationEssentials"],
            reason: "wire types are shared by both programs; what they import, the command line client carries along."),
    ]

    private static let programs = [
        Room(
            name: "Daemon", folder: "Sources/Watcher/Daemon",
            allowed: [
                "Alerting", "ArgumentParser", "CLinux", "Control", "Dispatch", "FeedParsing", "Fetching", "Foundation",
                "FoundationEssentials", "Glibc",
                "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "Model", "NIOCore", "NIOPosix", "Pipeline", "Push",
                "ServiceLifecycle",
                "Storage", "Stories",
                "Text", "Topics", "UnixSignals", "Yams",
            ],
            reason: "libcurl, libxml2 and SQLite are reached through their rooms, which keep the limits."),
        Room(
            name: "watcherctl", folder: "Sources/watcherctl",
            allowed: ["ArgumentParser", "CCurl", "Control", "Foundation", "FoundationEssentials", "Glibc"],
            reason: "a thin client starts at once and needs nothing of ours but the wire types."),
    ]
}
