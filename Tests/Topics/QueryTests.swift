import Testing
@Suite struct QueryTests { @Test func placeholder() {} }
