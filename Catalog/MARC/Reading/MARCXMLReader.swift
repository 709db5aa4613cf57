import XML

/// Reads MARCXML as it comes.
///
/// MARC 21 slim with any prefix, MarcXchange, and neither (with a warning); also inside the answers
/// of SRU and OAI-PMH, whose own `record` elements are not taken for records. Damage costs the
/// record in which it stands: reading goes on at the next one.
final class MARCXMLReader: MARCSource {
  private let events = MARCXMLEvents()
  private var parser: XMLPushParser
  private var recovery = MARCXMLRecovery()
  /// Whether the next record is being looked for, after damage.
  private var isSeeking = false

  init() { parser = XMLPushParser(names: MARCXMLState.names, events: events) }

  func take(_ bytes: [UInt8]) -> [MARCReading] {
    recovery.keep(bytes)
    var readings: [MARCReading] = []
    var pieces = isSeeking ? piecesFromNextRecord() : [bytes]
    while let some = pieces {
      let fault = feed(some)
      readings += events.collect()
      guard let fault else { break }
      readings.append(setAside(fault))
      pieces = isSeeking ? piecesFromNextRecord() : nil
    }
    return readings
  }

  func end() -> [MARCReading] {
    // Nothing but what follows the last record can be left.
    if isSeeking { return [] }
    do {
      try parser.finish()
      let last = events.collect()
      return last.isEmpty ? [events.foreign()].compactMap { $0 } : last
    } catch {
      return events.collect() + [setAside(recovery.inFile(error))]
    }
  }

  private func feed(_ pieces: [[UInt8]]) -> XMLRefusal? {
    do {
      for piece in pieces { try parser.feed(piece) }
      return nil
    } catch {
      return recovery.inFile(error)
    }
  }

  /// Gives up the record in which a fault stands, or the rest of the file.
  private func setAside(_ fault: XMLRefusal) -> MARCReading {
    guard recovery.canGoOn(after: fault, firstRecord: events.firstRecord) else {
      return events.stop(fault)
    }
    isSeeking = true
    let damaged = events.setAside(fault)
    recovery.seek(after: fault, in: damaged.offset)
    return damaged
  }

  /// What another parser needs to go on at the next record, as soon as it has come.
  private func piecesFromNextRecord() -> [[UInt8]]? {
    guard let next = recovery.next() else { return nil }
    isSeeking = false
    parser = XMLPushParser(names: MARCXMLState.names, events: events)
    events.begins(at: recovery.shift)
    return [recovery.preamble, next]
  }
}
