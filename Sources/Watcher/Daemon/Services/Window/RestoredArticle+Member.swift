import Dispatch
import Glibc
import Model
import Storage
import Stories

extension [RestoredArticle] {
    /// The articles as the judge takes them, in order, read from their blobs on all cores; nil where features are of another version.
    func members() -> [RestoredMember?] {
        guard !isEmpty else { return [] }
        let shares = Swift.max(1, Swift.min(count / 64, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
        return [RestoredMember?](unsafeUninitializedCapacity: count) { buffer, filled in
            // Every place is written once, by the share that it belongs to, before the array is made.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: shares) { share in
                for index in stride(from: share, to: count, by: shares) {
                    places.initializeElement(at: index, to: self[index].member)
                }
            }
            filled = count
        }
    }
}

extension RestoredArticle {
    fileprivate var member: RestoredMember? {
        (try? ArticleFeatures(decoding: features)).map(member(features:))
    }

    func member(features: ArticleFeatures) -> RestoredMember {
        RestoredMember(
            arrival: Arrival(
                article: article, outlet: outlet, entryKey: entryID, title: title, url: url, published: published, time: time,
                features: features, marks: ReportMarks(decoding: marks) ?? ReportMarks()),
            story: story, copy: copy, developments: developments)
    }
}
