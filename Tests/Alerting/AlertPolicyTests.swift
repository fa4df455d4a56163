import Testing

@Suite struct AlertPolicyTests { @Test func placeholder() {} }
