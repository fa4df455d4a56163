import Control
import Storage

/// What the store's general refusals mean for the operation at hand.
struct StorageMeaning: Sendable {
    /// Somebody was first: the thing exists, or it was changed meanwhile.
    var conflict = ProblemCode.alreadyExists
    /// What was asked for makes no sense as things stand.
    var invalid = ProblemCode.invalidArgument

    static let lookup = StorageMeaning(invalid: .ambiguousID)
    static let state = StorageMeaning(invalid: .wrongState)
    static let version = StorageMeaning(conflict: .versionMismatch)
}

extension ProblemDocument {
    /// The one place where the store's failures become problems of the API.
    init(_ failure: StorageFailure, _ meaning: StorageMeaning = StorageMeaning()) {
        let code: ProblemCode =
            switch failure.code {
            case .notFound: .unknownID
            case .conflict: meaning.conflict
            case .invalid: meaning.invalid
            case .diskFull: .diskFull
            case .stopped: .unavailable
            case .newerDatabase, .locked, .corrupt, .io, .notPermitted: .internalError
            }
        self.init(code, failure.message)
    }
}
