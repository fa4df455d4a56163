import ArgumentParser

/// A threshold of a topic: a number from 0 to 1.
struct ThresholdArgument: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
        guard let value = Double(argument), (0...1).contains(value) else { return nil }
        self.value = value
    }
}

/// How many independent origins a story needs: 1 or more.
struct OriginsArgument: ExpressibleByArgument {
    let value: Int

    init?(argument: String) {
        guard let value = Int(argument), value >= 1 else { return nil }
        self.value = value
    }
}
