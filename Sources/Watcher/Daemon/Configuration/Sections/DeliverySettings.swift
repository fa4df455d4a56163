package import Alerting
package import Fetching
package import Model

/// How alerts are sent, and when a failed try is repeated.
package struct DeliverySettings: ConfigurationSection {
    package var concurrency = 32
    package var connectTimeout = Duration.seconds(10)
    package var timeout = Duration.seconds(30)
    package var maxAnswer = ByteSize(bytes: 256 << 10)
    /// The bound of the first wait; it doubles with every try.
    package var firstRetry = Duration.seconds(2)
    package var longestRetry = Duration.seconds(3_600)
    package var attempts = 60
    package var maxAge = Duration.days(3)

    package init() {}

    static let settings: [Setting<DeliverySettings>] = [
        Setting("concurrency", \.concurrency, .integer.within(1...512)),
        Setting("connect_timeout", \.connectTimeout, .duration.within(.milliseconds(100) ... .seconds(60))),
        Setting("timeout", \.timeout, .duration.within(.seconds(1) ... .seconds(90))),
        Setting("max_answer", \.maxAnswer, .size.within(ByteSize(bytes: 1 << 10)...ByteSize(bytes: 16 << 20))),
        Setting("first_retry", \.firstRetry, .duration.within(.milliseconds(100) ... .seconds(3_600))),
        Setting("longest_retry", \.longestRetry, .duration.within(.seconds(1) ... .days(1))),
        Setting("attempts", \.attempts, .integer.within(1...1_000)),
        Setting("max_age", \.maxAge, .duration.within(.seconds(60) ... .days(30))),
    ]

    package var retrySchedule: RetrySchedule {
        RetrySchedule(base: firstRetry, cap: longestRetry, maximumAttempts: attempts, maximumAge: maxAge)
    }

    package var transferLimits: TransferLimits {
        TransferLimits(connect: connectTimeout, total: timeout, maxBody: maxAnswer.bytes, maxHeaders: 64 << 10)
    }
}
