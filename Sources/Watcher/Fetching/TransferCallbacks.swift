import CCurl
import CLinux
import Glibc

// Functions that libcurl calls on the loop's thread, each with the transfer or the loop as its context.
// Plain functions, since a closure made in isolated code would carry that isolation to this thread.

private func transfer(_ context: UnsafeMutableRawPointer) -> Transfer {
    // The loop keeps every transfer alive while libcurl holds its handle.
    Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
}

func writeBody(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
    guard let context else { return 0 }
    return switch transfer(context).receive(body: UnsafeRawBufferPointer(start: bytes, count: size * count)) {
    case .taken: size * count
    case .notNow: Int(CURL_WRITEFUNC_PAUSE)
    // Any other number than the count fails the transfer, an empty piece included.
    case .refused: size * count + 1
    }
}

func writeHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
    guard let context else { return 0 }
    let isTaken = transfer(context).receive(header: UnsafeRawBufferPointer(start: bytes, count: size * count))
    return isTaken ? size * count : size * count + 1
}

/// Opens a socket to an address that the guard permits. libcurl goes on to the next address after a refusal.
func openSocket(
    _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>
) -> curl_socket_t {
    guard let context else { return CURL_SOCKET_BAD }
    let transfer = transfer(context)
    transfer.loopNotesLookupDone()
    guard let (ip, port) = numericAddress(address) else {
        transfer.refusal = "only IPv4 and IPv6 addresses can be reached"
        return CURL_SOCKET_BAD
    }
    if let refusal = transfer.refusal(of: ip, port: port) {
        transfer.refusal = refusal
        return CURL_SOCKET_BAD
    }
    let type = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(address.pointee.family, type, address.pointee.`protocol`)
    if descriptor < 0 {
        transfer.failure = FetchFailure(.resources, "socket: \(String(cString: strerror(errno)))")
        return CURL_SOCKET_BAD
    }
    transfer.hasOpenedSocket = true
    return descriptor
}

/// A connection that is reused opens no socket, so the guard looks at its peer here.
func beforeRequest(
    _ context: UnsafeMutableRawPointer?, _ remote: UnsafeMutablePointer<CChar>?, _ local: UnsafeMutablePointer<CChar>?,
    _ remotePort: Int32, _ localPort: Int32
) -> Int32 {
    guard let context, let remote else { return CURL_PREREQFUNC_ABORT }
    let transfer = transfer(context)
    transfer.loopNotesLookupDone()
    let text = String(cString: remote)
    // A zone, as in fe80::1%eth0, only stands on link-local addresses.
    guard let ip = IPAddress(text: String(text.prefix { $0 != "%" })) else { return CURL_PREREQFUNC_ABORT }
    if let refusal = transfer.refusal(of: ip, port: Int(remotePort)) {
        transfer.failure = FetchFailure(.refusedAddress, refusal)
        return CURL_PREREQFUNC_ABORT
    }
    transfer.hasConnection = true
    return CURL_PREREQFUNC_OK
}

func socketChanged(
    _ easy: UnsafeMutableRawPointer?, _ socket: curl_socket_t, _ what: Int32, _ context: UnsafeMutableRawPointer?,
    _ socketContext: UnsafeMutableRawPointer?
) -> Int32 {
    guard let context else { return -1 }
    Unmanaged<TransferLoop>.fromOpaque(context).takeUnretainedValue()
        .watch(socket, what, isKnown: socketContext != nil)
    return 0
}

func timerChanged(_ multi: UnsafeMutableRawPointer?, _ milliseconds: Int, _ context: UnsafeMutableRawPointer?) -> Int32 {
    guard let context else { return -1 }
    Unmanaged<TransferLoop>.fromOpaque(context).takeUnretainedValue().setTimer(milliseconds)
    return 0
}

/// libcurl's struct ends in a sockaddr that really is as long as the family needs.
private func numericAddress(_ pointer: UnsafeMutablePointer<curl_sockaddr>) -> (IPAddress, Int)? {
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
    let raw = UnsafeRawPointer(pointer) + offset
    let port = Int(UInt16(bigEndian: raw.loadUnaligned(fromByteOffset: 2, as: UInt16.self)))
    let range: Range<Int>
    switch pointer.pointee.family {
    case AF_INET where pointer.pointee.addrlen >= 8: range = 4..<8
    case AF_INET6 where pointer.pointee.addrlen >= 24: range = 8..<24
    default: return nil
    }
    return IPAddress(bytes: range.map { raw.load(fromByteOffset: $0, as: UInt8.self) }).map { ($0, port) }
}
