import ForeignFiles
import Foundation
import Launching
import Testing

/// What is read of the records of other libraries, and how.
extension Corpus {
  static func bytes(_ file: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: path(file))))
  }

  /// A table of tab-separated lines under a line of names.
  static func table(_ file: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: path(file), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let names = (lines.first ?? []).map(String.init)
    return lines.dropFirst().map { line in
      Dictionary(zip(names, line.map(String.init)), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Where `zstd` is, which unpacks the large files.
  static let zstd: String? = {
    let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return paths.map { "\($0)/zstd" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Unpacks one of them.
  static func unpack(_ source: String, to file: URL) throws -> Bool {
    guard let zstd else { return false }
    try Data().write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: zstd)
    process.arguments = ["-dcq", "--long=27", source]
    process.standardOutput = try FileHandle(forWritingTo: file)
    try process.launchAlone()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test by name where there are no real records, so that nobody takes silence for success.
  static var needsCorpus: Self {
    .enabled(if: Corpus.records != nil, "the record collection is not here")
  }
}
