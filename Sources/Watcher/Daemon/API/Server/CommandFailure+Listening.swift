import Glibc
import NIOCore

extension CommandFailure {
    /// An address that cannot be listened on: what for, where, why, and what to do about it.
    init(listeningOn address: String, for purpose: String, _ error: IOError, advice: String) {
        self.init(
            code: .failed,
            message: "cannot listen on \(address) for \(purpose): \(String(cString: strerror(error.errnoCode))); \(advice)")
    }
}
