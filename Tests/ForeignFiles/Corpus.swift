public import Foundation

/// Files of other people, which lie beside the project where there are any and are in no commit.
///
/// `$SARTIKA_CORPUS`, or `../shared/data` from the root of the repository. A test that needs them is
/// skipped by name where they are not, so that nobody takes silence for success.
public enum Corpus {
  /// Where they should be.
  public static let root: URL = {
    if let named { return URL(fileURLWithPath: named) }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")
  }()

  /// Where somebody said that they are: `$SARTIKA_CORPUS`.
  public static let named: String? = ProcessInfo.processInfo.environment["SARTIKA_CORPUS"]

  /// The folder of records from many libraries, or `nil` when it is not on this machine.
  public static let records: String? = folder("marc", holding: "EXPECTED.tsv")

  /// The folder of pictures of barcodes, or `nil` when it is not on this machine.
  public static let barcodes: String? = folder("barcodes", holding: "truth.csv")

  /// Every file that may hold records, by its ending, relative to their folder; sorted.
  public static let recordFiles: [String] = {
    let endings: Set = ["xml", "marcxml", "mrc", "marc", "marc21", "dat", "usmarc", "bin"]
    let all = records.flatMap { FileManager.default.enumerator(atPath: $0) }
    return (all?.compactMap { $0 as? String } ?? [])
      .filter { endings.contains(($0 as NSString).pathExtension) }.sorted()
  }()

  /// Where a file of records is on this machine.
  public static func path(_ file: String) -> String { (records ?? "") + "/" + file }

  private static func folder(_ name: String, holding file: String) -> String? {
    let folder = root.appending(path: name).standardizedFileURL.path
    return FileManager.default.fileExists(atPath: folder + "/" + file) ? folder : nil
  }
}
