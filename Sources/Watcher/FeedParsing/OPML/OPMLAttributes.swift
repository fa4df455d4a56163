/// An outline's attributes while they are sorted into fields.
struct OPMLAttributes {
    var rest: [OPMLOutline.Attribute] = []

    /// Removes an attribute, whatever the case of its name; `name` is in lower case. Of several spellings the first counts, and none stays.
    mutating func take(_ name: String) -> String? {
        func isMeant(_ attribute: OPMLOutline.Attribute) -> Bool { attribute.namespace == nil && attribute.name.lowercased() == name }
        defer { rest.removeAll(where: isMeant) }
        return rest.first(where: isMeant)?.value
    }
}
