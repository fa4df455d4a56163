import Glibc

/// A plain thread: the loop blocks, which Swift's own threads must not.
enum LoopThread {
    static func start(_ body: sending @escaping () -> Void) throws(FetchFailure) {
        let context = Unmanaged.passRetained(Work(body)).toOpaque()
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, runWork, context)
        guard code == 0 else {
            Unmanaged<Work>.fromOpaque(context).release()
            throw FetchFailure(.resources, "pthread_create: \(String(cString: strerror(code)))")
        }
        pthread_detach(thread)
    }
}

private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }
}

private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
    return nil
}
