/// What a hub is answered.
struct PushAnswer: Equatable {
    var status: Int
    /// The challenge.
    var text = ""
    /// Seconds, where the hub is to come again.
    var retryAfter: Int?

    static let taken = PushAnswer(status: 202)
    static let unknown = PushAnswer(status: 404)
    /// The subscription is over; a hub that hears it may stop.
    static let gone = PushAnswer(status: 410)
    static let tooLarge = PushAnswer(status: 413)
    static let busy = PushAnswer(status: 503, retryAfter: 60)
}
