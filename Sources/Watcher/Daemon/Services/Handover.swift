/// A value on its way to another task, which becomes its only owner: what it holds is freed when that task is done with it.
final class Handover<Value: Sendable>: Sendable {
    private let lock = PThreadLock()
    /// None once it has been taken.
    private nonisolated(unsafe) var values: [Value]

    init(_ value: consuming Value) { values = [value] }

    /// To be called once.
    func take() -> Value { lock.withLock { values.removeLast() } }
}
