package import Model

/// How much a store may take, and how long it waits.
package struct StoreConfiguration: Sendable {
    /// Connections that read beside the one writer; opened when first needed.
    package var readers: Int
    /// Page cache of the writer, at most.
    package var writerCache: ByteSize
    /// Page cache of each reader, at most.
    package var readerCache: ByteSize
    /// How long a call waits for a lock that another process holds.
    package var busyTimeout: Duration
    /// The database file never grows beyond this; a commit that would, fails with `diskFull`. Nil: as far as the disk goes.
    package var maximumSize: ByteSize?

    package init(
        readers: Int = 4, writerCache: ByteSize = ByteSize(bytes: 4 << 20), readerCache: ByteSize = ByteSize(bytes: 1 << 20),
        busyTimeout: Duration = .seconds(5), maximumSize: ByteSize? = nil
    ) {
        self.readers = max(1, readers)
        self.writerCache = writerCache
        self.readerCache = readerCache
        self.busyTimeout = busyTimeout
        self.maximumSize = maximumSize
    }
}
