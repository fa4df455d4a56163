extension OutletFurniture {
    /// A text without what its outlet is known to repeat by now, whether or not that was known when the text came.
    package func leavingOut(of text: String, _ configuration: StoriesConfiguration) -> String {
        let units = FurnitureUnit.units(of: TextReader().read(title: "", text: text))
        let parts = furniture(among: units, configuration)
        return parts.isEmpty ? text : FurnitureText.without(parts, in: text)
    }
}
