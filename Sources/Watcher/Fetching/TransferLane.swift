/// What waits and what runs, with limits over all and per host; hosts take turns, so a host with many requests delays only itself.
struct TransferLane<Element> {
    private struct Host {
        var waiting = FIFO<Element>()
        var running = 0
        /// In `ready` or `blocked` already.
        var isListed = false
    }

    /// Both limits may change at any time; what runs already is left alone.
    var concurrency: Int
    var perHost: Int
    private(set) var running = 0
    private(set) var waiting = 0
    private var hosts: [String: Host] = [:]
    private var ready = FIFO<String>()
    /// Hosts passed over because their name cannot be looked up yet.
    private var blocked = FIFO<String>()

    init(concurrency: Int, perHost: Int) {
        self.concurrency = concurrency
        self.perHost = perHost
    }

    mutating func enqueue(_ element: Element, host: String) {
        hosts[host, default: Host()].waiting.append(element)
        waiting += 1
        list(host)
    }

    /// The next one that may start, counted as running; `canStart` says whether its host's name may be looked up now.
    mutating func next(canStart: (Element) -> Bool) -> Element? {
        while running < concurrency, let name = ready.popFirst() {
            guard var host = hosts.removeValue(forKey: name) else { continue }
            host.isListed = false
            guard host.running < perHost, let element = host.waiting.popFirst() else {
                restore(host, name)
                continue
            }
            guard canStart(element) else {
                block(host, name, first: element)
                continue
            }
            waiting -= 1
            host.running += 1
            running += 1
            hosts[name] = host
            list(name)
            return element
        }
        return nil
    }

    mutating func finished(host name: String) {
        guard var host = hosts.removeValue(forKey: name) else { return }
        host.running -= 1
        running -= 1
        restore(host, name)
        list(name)
    }

    /// Lets as many of the hosts that were passed over try again.
    mutating func unblock(_ count: Int) {
        for _ in 0..<max(0, count) {
            guard let name = blocked.popFirst() else { return }
            ready.append(name)
        }
    }

    /// Empties the queue; what runs stays counted.
    mutating func takeWaiting() -> [Element] {
        var all: [Element] = []
        for name in hosts.keys {
            while let element = hosts[name]?.waiting.popFirst() { all.append(element) }
        }
        waiting = 0
        return all
    }

    private mutating func list(_ name: String) {
        guard let host = hosts[name], !host.isListed, host.running < perHost, !host.waiting.isEmpty else { return }
        hosts[name]?.isListed = true
        ready.append(name)
    }

    private mutating func restore(_ host: Host, _ name: String) {
        if host.running > 0 || !host.waiting.isEmpty { hosts[name] = host }
    }

    private mutating func block(_ host: Host, _ name: String, first: Element) {
        var host = host
        // Back to the front.
        var waiting = FIFO<Element>()
        waiting.append(first)
        while let element = host.waiting.popFirst() { waiting.append(element) }
        host.waiting = waiting
        host.isListed = true
        hosts[name] = host
        blocked.append(name)
    }
}
