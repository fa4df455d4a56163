import Foundation
import Storage
import Testing

/// Segments on the disk: whole or not there.
@Suite struct SegmentShelfTests {
    private func content(_ file: MappedFile?) -> [UInt8]? { file.map { [UInt8]($0.bytes) } }

    @Test func whatWasPutIsFoundAgain() throws {
        let fixture = try Fixture()
        let shelf = fixture.store.segments
        #expect(try shelf.segment(of: 12) == nil)
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(content(try shelf.put(bytes, day: 12)) == bytes)
        #expect(content(try shelf.segment(of: 12)) == bytes)
        #expect(try shelf.segment(of: 13) == nil)
    }

    @Test func aNewerOneTakesThePlaceWhileTheOlderIsReadOn() throws {
        let fixture = try Fixture()
        let shelf = fixture.store.segments
        let old = try shelf.put([1, 2, 3], day: 12)
        _ = try shelf.put([4, 5], day: 12)
        #expect(content(old) == [1, 2, 3])
        #expect(content(try shelf.segment(of: 12)) == [4, 5])
        old.release()
        #expect(content(old) == [1, 2, 3])
    }

    @Test func aFileIsForItsOwnerToRead() throws {
        let fixture = try Fixture()
        _ = try fixture.store.segments.put([1], day: 12)
        let path = fixture.store.segments.folder + "/12.segment"
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o400)
    }

    @Test func oldDaysAndLeftoversAreRemoved() throws {
        let fixture = try Fixture()
        let shelf = fixture.store.segments
        for day in 10..<14 { _ = try shelf.put([1], day: Int64(day)) }
        for name in ["13.segment.new", "notes.txt"] {
            #expect(FileManager.default.createFile(atPath: "\(shelf.folder)/\(name)", contents: Data([1])))
        }
        shelf.removeSegments(before: 12)
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.folder).sorted() == ["12.segment", "13.segment", "notes.txt"])
    }

    @Test func whatIsNoFileWithContentIsRefused() throws {
        let fixture = try Fixture()
        let shelf = fixture.store.segments
        _ = try shelf.put([1], day: 1)
        #expect(FileManager.default.createFile(atPath: "\(shelf.folder)/2.segment", contents: Data()))
        try FileManager.default.createDirectory(atPath: "\(shelf.folder)/3.segment", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: "\(shelf.folder)/4.segment", withDestinationPath: "1.segment")
        for day in [2, 3, 4] { #expect(failure { try shelf.segment(of: Int64(day)) } != nil) }
    }

    @Test func aPlaceThatTakesNoFileIsToldAndLeavesNothing() throws {
        let fixture = try Fixture()
        let shelf = fixture.store.segments
        #expect(FileManager.default.createFile(atPath: shelf.folder, contents: nil))
        #expect(failure { try shelf.put([1], day: 1) } != nil)
        try FileManager.default.removeItem(atPath: shelf.folder)
        try FileManager.default.createDirectory(atPath: "\(shelf.folder)/1.segment/full", withIntermediateDirectories: true)
        #expect(failure { try shelf.put([1], day: 1) } != nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.folder) == ["1.segment"])
    }
}
