/// What went wrong, as a stable code. The one place that says which HTTP status and which exit status belong to it.
package enum ProblemCode: String, CaseIterable, Codable, Sendable {
    case invalidArgument = "invalid-argument"
    case malformedRequest = "malformed-request"
    case notPermitted = "not-permitted"
    case refusedAddress = "refused-address"
    case unknownID = "unknown-id"
    case unknownPath = "unknown-path"
    case methodNotAllowed = "method-not-allowed"
    case alreadyExists = "already-exists"
    case ambiguousID = "ambiguous-id"
    case wrongState = "wrong-state"
    case versionMismatch = "version-mismatch"
    case tooLarge = "too-large"
    case unsupportedMediaType = "unsupported-media-type"
    case notAFeed = "not-a-feed"
    case severalFeeds = "several-feeds"
    case badQuery = "bad-query"
    case badContent = "bad-content"
    case badConfiguration = "bad-configuration"
    case missingConfiguration = "missing-configuration"
    case keyReused = "key-reused"
    case internalError = "internal-error"
    case fetchFailed = "fetch-failed"
    case unavailable = "unavailable"
    case diskFull = "disk-full"
    case cannotWrite = "cannot-write"

    /// The HTTP status of the answer.
    package var status: Int {
        switch self {
        case .invalidArgument, .malformedRequest: 400
        case .notPermitted, .refusedAddress: 403
        case .unknownID, .unknownPath: 404
        case .methodNotAllowed: 405
        case .alreadyExists, .ambiguousID, .wrongState: 409
        case .versionMismatch: 412
        case .tooLarge: 413
        case .unsupportedMediaType: 415
        case .notAFeed, .severalFeeds, .badQuery, .badContent, .badConfiguration, .missingConfiguration, .keyReused: 422
        case .internalError: 500
        case .fetchFailed: 502
        case .unavailable: 503
        case .diskFull, .cannotWrite: 507
        }
    }

    /// The exit status of a program that met it.
    package var exit: ExitStatus {
        switch self {
        case .invalidArgument, .unsupportedMediaType: .usage
        case .malformedRequest, .tooLarge, .notAFeed, .severalFeeds, .badQuery, .badContent: .badContent
        case .unavailable: .unreachable
        case .notPermitted: .notPermitted
        case .badConfiguration, .missingConfiguration: .badConfiguration
        case .refusedAddress, .unknownID, .unknownPath, .methodNotAllowed, .alreadyExists, .ambiguousID, .wrongState,
            .versionMismatch, .keyReused, .internalError, .fetchFailed, .diskFull, .cannotWrite:
            .failed
        }
    }

    /// The same words for every problem of the code.
    package var title: String {
        switch self {
        case .invalidArgument: "A parameter or field is not what it should be"
        case .malformedRequest: "The request cannot be read"
        case .notPermitted: "Not permitted"
        case .refusedAddress: "The address is refused"
        case .unknownID: "There is no such thing"
        case .unknownPath: "There is no such path"
        case .methodNotAllowed: "The path does not take this method"
        case .alreadyExists: "It exists already"
        case .ambiguousID: "Several things begin so"
        case .wrongState: "Its state does not allow that"
        case .versionMismatch: "It was changed meanwhile"
        case .tooLarge: "The body is too large"
        case .unsupportedMediaType: "The body is of a type that is not taken here"
        case .notAFeed: "The document is not a feed"
        case .severalFeeds: "The page links to several feeds"
        case .badQuery: "The query cannot be read"
        case .badContent: "The document cannot be read"
        case .badConfiguration: "The configuration is bad"
        case .missingConfiguration: "The configuration file is missing"
        case .keyReused: "The idempotency key was used for another request"
        case .internalError: "The daemon failed"
        case .fetchFailed: "The address could not be fetched"
        case .unavailable: "The daemon is starting or stopping"
        case .diskFull: "The disk is full"
        case .cannotWrite: "The file cannot be written"
        }
    }
}
