import Control
import FoundationEssentials

/// All that a verb needs from outside: the daemon, and a place for results.
struct Session {
    let client: ControlClient
    let output: Output
    let printsJSON: Bool
    let presentation: Presentation

    init(_ options: ConnectionOptions) {
        let environment = ProcessInfo.processInfo.environment
        let path = options.socket ?? ControlSocket.clientPath(environment: environment)
        self.init(
            client: ControlClient(socketPath: path), output: .standard(environment: environment), printsJSON: options.json,
            times: TimeText(now: Date().timeIntervalSince1970, zone: .local))
    }

    init(client: ControlClient, output: Output, printsJSON: Bool, times: TimeText) {
        self.client = client
        self.output = output
        self.printsJSON = printsJSON
        presentation = Presentation(width: output.width, isColoured: output.isColoured, times: times)
    }

    /// Asks for one thing and prints it: the daemon's JSON, or what `lines` makes of it.
    func show<Value: Decodable>(
        _ request: ControlRequest, as type: Value.Type, lines: (Value, Presentation) -> [String]
    ) throws(CommandFailure) {
        let reply = try client.send(request)
        if printsJSON { return try printJSON(reply.body) }
        try printLines(lines(try reply.decoded(as: type), presentation))
    }

    /// The same, and answers what was shown.
    func shown<Value: Decodable>(
        _ request: ControlRequest, as type: Value.Type, lines: (Value, Presentation) -> [String]
    ) throws(CommandFailure) -> Value {
        let reply = try client.send(request)
        let value = try reply.decoded(as: type)
        if printsJSON { try printJSON(reply.body) } else { try printLines(lines(value, presentation)) }
        return value
    }

    /// Asks for a list and prints it as a table.
    /// - Parameter isWhole: follows the cursors to the end unless a limit was given; else prints one page.
    func list<Item: Codable & Sendable>(
        _ request: ControlRequest, paging: PagingOptions? = nil, isWhole: Bool = false, of type: Item.Type, empty: String,
        table: ([Item], Presentation) -> Table
    ) throws(CommandFailure) {
        var request = request
        request.query += paging?.query ?? []
        let reply = try client.send(request)
        if printsJSON { return try printJSON(reply.body) }
        var page = try reply.decoded(as: ListPage<Item>.self)
        var items = page.items
        while isWhole, paging?.limit == nil, let next = page.next {
            request.query.removeAll { $0.name == "after" }
            request.query.append(("after", next))
            page = try client.send(request).decoded(as: ListPage<Item>.self)
            items += page.items
        }
        if items.isEmpty { return try printLines(output.isTerminal ? [empty] : []) }
        try printLines(table(items, presentation).lines(presentation))
        if let next = page.next, output.isTerminal { try printLines([presentation.paint("More: --after \(next)", .dim)]) }
    }

    /// Prints a text as it is, except that it may not attack a terminal.
    func printText(_ body: Data) throws(CommandFailure) {
        guard output.isTerminal else { return try output.write([UInt8](body)) }
        try output.write(SafeText.text(String(decoding: body, as: UTF8.self)))
    }

    func printJSON(_ body: Data) throws(CommandFailure) {
        var bytes = [UInt8](body)
        if output.isTerminal { bytes = Array(SafeText.json(String(decoding: body, as: UTF8.self)).utf8) }
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        try output.write(bytes)
    }

    func printLines(_ lines: [String]) throws(CommandFailure) {
        if !lines.isEmpty { try output.write(lines.joined(separator: "\n") + "\n") }
    }
}
