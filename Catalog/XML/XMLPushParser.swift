import CLibXML2

/// Reads XML as it comes, piece by piece; the memory it needs does not grow with the file.
///
/// The only place where foreign XML meets libxml2. No network, no document types, no entities but
/// the five of XML, no tags beyond 64 KiB or 256 attributes, UTF-8, UTF-16, ISO 8859-1 and US-ASCII
/// only; libxml2's own limits (depth 256, names, comments) stay on. It belongs to one task.
public final class XMLPushParser {
  let events: any XMLEvents
  let interned: XMLInterned
  let context: xmlParserCtxtPtr?
  private var decoder = XMLDecoder()
  private var watch = XMLLimits()
  private var refusal: XMLRefusal?

  /// The element of the latest `opened`, while that call lasts.
  var element: (name: UnsafePointer<xmlChar>?, space: UnsafePointer<xmlChar>?) = (nil, nil)
  /// The first fault that libxml2 found.
  private var fault: Fault?
  /// How many bytes of UTF-8 were given to libxml2 in earlier chunks.
  private var given = 0
  /// Set by libxml2 when it meets a document type, should one ever get past our own look.
  var sawDocumentType = false

  /// Makes a parser that tells `events` what it reads.
  public init(names: XMLNames, events: any XMLEvents) {
    self.events = events
    _ = Self.ready
    var handler = XMLCallbacks.handler
    context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil)
    interned = XMLInterned(names, in: context?.pointee.dict)
    guard let context else { return }
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // The bytes that we give are UTF-8 whatever the declaration says (see `XMLDecoder`).
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
    // Looking names up slows down with every new one; a catalogue file has a few dozen.
    xmlDictSetLimit(context.pointee.dict, Self.mostNames)
  }

  deinit {
    if let document = context?.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  private struct Fault {
    let code: Int32
    let position: XMLPosition
  }

  /// How many bytes all different names of a document may take together.
  private static let mostNames = 1 << 20
  private static let ready: Void = xmlInitParser()

  /// Reads the next bytes.
  ///
  /// - Throws: `XMLRefusal`; everything before the fault has been told. Nothing is read after it.
  public func feed(_ bytes: [UInt8]) throws(XMLRefusal) {
    if let refusal { throw refusal }
    do throws(XMLRefusal) {
      try parse(decoder.decode(bytes))
    } catch {
      refusal = error
      throw error
    }
  }

  /// Says that there are no more bytes.
  ///
  /// - Throws: `XMLRefusal` when the document is not complete.
  public func finish() throws(XMLRefusal) {
    if let refusal { throw refusal }
    do throws(XMLRefusal) {
      try parse(decoder.end())
      xmlParseChunk(context, nil, 0, 1)
      try check(atEnd: true)
    } catch {
      refusal = error
      throw error
    }
  }

  /// Where the element of the latest `opened` begins in the file, in bytes, while that call lasts.
  public var elementOffset: Int {
    guard let input = context?.pointee.input, let base = input.pointee.base else { return 0 }
    // No `<` may stand in an attribute, so the nearest one before us opens the tag.
    var place = input.pointee.cur ?? base
    while place > base, place.pointee != UInt8(ascii: "<") { place -= 1 }
    return decoder.source(of: Int(input.pointee.consumed) + (place - base))
  }

  /// The local name of the element of the latest `opened`, while that call lasts.
  public var elementName: String { element.name.map { String(cString: $0) } ?? "" }

  /// The namespace of the element of the latest `opened`, while that call lasts.
  public var elementSpace: String { element.space.map { String(cString: $0) } ?? "" }

  private func parse(_ decoded: XMLDecoder.Decoded) throws(XMLRefusal) {
    let bytes = decoded.bytes
    let found = bytes.withUnsafeBufferPointer { buffer in
      let found = watch.scan(buffer)
      give(buffer[..<(found.map { max(0, $0.start) } ?? buffer.count)])
      return found
    }
    try check(atEnd: false)
    if let found { throw XMLRefusal(found.kind, at: position(of: given + found.start)) }
    given += bytes.count
    if let fault = decoded.fault { throw XMLRefusal(fault, at: position(of: given)) }
  }

  private func give(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let buffer = UnsafeBufferPointer(rebasing: bytes)
    var place = 0
    while place < buffer.count, let base = buffer.baseAddress {
      let count = min(buffer.count - place, 65_536)
      base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        _ = xmlParseChunk(context, $0 + place, Int32(count), 0)
      }
      place += count
      if hasStopped { return }
    }
  }

  private func check(atEnd: Bool) throws(XMLRefusal) {
    guard let context else {
      throw XMLRefusal(.notWellFormed(2), at: XMLPosition(line: 1, byte: 0))
    }
    let position = fault?.position ?? position(of: parsed)
    if sawDocumentType { throw XMLRefusal(.documentType, at: position) }
    guard hasStopped else { return }
    let code = fault?.code ?? context.pointee.lastError.code
    if code == Int32(XML_ERR_NO_MEMORY.rawValue) { throw XMLRefusal(.tooManyNames, at: position) }
    throw XMLRefusal(atEnd ? .truncated : .notWellFormed(Int(code)), at: position)
  }

  /// Whether libxml2 reads on no more; where its memory for names is full it calls that well formed.
  private var hasStopped: Bool {
    guard let context else { return true }
    return context.pointee.wellFormed == 0 || context.pointee.disableSAX != 0
  }

  /// Keeps the first fault and where it is.
  func keepFault(_ code: Int32) {
    guard fault == nil else { return }
    fault = Fault(code: code, position: position(of: parsed))
  }

  /// How many bytes of UTF-8 libxml2 has taken in.
  private var parsed: Int {
    guard let input = context?.pointee.input, let base = input.pointee.base,
      let cur = input.pointee.cur
    else { return 0 }
    return Int(input.pointee.consumed) + (cur - base)
  }

  /// The place of a byte of UTF-8 that libxml2 has in hand but may not have reached.
  private func position(of offset: Int) -> XMLPosition {
    guard let input = context?.pointee.input, let cur = input.pointee.cur,
      let end = input.pointee.end
    else { return XMLPosition(line: 1, byte: decoder.source(of: offset)) }
    let ahead = UnsafeBufferPointer(start: cur, count: max(0, min(end - cur, offset - parsed)))
    let line = max(1, Int(input.pointee.line)) + ahead.count { $0 == 0x0A }
    return XMLPosition(line: line, byte: decoder.source(of: offset))
  }
}
