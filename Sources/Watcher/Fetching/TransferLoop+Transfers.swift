import CCurl

/// The life of a transfer: queued, started, finished.
extension TransferLoop {
    func enqueue(_ transfer: Transfer) {
        if transfer.isUrgent {
            urgent.enqueue(transfer, host: transfer.url.hostKey)
        } else {
            normal.enqueue(transfer, host: transfer.url.hostKey)
        }
    }

    /// Starts what limits and name lookups allow; answers how many.
    func startWaiting() -> Int {
        let time = now
        lookups.expire(now: time)
        urgent.unblock(lookups.free)
        normal.unblock(lookups.free)
        var count = 0
        while let transfer = urgent.next(canStart: { mayStart($0, time) }) ?? normal.next(canStart: { mayStart($0, time) }) {
            start(transfer, time)
            count += 1
        }
        return count
    }

    func cancel(_ ticket: TransferTicket) {
        guard let transfer = transfers[ObjectIdentifier(ticket)] else { return }
        finish(transfer, .failure(FetchFailure(.cancelled, "cancelled")))
    }

    /// Takes the results that libcurl has ready.
    func collectFinished() {
        var easy: UnsafeMutableRawPointer?
        var code = CURLE_OK
        while ccurl_multi_next_done(multi, &easy, &code) {
            guard let easy, let context = ccurl_get_private(easy) else { continue }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            if code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY { noteLookupFailed(transfer) }
            finish(transfer, TransferOutcome(transfer, code: code, now: now).result)
        }
    }

    /// Ends a transfer wherever it stands, and answers its caller.
    func finish(_ transfer: Transfer, _ result: Result<HTTPResponse, FetchFailure>) {
        guard transfers.removeValue(forKey: ObjectIdentifier(transfer.submission.ticket)) != nil else { return }
        if let easy = transfer.easy {
            statistics.receivedBytes += ccurl_get_offset(easy.handle, CURLINFO_SIZE_DOWNLOAD_T)
            curl_multi_remove_handle(multi, easy.handle)
            transfer.easy = nil
            recycle(easy, of: transfer)
            leaveLane(transfer)
        }
        abandonLookup(of: transfer)
        leavePause(transfer)
        count(result)
        // Before the caller goes on, so that it finds itself counted.
        publish()
        answer(transfer, result)
    }

    func answer(_ transfer: Transfer, _ result: Result<HTTPResponse, FetchFailure>) {
        transfer.isFinished = true
        let body = transfer.takeBody()
        switch result {
        case .failure(let failure):
            release(body.capacity)
            transfer.submission.finish(.failure(failure))
        case .success(var response):
            if body.capacity > 0 {
                budget.lease(body.capacity)
                response.lease = BodyLease(bytes: body.capacity, inbox: inbox)
            }
            transfer.submission.finish(.success(TransferResult(response: response, body: body)))
        }
    }

    /// The name is known now, or was: its lookup no longer counts.
    func noteLookupDone(_ transfer: Transfer) {
        guard transfer.holdsLookup else { return }
        transfer.holdsLookup = false
        lookups.resolved(transfer.lookupName, now: now)
    }

    /// The resolver has answered, without an address.
    private func noteLookupFailed(_ transfer: Transfer) {
        guard transfer.holdsLookup else { return }
        transfer.holdsLookup = false
        lookups.failed()
    }

    /// Fails all that is left, at the loop's end.
    func end() {
        let failure = FetchFailure(.shutDown, "the client has been shut down")
        for transfer in Array(transfers.values) { finish(transfer, .failure(failure)) }
        for closer in inbox.finish() { closer.resume() }
    }

    private func mayStart(_ transfer: Transfer, _ time: Int64) -> Bool {
        transfer.isFinished || !needsLookup(transfer, time) || lookups.free > 0
    }

    private func needsLookup(_ transfer: Transfer, _ time: Int64) -> Bool {
        let name = transfer.lookupName
        return !lookups.isKnown(name, now: time) && IPAddress(text: name) == nil
    }

    private func start(_ transfer: Transfer, _ time: Int64) {
        guard !transfer.isFinished else {
            // Cancelled while it waited.
            leaveLane(transfer)
            return
        }
        transfer.startedAt = time
        if let refusal = refusalBehindProxy(transfer) {
            leaveLane(transfer)
            finish(transfer, .failure(FetchFailure(.refusedAddress, refusal)))
            return
        }
        guard let easy = takeHandle(for: transfer) else {
            leaveLane(transfer)
            finish(transfer, .failure(FetchFailure(.resources, "libcurl refuses the request's options")))
            return
        }
        if needsLookup(transfer, time) {
            transfer.holdsLookup = true
            lookups.begin()
        }
        transfer.easy = easy
        let code = curl_multi_add_handle(multi, easy.handle)
        guard code == CURLM_OK else {
            finish(transfer, .failure(FetchFailure(.resources, String(cString: curl_multi_strerror(code)))))
            return
        }
    }

    private func leaveLane(_ transfer: Transfer) {
        if transfer.isUrgent {
            urgent.finished(host: transfer.url.hostKey)
        } else {
            normal.finished(host: transfer.url.hostKey)
        }
    }

    /// Behind a proxy the socket callback sees only the proxy, so an address in the URL itself is checked here, and the one name that
    /// means an address everywhere (RFC 6761).
    private func refusalBehindProxy(_ transfer: Transfer) -> String? {
        guard transfer.request.transport.proxy != nil else { return nil }
        let name = transfer.url.host.hasSuffix(".") ? transfer.url.host.dropLast() : transfer.url.host[...]
        let isLocal = name == "localhost" || name.hasSuffix(".localhost")
        guard let address = IPAddress(text: isLocal ? "127.0.0.1" : transfer.url.host) else { return nil }
        return configuration.addressGuard.refusal(of: address, port: transfer.url.port, host: transfer.url.host)
    }

    private func takeHandle(for transfer: Transfer) -> EasyHandle? {
        let file = transfer.request.transport.authorityFile
        let pooled = pool.lastIndex { $0.authorityFile == file }.map { pool.remove(at: $0) }
        guard let easy = pooled ?? EasyHandle(), easy.prepare(for: transfer) else { return nil }
        if let file, easy.authorityFile == nil, !easy.setAuthorities(file) { return nil }
        return easy
    }

    private func recycle(_ easy: EasyHandle, of transfer: Transfer) {
        easy.clear()
        if pool.count < Self.pooledHandles { pool.append(easy) }
    }

    /// Each takes some 20 kB, and making one some 10 µs.
    private static let pooledHandles = 64

    private func abandonLookup(of transfer: Transfer) {
        guard transfer.holdsLookup else { return }
        transfer.holdsLookup = false
        lookups.abandon(now: now)
    }

    private func count(_ result: Result<HTTPResponse, FetchFailure>) {
        switch result {
        case .success(let response):
            statistics.responses += 1
            if response.timings.isConnectionReused { statistics.connectionsReused += 1 } else { statistics.connectionsOpened += 1 }
        case .failure(let failure) where failure.code == .cancelled || failure.code == .shutDown: statistics.cancellations += 1
        case .failure(let failure):
            statistics.failures += 1
            if failure.code == .refusedAddress { statistics.refusedAddresses += 1 }
        }
    }
}
