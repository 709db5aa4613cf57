import Foundation
import FrontDoor

/// The collection of real records that lies beside the project, where there is one.
///
/// `$SARTIKA_CORPUS`, or `../shared/data` from the root of the repository.
enum Corpus {
  static let folder: String? = {
    let data =
      ProcessInfo.processInfo.environment["SARTIKA_CORPUS"].map { URL(fileURLWithPath: $0) }
      ?? Programs.root.deletingLastPathComponent().appending(path: "shared/data")
    let folder = data.appending(path: "marc").standardizedFileURL.path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// Every file that may hold records, by its ending.
  static var files: [String] {
    let endings: Set = ["xml", "marcxml", "mrc", "marc", "marc21", "dat", "usmarc", "bin"]
    guard let folder, let all = FileManager.default.enumerator(atPath: folder) else { return [] }
    return all.compactMap { $0 as? String }
      .filter { endings.contains(($0 as NSString).pathExtension) }.sorted()
      .map { folder + "/" + $0 }
  }
}
