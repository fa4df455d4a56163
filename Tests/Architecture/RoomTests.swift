import Testing

@Suite struct RoomTests {
    @Test(arguments: Rooms.all)
    func importsOnlyWhatItMay(_ room: Room) throws {
        let files = PackageRoot.swiftFiles(in: room.folder)
        #expect(!files.isEmpty, "\(room.folder) has no files")
        let modules = try ImportedModules.of(files.map { "\(PackageRoot.path)/\($0)" })
        #expect(room.violations(importing: modules) == [])
    }

    @Test func everyFolderIsARoom() throws {
        let folders = try PackageRoot.folders(in: "Sources/Watcher").map { "Sources/Watcher/\($0)" }
        let libraries = Rooms.all.map(\.folder).filter { $0.hasPrefix("Sources/Watcher/") }
        #expect(folders.sorted() == libraries.sorted())
    }

    /// Everything else under Sources is C: a module map or a header, and no Swift.
    @Test func whatIsNoRoomHasNoSwift() throws {
        for folder in try PackageRoot.folders(in: "Sources") where folder != "Watcher" && folder != "watcherctl" {
            #expect(folder.hasPrefix("C"))
            #expect(PackageRoot.swiftFiles(in: "Sources/\(folder)") == [])
        }
    }

    @Test func controlAndModelStandAlone() {
        let ours = Set(Rooms.all.map(\.name)).union(["CCurl", "CLibXML2", "CLinux", "CMinHash", "CText"])
        for name in ["Control", "Model"] {
            #expect(Rooms.all.first { $0.name == name }.map { ours.isDisjoint(with: $0.allowed) } == true)
        }
        let client = Rooms.all.first { $0.name == "watcherctl" }
        #expect(client.map { ours.intersection($0.allowed) } == ["CCurl", "Control"])
    }

    // MARK: - The check itself

    @Test(arguments: [
        ("import Storage\n", ["Sources/Sample imports Storage, which Sample may not: it only adds. It may import Model."]),
        ("package import Model\n", []), ("internal import struct Model.Article\n", []),
        (
            "@testable import Model\nimport FoundationNetworking\n",
            [
                "Sources/Sample imports FoundationNetworking, which Sample may not: libcurl is driven by Fetching alone; a second client would"
                    + " bypass the address guard and all limits. It may import Model."
            ]
        ),
        ("// import Storage\nlet text = \"import Storage\"\n", []),
        ("#if os(macOS)\nimport Darwin\n#endif\n", []),
    ])
    func aForbiddenImportIsFoundAndExplained(_ text: String, _ expected: [String]) throws {
        let folder = try TemporaryFolder()
        let room = Room(name: "Sample", folder: "Sources/Sample", allowed: ["Model"], reason: "it only adds.")
        let modules = try ImportedModules.of([try folder.write("Sample.swift", text)])
        #expect(room.violations(importing: modules) == expected)
    }
}
