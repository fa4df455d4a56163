/// A section of the file with its keys in the order in which they are documented.
protocol ConfigurationSection: Hashable, Sendable {
    static var settings: [Setting<Self>] { get }
    /// All defaults.
    init()
}
