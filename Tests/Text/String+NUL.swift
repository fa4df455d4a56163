extension String {
    /// With NUL characters for `␀`: a test's arguments are printed, and a terminal wants no NULs.
    var withNULs: String { String(map { $0 == "␀" ? "\0" : $0 }) }
}
