/// What a status means for whoever runs the feed, in a few words.
enum StatusWords {
    static func words(for status: Int) -> String {
        switch status {
        case 204, 205: "the server answers \(status), without a document"
        case 206: "the server answers with a part of the document, which was not asked for"
        case 304: "the server answers 304 to a request without validators"
        case 300..<400: "the server answers with the redirect \(status), which cannot be followed"
        case 401: "the server asks for a user and password (401)"
        case 403: "the server forbids access (403)"
        case 404: "there is no such document (404)"
        case 410: "the document is gone for good (410)"
        case 429: "the server says that requests come too often (429)"
        case 503: "the server is not available for now (503)"
        case 400..<500: "the server refuses the request (\(status))"
        case 500..<600: "the server fails (\(status))"
        default: "the server answers with status \(status)"
        }
    }
}
