/// What the characters of a text are.
enum BodyType: UInt8 {
    case text
    /// HTML written as text: its markup was escaped or in CDATA.
    case html
    /// HTML written as elements, serialised here.
    case markup
    /// Declared as XHTML: markup, unless no element comes.
    case xhtml
    /// Plain by its specification, HTML in many real feeds: its look decides.
    case guess
    case base64
    /// Nothing to read: an image, a PDF.
    case binary
}
