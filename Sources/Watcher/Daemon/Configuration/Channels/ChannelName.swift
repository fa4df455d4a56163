import Model

/// Names of channels follow the rule of topics' ids, since both stand on command lines and in addresses.
enum ChannelName {
    static func isValid(_ name: String) -> Bool { Topic.isValidID(name) }
}
