/// What the last document and the last answer said about how often to ask: a 304 brings neither, and a restart forgets nothing.
enum SchemaManners {
    /// Durations and times in microseconds; `skip_hours` and `skip_days` have a bit for each hour of the UTC day and each day, Sunday first.
    static let columns = """
        ALTER TABLE feeds ADD COLUMN ttl INTEGER;
        ALTER TABLE feeds ADD COLUMN update_period INTEGER;
        ALTER TABLE feeds ADD COLUMN fresh_for INTEGER;
        ALTER TABLE feeds ADD COLUMN skip_hours INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE feeds ADD COLUMN skip_days INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE feeds ADD COLUMN rhythm INTEGER;
        ALTER TABLE feeds ADD COLUMN newest_entry INTEGER;
        ALTER TABLE feeds ADD COLUMN held_until INTEGER;
        """
}
