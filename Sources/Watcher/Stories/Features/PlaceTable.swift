/// Names of places as base64. First the places: their count, then per place a byte of rarity, its upper bit set on countries. Then
/// the names: per name the step to the next 32-bit key, then the place (from 1; 0 is none) and four flags. Numbers have seven bits
/// a byte, the lowest first. Generated; see `PlaceNames` for what it is made from.
enum PlaceTable {
    static let parts: [StaticString] = [part1, part2, part3, part4, part5, part6, part7, part8, part9, part10, part11]
}
