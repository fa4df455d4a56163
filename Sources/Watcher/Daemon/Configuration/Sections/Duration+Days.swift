extension Duration {
    /// Days of 24 hours.
    static func days(_ days: Int64) -> Duration { .seconds(days * 86_400) }
}
