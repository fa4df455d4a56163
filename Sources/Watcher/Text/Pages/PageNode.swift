/// An element or a run of text. Nodes lie in document order, so the nodes below one follow it without a gap.
struct PageNode {
    /// A `PageElement`.
    var element: UInt8
    var isRemoved = false
    var hints: PageHints = []
    var parent: Int32
    /// Behind the last node below this one.
    var last: Int32
    /// Of text where it stands; of an element its attributes.
    var start: Int32
    var end: Int32
    /// Characters that can be seen of a run of text; ideographs count two.
    var length: Int32 = 0
    /// Marks that end or divide sentences.
    var marks: Int32 = 0
}
