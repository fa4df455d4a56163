import Logging
import Model
import Storage
import Stories

/// Finds and makes the segments of the judgement's days. They are a cache of the database: what does not fit it is made anew.
struct SegmentKeeper: Sendable {
    let store: Store
    let stories: StoriesConfiguration
    let logger: Logger

    /// A day's segment as it lies on the disk, if its articles are those that the store says were placed then, or the first of them.
    /// `places`: those of the day, in order.
    func segment(of day: Int64, for places: some Collection<PlacedArticle>) -> DaySegment? {
        do throws(StorageFailure) {
            guard let file = try store.segments.segment(of: day) else { return nil }
            return try check(file, day: day, for: places)
        } catch {
            logger.warning("a day is read from the database instead of its segment: \(error.message)")
            return nil
        }
    }

    private func check(
        _ file: MappedFile, day: Int64, for places: some Collection<PlacedArticle>
    ) throws(StorageFailure) -> DaySegment? {
        do throws(SegmentFailure) {
            let segment = try DaySegment(SegmentMemory(file), identity: identity(day))
            file.release()
            if segment.stories(among: places) != nil { return segment }
            logger.info("the segment of day \(day) holds other articles than the database; it is made anew")
        } catch {
            logger.info("the segment of day \(day) cannot be used (\(error.code.rawValue)); it is made anew")
        }
        return nil
    }

    /// Makes a day's segment from the store and puts it on the disk; in memory alone where the disk does not take it. Nil for a day
    /// too large for one. `places`: the day's articles that it is to hold, in order.
    func makeSegment(of day: Int64, from places: some Collection<PlacedArticle>) throws(StorageFailure) -> DaySegment? {
        var writer = SegmentWriter(identity(day), configuration: stories)
        if let first = places.map(\.placement).min(), let last = places.map(\.placement).max() {
            try store.loadPlacements(first...last) { articles in
                for (article, member) in zip(articles, articles.members()) {
                    if let member { writer.append(member) } else { writer.skip(article.article) }
                }
            }
        }
        guard let bytes = writer.finish() else { return nil }
        return segment(bytes, day: day)
    }

    private func segment(_ bytes: [UInt8], day: Int64) -> DaySegment? {
        do throws(StorageFailure) {
            let file = try store.segments.put(bytes, day: day)
            defer { file.release() }
            return try? DaySegment(SegmentMemory(file), identity: identity(day))
        } catch {
            logger.warning("the segment of day \(day) stays in memory: \(error.message)")
            return try? DaySegment(SegmentMemory(copying: bytes), identity: identity(day))
        }
    }

    private func identity(_ day: Int64) -> SegmentIdentity {
        SegmentIdentity(seed: store.installation.hashSeed, day: day, configuration: stories)
    }
}

extension SegmentMemory {
    /// A mapped file's bytes.
    fileprivate convenience init(_ file: MappedFile) { self.init(file.bytes, of: file) { file.release() } }
}

extension DaySegment {
    /// The stories of the segment's articles, which have to be the first ones of their day, in order; nil where they are not.
    func stories(among places: some Collection<PlacedArticle>) -> [StoryID]? {
        var stories: [StoryID] = []
        stories.reserveCapacity(count)
        for place in places {
            guard stories.count < count else { break }
            // With their times, since a restored backup gives the same ids to other articles.
            if article(stories.count) == place.article, time(stories.count) == place.time {
                stories.append(place.story)
            } else if !unreadable.contains(place.article) {
                return nil
            }
        }
        return stories.count == count ? stories : nil
    }
}
