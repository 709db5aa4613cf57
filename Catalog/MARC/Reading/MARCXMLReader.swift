import XML

/// Reads MARCXML as it comes.
///
/// MARC 21 slim with any prefix, MarcXchange, and neither (with a warning); also inside the answers
/// of SRU and OAI-PMH, whose own `record` elements are not taken for records.
final class MARCXMLReader: MARCSource {
  private let events = MARCXMLEvents()
  private let parser: XMLPushParser

  init() { parser = XMLPushParser(names: MARCXMLState.names, events: events) }

  func take(_ bytes: [UInt8]) -> [MARCReading] {
    read { () throws(XMLRefusal) in try parser.feed(bytes) }
  }

  func end() -> [MARCReading] {
    let last = read { () throws(XMLRefusal) in try parser.finish() }
    return last.isEmpty ? [events.foreign()].compactMap { $0 } : last
  }

  private func read(_ step: () throws(XMLRefusal) -> Void) -> [MARCReading] {
    do {
      try step()
      return events.collect()
    } catch {
      return events.collect() + [events.stop(error)]
    }
  }
}
