/// What is being fuzzed.
enum FuzzEntry {
    /// Set once, before the first input.
    nonisolated(unsafe) static var target = FuzzTarget.parse

    /// Ends the program with what did not hold.
    static func hold(_ isTrue: Bool, _ what: @autoclosure () -> String) {
        guard isTrue else { fatalError(what()) }
    }
}

/// libFuzzer calls these by their C names, whichever main is linked.
@_cdecl("fuzz_choose")
func chooseFuzzTarget(_ name: UnsafePointer<CChar>) {
    guard let target = FuzzTarget(rawValue: String(cString: name)) else { preconditionFailure("no target \(String(cString: name))") }
    FuzzEntry.target = target
}

@_cdecl("fuzz_one")
func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    FuzzEntry.target.run(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    return 0
}
