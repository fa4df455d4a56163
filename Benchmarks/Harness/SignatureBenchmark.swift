import Model
import Stories

/// Text to features, which hold the signature's bands, the shingles and the story's terms. `signatures ARTICLES.jsonl [ROUNDS [alone]]`.
enum SignatureBenchmark {
    static func run(_ arguments: [String]) throws -> [Figures] {
        let articles = try Material.articles(of: arguments.first ?? "")
        let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 3
        let bytes = articles.reduce(0) { $0 + ($1.title ?? "").utf8.count + ($1.text ?? "").utf8.count }
        let extractor = FeatureExtractor(seed: 1)
        let signed = Measurement.median(rounds: rounds) {
            for article in articles { _ = extractor.signature(title: article.title ?? "", text: article.text ?? "") }
        }
        let signing = Figures(what: "words, shingles, signature", seconds: signed, bytes: bytes, items: articles.count)
        guard arguments.count < 3 else { return [signing] }
        var features: [ArticleFeatures] = []
        let extracted = Measurement.median(rounds: rounds) {
            features = articles.map { extractor.features(title: $0.title ?? "", text: $0.text ?? "", language: nil) }
        }
        var index = StoryIndex(configuration: StoriesConfiguration(), nextStory: StoryID(1))
        let before = Measurement.resident
        let start = Measurement.cpu
        for (number, one) in features.enumerated() {
            let arrival = Arrival(
                article: ArticleID(Int64(number + 1)), outlet: Outlet(key: nil, name: ""), title: articles[number].title ?? "", url: nil,
                time: Timestamp(seconds: Int64(number)), features: one)
            _ = index.place(arrival)
            if number % 64 == 63 { index.apply() }
        }
        index.apply()
        let placed = Measurement.cpu - start
        let memory = max(0, Measurement.resident - before)
        return [
            signing, Figures(what: "all features", seconds: extracted, bytes: bytes, items: articles.count),
            Figures(what: "copies and stories", seconds: placed, bytes: bytes, items: articles.count, memory: memory),
        ]
    }
}
