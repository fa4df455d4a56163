extension FeedAnswer {
    /// Bytes of the document; 0 where there is none.
    package var size: Int {
        if case .document(let document) = self { document.bytes.count } else { 0 }
    }
}
