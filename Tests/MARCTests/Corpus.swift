import Foundation
import Launching
import MARC
import Testing

/// The collection of real records that lies beside the project, where there is one.
///
/// `$SARTIKA_CORPUS`, or `../shared/data` from the root of the repository.
enum Corpus {
  /// The folder, or `nil` when it is not on this machine.
  static let folder: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data =
      ProcessInfo.processInfo.environment["SARTIKA_CORPUS"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared/data")
    let folder = data.appending(path: "marc").path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// Whether there is anything to try.
  static var isHere: Bool { folder != nil }

  static func path(_ file: String) -> String { (folder ?? "") + "/" + file }

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

  /// Every file that may hold records, by its ending, relative to the folder.
  static var files: [String] {
    let endings: Set = ["xml", "marcxml", "mrc", "marc", "marc21", "dat", "usmarc", "bin"]
    let all = FileManager.default.enumerator(atPath: folder ?? "/nowhere")?.compactMap {
      $0 as? String
    }
    return (all ?? []).filter { endings.contains(($0 as NSString).pathExtension) }.sorted()
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
    .enabled(if: Corpus.isHere, "the record collection is not here")
  }
}
