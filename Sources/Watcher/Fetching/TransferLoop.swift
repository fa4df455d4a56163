import CCurl
import CLinux
import Glibc

/// Drives one libcurl multi handle by epoll. After its start everything here happens on the loop's own thread.
final class TransferLoop {
    let multi: UnsafeMutableRawPointer
    private let epoll: Int32
    let inbox: Inbox
    private let monitor: Locked<LoopMonitor>
    /// When libcurl wants to be called, in monotonic nanoseconds.
    private var curlDeadline: Int64?

    var configuration: HTTPClientConfiguration
    var normal: TransferLane<Transfer>
    var urgent: TransferLane<Transfer>
    var lookups: LookupGate
    var budget: ByteBudget
    var statistics = HTTPClientStatistics()
    /// All that are queued or running, by ticket; this is what keeps them alive for the callbacks.
    var transfers: [ObjectIdentifier: Transfer] = [:]
    /// Bodies grew since the last look.
    var grown: [Transfer] = []
    /// Given up by a callback of another transfer; their handles are still to be removed.
    var doomed: [Transfer] = []
    /// Paused for want of room, in that order.
    var paused: [Transfer] = []
    /// May go on to its end, whatever the others hold.
    var privileged: Transfer?
    var pool: [EasyHandle] = []
    private var submitted = 0

    /// A beat is due at least this often, so that a watchdog can tell an idle loop from a stuck one.
    private static let longestWait: Int32 = 5_000
    /// Monotonic nanoseconds.
    private static let longestTimerTurn: Int64 = 2_000_000
    private static let wakeTag = UInt64.max

    init(_ configuration: HTTPClientConfiguration, inbox: Inbox, monitor: Locked<LoopMonitor>) throws(FetchFailure) {
        guard Self.isLibraryReady, let multi = curl_multi_init() else { throw FetchFailure(.resources, "libcurl cannot start") }
        self.multi = multi
        self.inbox = inbox
        self.monitor = monitor
        self.configuration = configuration
        normal = TransferLane(concurrency: configuration.concurrency, perHost: configuration.perHost)
        urgent = TransferLane(concurrency: configuration.urgentReserve, perHost: configuration.perHost)
        lookups = LookupGate(limit: configuration.lookups)
        budget = ByteBudget(limit: configuration.bytesInFlight)
        epoll = linux_epoll_create()
        guard epoll >= 0, linux_epoll_add(epoll, inbox.descriptor, LINUX_READABLE, Self.wakeTag) == 0 else {
            throw FetchFailure(.resources, "epoll: \(String(cString: strerror(errno)))")
        }
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_multi_set_socket_function(multi, socketChanged, context)
        _ = ccurl_multi_set_timer_function(multi, timerChanged, context)
        _ = ccurl_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
        _ = ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.idleConnections)
    }

    deinit {
        pool.removeAll()
        curl_multi_cleanup(multi)
        close(epoll)
    }

    /// Until the client is shut down.
    func run() {
        linux_name_thread("fetch")
        while true {
            waitForEvents()
            let mail = inbox.take()
            receive(mail)
            // What finishes at once makes room for more.
            repeat {
                runTimer()
                collectFinished()
                resumePaused()
            } while startWaiting() > 0
            publish()
            monitor.withLock { $0.beats &+= 1 }
            if mail.isClosed { break }
        }
        end()
    }

    var now: Int64 { linux_monotonic_nanoseconds() }

    // MARK: - What libcurl asks for

    func watch(_ socket: curl_socket_t, _ what: Int32, isKnown: Bool) {
        guard what != CURL_POLL_REMOVE else {
            _ = linux_epoll_remove(epoll, socket)
            return
        }
        var events: UInt32 = 0
        if what & CURL_POLL_IN != 0 { events |= LINUX_READABLE }
        if what & CURL_POLL_OUT != 0 { events |= LINUX_WRITABLE }
        if isKnown, linux_epoll_modify(epoll, socket, events, UInt64(socket)) == 0 { return }
        _ = linux_epoll_add(epoll, socket, events, UInt64(socket))
        // Any pointer but nil marks the socket as known.
        curl_multi_assign(multi, socket, Unmanaged.passUnretained(self).toOpaque())
    }

    func setTimer(_ milliseconds: Int) {
        curlDeadline = milliseconds < 0 ? nil : now + Int64(milliseconds) * 1_000_000
    }

    // MARK: - Steps of a turn

    private func waitForEvents() {
        withUnsafeTemporaryAllocation(of: linux_event.self, capacity: 256) { events in
            guard let base = events.baseAddress else { return }
            let count = linux_epoll_wait(epoll, base, 256, timeout())
            for index in 0..<max(0, Int(count)) where base[index].tag != Self.wakeTag {
                act(on: base[index])
            }
        }
    }

    private func act(on event: linux_event) {
        var mask: Int32 = 0
        if event.events & LINUX_READABLE != 0 { mask |= CURL_CSELECT_IN }
        if event.events & LINUX_WRITABLE != 0 { mask |= CURL_CSELECT_OUT }
        if event.events & (LINUX_ERROR | LINUX_HANGUP) != 0 { mask |= CURL_CSELECT_ERR }
        var running: Int32 = 0
        // The tag is the socket's number, which fits.
        curl_multi_socket_action(multi, curl_socket_t(truncatingIfNeeded: event.tag), mask, &running)
        holdBudget()
    }

    private func timeout() -> Int32 {
        guard let curlDeadline else { return Self.longestWait }
        let nanoseconds = max(0, curlDeadline - now)
        return Int32(min(Int64(Self.longestWait), (nanoseconds + 999_999) / 1_000_000))
    }

    /// A transfer takes several steps at once where it can. One with a fast sender can for ever: libcurl asks to be called again at once
    /// as long as there is something to read, and the others must have their turn.
    private func runTimer() {
        let end = now + Self.longestTimerTurn
        while let deadline = curlDeadline, case let now = now, deadline <= now {
            if now > end { break }
            curlDeadline = nil
            var running: Int32 = 0
            curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running)
            holdBudget()
        }
    }

    private func receive(_ mail: Inbox.Content) {
        if let configuration = mail.configuration { apply(configuration) }
        for submission in mail.submissions { accept(submission) }
        for ticket in mail.cancelled { cancel(ticket) }
        budget.endLeases(mail.releasedBytes)
    }

    private func apply(_ new: HTTPClientConfiguration) {
        configuration = new
        normal.concurrency = new.concurrency
        normal.perHost = new.perHost
        urgent.concurrency = new.urgentReserve
        urgent.perHost = new.perHost
        lookups.limit = new.lookups
        budget.limit = new.bytesInFlight
        _ = ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, new.idleConnections)
    }

    private func accept(_ submission: Submission) {
        submitted += 1
        statistics.requests += 1
        let transfer = Transfer(submission, number: submitted, now: now, loop: self)
        guard !submission.ticket.isCancelled else {
            answer(transfer, .failure(FetchFailure(.cancelled, "cancelled before it began")))
            return
        }
        transfers[ObjectIdentifier(submission.ticket)] = transfer
        enqueue(transfer)
    }

    /// Shows the counters to other threads.
    func publish() {
        statistics.inFlight = normal.running + urgent.running
        statistics.queued = normal.waiting + urgent.waiting
        statistics.paused = paused.count
        statistics.bytesInFlight = budget.used
        statistics.lookups = lookups.running
        monitor.withLock { $0.statistics = statistics }
    }

    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
