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
    let file = try opened(path)
    defer { close(file.descriptor) }
    return try read(file, named: path, format: format, each: each)
  }

  /// Opens a file, or a pipe into which somebody writes.
  ///
  /// - Throws: `MARCFileRefusal.cannotOpen`, `MARCFileRefusal.notAFile`.
  package static func opened(_ path: String) throws(MARCFileRefusal) -> PlainFile {
    do throws(PlainFile.Trouble) {
      return try PlainFile(path, orPipe: true)
    } catch {
      switch error {
      case .cannotOpen(let number): throw .cannotOpen(path, number)
      case .notAFile: throw .notAFile(path)
      }
    }
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
    _ file: PlainFile, named path: String, format: MARCFormat?,
    each: (MARCReading) throws -> Void
  ) throws -> MARCTally {
    var tally = MARCTally()
    let reader = MARCReader(format: format)
    let counting = { (reading: MARCReading) in
      tally.count(reading)
      try each(reading)
    }
    if !file.first.isEmpty { try reader.feed(file.first, each: counting) }
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
        count = Glibc.read(file.descriptor, buffer.baseAddress, buffer.count)
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
  /// It is a folder, a device or a pipe into which nobody writes.
  case notAFile(String)

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
    case .notAFile(let path):
      Reason(
        "file-not-plain",
        id: "\(path) bukan berkas biasa, melainkan folder, perangkat, atau pipa yang tidak diisi "
          + "siapa pun. Sebutkan sebuah berkas.",
        en: "\(path) is not a plain file but a folder, a device or a pipe into which nobody "
          + "writes. Name a file.")
    }
  }

  private static func why(_ number: Int32) -> String { String(cString: strerror(number)) }
}
