import Foundation
import FrontDoor

/// The repository as a reader finds it.
enum Repository {
  static let root = Programs.root

  /// Whether the documents that follow from the program are to be written anew.
  static let writes = ProcessInfo.processInfo.environment["SARTIKA_WRITE_DOCS"] != nil

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file with one of these endings, without what was built.
  static func files(_ endings: [String], under folder: String = "") -> [String] {
    let base = folder.isEmpty ? root : root.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: base.path)
    var out: [String] = []
    while let path = found?.nextObject() as? String {
      if path.hasPrefix(".build") || path.hasPrefix(".git/") || path.hasPrefix("data/") {
        found?.skipDescendants()
      } else if endings.contains(where: path.hasSuffix) {
        out.append(folder.isEmpty ? path : folder + "/" + path)
      }
    }
    return out.sorted()
  }

  /// Whether there is a file or a folder of this name.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The files and folders that a document names between backticks.
  static func paths(in text: String) -> [String] {
    text.matches(of: #/`((?:Sources|Catalog|Scanner|Tests|Docs)/[^`\s]+)`/#)
      .map { String($0.output.1) }
  }

  /// The modules that a source file imports, whatever stands before and behind.
  static func imports(in text: String) -> Set<String> {
    var modules: Set<String> = []
    for line in text.split(separator: "\n") where line.contains("import ") {
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place < 2, !words[0].hasPrefix("//"),
        let module = words.dropFirst(place + 1).first
      else { continue }
      modules.insert(String(module))
    }
    return modules
  }

  /// Compares a document with what it should say; writes it first when asked to.
  static func isUpToDate(_ path: String, _ text: String) throws -> Bool {
    if writes {
      try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
    }
    return try self.text(path) == text
  }
}
