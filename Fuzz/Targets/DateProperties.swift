import FeedParsing
import Model

/// A date is read or it is not; one that is read is written so that it is read again as the same.
enum DateProperties {
    static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let time = FeedDate.parse(bytes) else { return }
        let written = time.rfc3339
        // Milliseconds are written.
        FuzzEntry.hold(FeedDate.parse(written)?.rfc3339 == written, "\(written) is not read as it was meant")
    }
}
