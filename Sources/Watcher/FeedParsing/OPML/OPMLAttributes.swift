/// An outline's attributes while they are sorted into fields.
struct OPMLAttributes {
    var rest: [OPMLOutline.Attribute] = []

    /// Removes an attribute, whatever the case of its name; `name` is in lower case.
    mutating func take(_ name: String) -> String? {
        guard let index = rest.firstIndex(where: { $0.namespace == nil && $0.name.lowercased() == name }) else { return nil }
        return rest.remove(at: index).value
    }
}
