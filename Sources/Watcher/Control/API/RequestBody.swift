/// A body that the daemon takes. Its fields are known, so that a misspelt one is an error and not silently nothing.
package protocol RequestBody: Codable, Sendable {
    /// Names of all fields as they are on the wire.
    static var fieldNames: [String] { get }
}
