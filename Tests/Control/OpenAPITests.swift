import Control
import Foundation
import Testing

/// Holds config/openapi.yaml to the operations and the wire types that both programs are built from.
@Suite struct OpenAPITests {
    private let document: OpenAPIDocument

    init() throws { document = try OpenAPIDocument.shared.get() }

    @Test func describesEveryOperationAndNoOther() {
        let described = Set(document.entries.map { "\($0.id) \($0.method) \($0.path)" })
        let built = Set(APIOperation.allCases.map { "\($0.rawValue) \($0.route.method.rawValue) \($0.route.path)" })
        #expect(described.subtracting(built).sorted() == [])
        #expect(built.subtracting(described).sorted() == [])
    }

    @Test func everyReferenceLeadsSomewhere() {
        #expect(document.references.count > 50)
        #expect(document.references.filter { !document.resolves($0) }.sorted() == [])
    }

    @Test func everySchemaIsUsedOrIsAWireType() {
        let known = Set(WireSamples.all.keys)
        let used = Set(document.references.compactMap { $0.split(separator: "/").last.map(String.init) })
        #expect(Set(document.schemas.keys).subtracting(used).subtracting(known).sorted() == [])
        #expect(known.subtracting(document.schemas.keys).sorted() == [])
    }

    @Test func pathsWithAParameterDeclareIt() {
        for (path, item) in document.paths {
            #expect((item["parameters"] != nil) == path.contains("{id}"), "\(path)")
        }
    }

    @Test func everyQueryParameterIsDescribedAndNoOther() {
        for entry in document.entries {
            let described = document.queryParameters(of: entry).sorted()
            #expect(APIOperation(rawValue: entry.id)?.parameters.sorted() == described, "\(entry.id)")
        }
    }

    @Test func everyPostTakesAnIdempotencyKey() {
        for entry in document.entries {
            let parameters = entry.values["parameters"] as? [[String: Any]] ?? []
            let takesKey = parameters.contains { $0["$ref"] as? String == "#/components/parameters/idempotencyKey" }
            #expect(takesKey == (entry.method == "POST"), "\(entry.id)")
        }
    }

    @Test(arguments: WireSamples.all.keys.sorted())
    func schemaHasTheFieldsOfItsWireType(name: String) throws {
        let sample = try #require(WireSamples.all[name])
        let object = try #require(try JSONSerialization.jsonObject(with: ControlJSON.encode(sample)) as? [String: Any])
        let properties = document.schemas[name]?["properties"] as? [String: Any] ?? [:]
        #expect(object.keys.sorted() == properties.keys.sorted())
    }

    @Test(arguments: WireSamples.all.keys.sorted())
    func schemaRequiresWhatItsWireTypeRequires(name: String) throws {
        let sample = try #require(WireSamples.all[name])
        let object = try #require(try JSONSerialization.jsonObject(with: ControlJSON.encode(sample)) as? [String: Any])
        let required = Set(document.schemas[name]?["required"] as? [String] ?? [])
        for key in object.keys {
            let without = try JSONSerialization.data(withJSONObject: object.filter { $0.key != key })
            #expect(decodes(like: sample, from: without) == !required.contains(key), "\(name).\(key)")
        }
    }

    @Test func requestSchemasRefuseOtherFields() {
        for (name, schema) in document.schemas where WireSamples.all[name] is any RequestBody {
            #expect(schema["additionalProperties"] as? Bool == false, "\(name)")
        }
    }

    @Test func listsEveryProblemCode() {
        let properties = document.schemas["ProblemDocument"]?["properties"] as? [String: [String: Any]] ?? [:]
        #expect((properties["code"]?["enum"] as? [String] ?? []).sorted() == ProblemCode.allCases.map(\.rawValue).sorted())
        #expect((properties["exit"]?["enum"] as? [Int] ?? []).sorted() == Control.ExitStatus.allCases.dropFirst().map { Int($0.rawValue) })
    }

    @Test func problemsStandUnderTheirStatus() {
        for entry in document.entries {
            for (status, response) in entry.values["responses"] as? [String: [String: Any]] ?? [:] {
                guard response["$ref"] != nil, let codes = response["description"] as? String else { continue }
                for code in codes.split(separator: ", ") {
                    #expect(ProblemCode(rawValue: String(code)).map { String($0.status) } == status, "\(entry.id) \(code)")
                }
            }
        }
    }

    private func decodes<Value: Codable>(like sample: Value, from data: Data) -> Bool {
        (try? ControlJSON.decode(Value.self, from: data)) != nil
    }
}
