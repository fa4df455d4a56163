import CCurl

/// Keeps all bodies together within the byte budget.
extension TransferLoop {
    /// Called from a callback: charges the bytes, giving up the largest body where there is no room at all. False where that is this one.
    func makeRoom(_ bytes: Int, for transfer: Transfer) -> Bool {
        if !budget.fits(bytes) { budget.endLeases(inbox.takeReleased()) }
        while !budget.fits(bytes) {
            let largest = transfers.values.filter { $0.charged > 0 }.max { ($0.charged, $0.number) < ($1.charged, $1.number) }
            let failure = FetchFailure(
                .overBudget, "all fetches together need more than \(budget.limit) bytes, and this document was the largest of them")
            guard let largest, largest !== transfer, largest.charged > transfer.charged else {
                transfer.abandon(failure)
                return false
            }
            largest.abandon(failure)
            doomed.append(largest)
        }
        budget.charge(bytes)
        return true
    }

    func release(_ bytes: Int) { budget.release(bytes) }

    func noteReceived(_ transfer: Transfer, bodyBytes: Int) {
        statistics.bodyBytes += Int64(bodyBytes)
        if budget.isUnderPressure, transfer.isExpanding { grown.append(transfer) }
    }

    /// Whether a transfer may read on; where nobody has the privilege to go on in any case, it gets it.
    func mayGrow(_ transfer: Transfer) -> Bool {
        if transfer === privileged || budget.admits(holding: transfer.charged, beside: privileged?.charged ?? 0) { return true }
        guard privileged == nil, budget.hasRoomForPrivileged(holding: transfer.charged) else { return false }
        privileged = transfer
        return true
    }

    func notePaused(_ transfer: Transfer) {
        transfer.isPaused = true
        statistics.pauses += 1
        paused.append(transfer)
        inbox.wantRoom(true)
    }

    /// After each call into libcurl, which lets no handle be removed from within its callbacks. Compressed bodies are paused here
    /// and not there, too: what a callback does not take of them piles up, expanded, in libcurl's own buffer.
    func holdBudget() {
        if !doomed.isEmpty {
            for transfer in doomed { finish(transfer, .failure(transfer.failure ?? FetchFailure(.overBudget, "out of room"))) }
            doomed.removeAll()
        }
        guard !grown.isEmpty else { return }
        collectFinished()
        for transfer in grown where !transfer.isFinished { pauseIfNeeded(transfer) }
        grown.removeAll(keepingCapacity: true)
    }

    /// Lets paused transfers go on where there is room again, in the order of their pausing.
    func resumePaused() {
        guard !paused.isEmpty else { return }
        // What was released before the loop asked to be woken for it.
        budget.endLeases(inbox.takeReleased())
        var still: [Transfer] = []
        let candidates = paused
        paused.removeAll()
        for transfer in candidates where !transfer.isFinished {
            if mayGrow(transfer) { resume(transfer) } else { still.append(transfer) }
        }
        paused = still + paused
        inbox.wantRoom(!paused.isEmpty)
    }

    /// At a transfer's end.
    func leavePause(_ transfer: Transfer) {
        if transfer === privileged { privileged = nil }
        if transfer.isPaused { paused.removeAll { $0 === transfer } }
    }

    private func pauseIfNeeded(_ transfer: Transfer) {
        guard let easy = transfer.easy, !transfer.isPaused, !mayGrow(transfer) else { return }
        guard curl_easy_pause(easy.handle, CURLPAUSE_RECV) == CURLE_OK else { return }
        notePaused(transfer)
    }

    private func resume(_ transfer: Transfer) {
        transfer.isPaused = false
        guard let easy = transfer.easy else { return }
        curl_easy_pause(easy.handle, CURLPAUSE_CONT)
    }
}
