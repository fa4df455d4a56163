import GRDB
package import Model

extension Store {
    /// The hosts that are asked by https alone.
    package func strictHosts() throws(StorageFailure) -> [StrictHost] {
        try read { db in
            try db.rows("SELECT name, covers_subdomains, until FROM strict_hosts ORDER BY name", []) { columns in
                StrictHost(name: columns.string(), coversSubdomains: columns.bool(), until: columns.time())
            }
        }
    }

    package func commit(strictHosts changes: [StrictHost.Change]) throws(StorageFailure) {
        try write(.full) { db in
            for change in changes {
                switch change {
                case .keep(let host):
                    try db.run(
                        "INSERT OR REPLACE INTO strict_hosts (name, covers_subdomains, until) VALUES (?, ?, ?)",
                        [host.name, host.coversSubdomains, host.until.microseconds])
                case .drop(let name): try db.run("DELETE FROM strict_hosts WHERE name = ?", [name])
                }
            }
        }
    }
}
