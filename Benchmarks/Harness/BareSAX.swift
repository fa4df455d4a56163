import CLibXML2

/// libxml2's push parser with callbacks that do nothing: the speed that a parser built on it can approach.
enum BareSAX {
    static func parse(_ bytes: [UInt8]) {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
        handler.endElementNs = { _, _, _, _ in }
        handler.characters = { _, _, _ in }
        handler.cdataBlock = { _, _, _ in }
        guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { return }
        defer { xmlFreeParserCtxt(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue))
        bytes.withUnsafeBytes { raw in
            let characters = raw.bindMemory(to: CChar.self)
            _ = xmlParseChunk(context, characters.baseAddress, Int32(characters.count), 1)
        }
    }
}
