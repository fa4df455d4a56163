package import Model
package import Storage

/// The database's memory and its size.
package struct StorageSettings: ConfigurationSection {
    package var readers = 4
    package var cache = ByteSize(bytes: 4 << 20)
    package var readerCache = ByteSize(bytes: 1 << 20)
    /// Nil: as far as the disk goes.
    package var maxSize: ByteSize?

    package init() {}

    static let settings: [Setting<StorageSettings>] = [
        Setting("readers", \.readers, .integer.within(1...64), needsRestart: true),
        Setting("cache", \.cache, .size.within(ByteSize(bytes: 256 << 10)...ByteSize(bytes: 1 << 30)), needsRestart: true),
        Setting("reader_cache", \.readerCache, .size.within(ByteSize(bytes: 128 << 10)...ByteSize(bytes: 256 << 20)), needsRestart: true),
        Setting(
            "max_size", \.maxSize, ValueFormat.size.within(ByteSize(bytes: 16 << 20)...ByteSize(bytes: 1 << 40)).optional,
            needsRestart: true),
    ]

    package var storeConfiguration: StoreConfiguration {
        StoreConfiguration(readers: readers, writerCache: cache, readerCache: readerCache, maximumSize: maxSize)
    }
}
