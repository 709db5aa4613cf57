import CLibXML2
import Glibc

/// Counts elements with nothing but libxml2: the floor under every reader of ours.
enum XMLCount {
  /// Parses a whole file in chunks of 64 KiB and counts the elements with this local name.
  ///
  /// For measuring only: it watches over nothing. `nil` when the file cannot be read or is not
  /// well formed.
  static func elements(named name: String, inFile path: String) -> Int? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    xmlInitParser()
    var count = Counter(wanted: nil, found: 0)
    return withUnsafeMutablePointer(to: &count) { counter -> Int? in
      var handler = counting
      guard let context = xmlCreatePushParserCtxt(&handler, counter, nil, 0, nil) else {
        return nil
      }
      defer { xmlFreeParserCtxt(context) }
      xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
      counter.pointee.wanted = xmlDictLookup(context.pointee.dict, name, -1)
      return parse(file, with: context) ? counter.pointee.found : nil
    }
  }

  private struct Counter {
    var wanted: UnsafePointer<xmlChar>?
    var found: Int
  }

  private static var counting: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, _, _, _, _, _, _, _ in
      guard let counter = data?.assumingMemoryBound(to: Counter.self) else { return }
      if counter.pointee.wanted == name { counter.pointee.found += 1 }
    }
    handler.characters = { _, _, _ in }
    handler.serror = { _, _ in }
    return handler
  }

  private static func parse(_ file: Int32, with context: xmlParserCtxtPtr) -> Bool {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65_536) { buffer in
      while true {
        let count = read(file, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return false }
        xmlParseChunk(context, buffer.baseAddress, Int32(count), count == 0 ? 1 : 0)
        if count == 0 || context.pointee.wellFormed == 0 { break }
      }
      return context.pointee.wellFormed != 0
    }
  }
}
