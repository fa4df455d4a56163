/// The content types that the control API takes and gives.
package enum MediaType {
    package static let json = "application/json"
    package static let problem = "application/problem+json"
    package static let opml = "text/x-opml"
    package static let yaml = "application/yaml"
    package static let events = "text/event-stream"
    package static let metrics = "text/plain; version=0.0.4"
    package static let bytes = "application/octet-stream"
}
