import CLibXML2

/// Names as libxml2 keeps them: each text once for a parser, so that pointers can be compared.
struct XMLInterned {
  private let names: [UnsafePointer<xmlChar>?]
  private let spaces: [UnsafePointer<xmlChar>?]

  init(_ known: XMLNames, in dictionary: xmlDictPtr?) {
    names = known.names.map { xmlDictLookup(dictionary, $0, -1) }
    spaces = known.spaces.map { xmlDictLookup(dictionary, $0, -1) }
  }

  func name(_ pointer: UnsafePointer<xmlChar>?) -> Int {
    for place in names.indices where names[place] == pointer { return place }
    return XMLNames.other
  }

  func space(_ pointer: UnsafePointer<xmlChar>?) -> Int {
    guard let pointer else { return XMLNames.none }
    for place in spaces.indices where spaces[place] == pointer { return place }
    return XMLNames.other
  }
}

/// What libxml2 calls while it reads.
///
/// `userData` is the parser, which outlives its libxml2 context.
enum XMLCallbacks {
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, _, space, _, _, count, _, attributes in
      XMLCallbacks.parser(data) { parser in
        parser.element = (name, space)
        parser.events.opened(
          parser.interned.name(name), in: parser.interned.space(space), by: parser)
        if count > 0 { parser.tell(attributes, Int(count)) }
      }
    }
    handler.endElementNs = { data, name, _, _ in
      XMLCallbacks.parser(data) { $0.events.closed($0.interned.name(name)) }
    }
    handler.characters = { data, bytes, count in
      XMLCallbacks.parser(data) {
        $0.events.text(UnsafeBufferPointer(start: bytes, count: Int(count)).span)
      }
    }
    handler.ignorableWhitespace = handler.characters
    handler.internalSubset = { data, _, _, _ in
      XMLCallbacks.parser(data) { parser in
        parser.sawDocumentType = true
        xmlStopParser(parser.context)
      }
    }
    // Nothing is printed; the first fault is kept, since libxml2 forgets where it was.
    handler.serror = { data, error in
      guard let error, error.pointee.level == XML_ERR_FATAL else { return }
      let code = error.pointee.code
      XMLCallbacks.parser(data) { $0.keepFault(code) }
    }
    return handler
  }

  private static func parser(
    _ data: UnsafeMutableRawPointer?, _ body: (XMLPushParser) -> Void
  ) {
    guard let data else { return }
    Unmanaged<XMLPushParser>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
  }
}

extension XMLPushParser {
  /// Tells the attributes: five pointers each (local name, prefix, namespace, begin, end).
  func tell(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) {
    guard let attributes else { return }
    for place in stride(from: 0, to: 5 * count, by: 5) {
      guard let begin = attributes[place + 3], let end = attributes[place + 4] else { continue }
      let name =
        attributes[place + 2] == nil ? interned.name(attributes[place]) : XMLNames.other
      let value = UnsafeBufferPointer(start: begin, count: end - begin)
      if value.contains(UInt8(ascii: "&")) {
        events.attribute(name, XMLPushParser.plain(value).span)
      } else {
        events.attribute(name, value.span)
      }
    }
  }

  /// An attribute as it is meant.
  ///
  /// Unless it replaces entities, libxml2 hands over an ampersand as `&#38;`, and nothing else so.
  private static func plain(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let mark = Array("&#38;".utf8)
    var result: [UInt8] = []
    var rest = value[...]
    while let byte = rest.first {
      result.append(byte)
      rest = rest.dropFirst(rest.starts(with: mark) ? mark.count : 1)
    }
    return result
  }
}
