import Yams

extension SecretReader {
    /// The secret whose place a key names; nil with a problem added where there is none.
    func secret(
        _ entry: MappingReader.Entry, path: String, problems: inout ProblemList
    ) -> (secret: Secret, reference: SecretReference)? {
        guard let reference = entry.value.plainText.flatMap(SecretReference.init(text:)) else {
            problems.add("\(path) must be the path of a file, or credential:NAME\(entry.value.instead)", at: entry.value.mark)
            return nil
        }
        switch read(reference) {
        case .success(let secret): return (secret, reference)
        case .failure(let failure):
            let needs = "must be the path of a file, or credential:NAME; what stands there looks like the secret itself"
            problems.add(reference.isProbablySecret ? "\(path) \(needs)" : "\(path): \(failure.reason)", at: entry.key.mark)
            return nil
        }
    }
}
