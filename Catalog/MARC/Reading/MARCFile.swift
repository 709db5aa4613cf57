import Glibc
public import Values

/// Reads the records of a file.
public enum MARCFile {
  /// Reads every record of a MARCXML or ISO 2709 file, one after the other.
  ///
  /// A bad record does not end the reading. Where the rest cannot be read (XML that stops being
  /// well formed), the last reading says so.
  ///
  /// - Throws: `MARCFileRefusal` when the file cannot be opened or read; what `each` throws.
  /// - Returns: How many were good, repaired and bad.
  @discardableResult
  public static func read(
    _ path: String, format: MARCFormat? = nil, each: (MARCReading) throws -> Void
  ) throws -> MARCTally {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw MARCFileRefusal.cannotOpen(path, errno) }
    defer { close(file) }
    return try read(descriptor: file, named: path, format: format, each: each)
  }

  /// Reads every record from bytes in memory.
  @discardableResult
  public static func read(
    bytes: [UInt8], format: MARCFormat? = nil, each: (MARCReading) throws -> Void
  ) throws -> MARCTally {
    var tally = MARCTally()
    let reader = MARCReader(format: format)
    let counting = { (reading: MARCReading) in
      tally.count(reading)
      try each(reading)
    }
    try reader.feed(bytes, each: counting)
    try reader.finish(each: counting)
    return tally
  }

  private static func read(
    descriptor: Int32, named path: String, format: MARCFormat?,
    each: (MARCReading) throws -> Void
  ) throws -> MARCTally {
    var tally = MARCTally()
    let reader = MARCReader(format: format)
    let counting = { (reading: MARCReading) in
      tally.count(reading)
      try each(reading)
    }
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw MARCFileRefusal.cannotRead(path, errno) }
      if count == 0 || tally.stopped != nil { break }
      try reader.feed(chunk, each: counting)
    }
    try reader.finish(each: counting)
    return tally
  }
}

/// Why a file could not be read at all.
public enum MARCFileRefusal: Refusal, Hashable {
  /// The file cannot be opened: its path and the number of the system's reason (`errno`).
  case cannotOpen(String, Int32)
  /// The file could be opened, but not read to its end.
  case cannotRead(String, Int32)

  public var reason: Reason {
    switch self {
    case .cannotOpen(let path, let number):
      Reason(
        "file-cannot-open",
        id: "Berkas \(path) tidak dapat dibuka (\(Self.why(number))). Periksa nama dan izinnya.",
        en: "The file \(path) cannot be opened (\(Self.why(number))). Check name and rights.")
    case .cannotRead(let path, let number):
      Reason(
        "file-cannot-read",
        id: "Berkas \(path) tidak dapat dibaca sampai akhir (\(Self.why(number))). Coba lagi.",
        en: "The file \(path) cannot be read to its end (\(Self.why(number))). Try again.")
    }
  }

  private static func why(_ number: Int32) -> String { String(cString: strerror(number)) }
}
