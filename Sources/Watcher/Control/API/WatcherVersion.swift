/// The version of both programs, which are released together.
package enum WatcherVersion {
    package static let current = "0.1.0"
    /// The version of the control API: the first segment of its paths is `v` and this number.
    package static let api = "1"
}
