import Foundation

/// What came with an upload: the fields, and the files, which lie in a folder of their own until the
/// answer is given.
package struct Upload: Sendable {
  /// The fields that are no files.
  package let fields: FilledForm
  /// The files, in order; a file field that was left empty is not among them.
  package let files: [File]

  /// One file.
  package struct File: Sendable {
    /// The name of its field.
    package let field: String
    /// What the sender called it; only for showing, escaped like any text.
    package let name: String
    /// Where it lies now.
    package let path: String
    /// Bytes.
    package let size: Int
  }
}

/// Gathers an upload on the disk while it comes in.
struct UploadCollector {
  /// The most bytes of all files together.
  static let mostBytes = 1 << 30
  /// The most files.
  static let mostFiles = 1000
  private static let longestField = 64 << 10

  let folder: URL
  private let allow: (String) throws -> Void
  private var isAllowed = false
  private var fields: [(String, String)] = []
  private var files: [Upload.File] = []
  private var name = ""
  private var fileName: String?
  private var value: [UInt8] = []
  private var handle: FileHandle?
  private var size = 0
  private var total = 0

  /// - Parameter allow: throws unless the form's token, which must come before any file, is right.
  init(folder: URL, allow: @escaping (String) throws -> Void) {
    self.folder = folder
    self.allow = allow
  }

  mutating func take(_ event: Multipart.Event) throws {
    switch event {
    case .part(let name, let fileName): try begin(name, fileName)
    case .data(let bytes): try add(bytes)
    case .partEnd: try endPart()
    case .end: break
    }
  }

  /// What was gathered.
  func upload() throws -> Upload {
    if !isAllowed { try allow("") }
    return Upload(fields: FilledForm(fields), files: files)
  }

  private mutating func begin(_ name: String, _ fileName: String?) throws {
    self.name = name
    self.fileName = fileName
    value = []
    size = 0
    guard fileName != nil else { return }
    if !isAllowed { try allow("") }
    isAllowed = true
    guard files.count < Self.mostFiles else { throw TooManyFiles(most: Self.mostFiles) }
    let path = self.path
    guard
      FileManager.default.createFile(
        atPath: path.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    handle = try FileHandle(forWritingTo: path)
  }

  /// A name of ours: what the sender calls a file never reaches the file system.
  private var path: URL { folder.appending(path: "file-\(files.count + 1)") }

  private mutating func add(_ bytes: ArraySlice<UInt8>) throws {
    guard let handle else {
      value.append(contentsOf: bytes)
      guard value.count <= Self.longestField else { throw FormRefusal.unreadable }
      return
    }
    size += bytes.count
    total += bytes.count
    guard total <= Self.mostBytes else { throw UploadTooLarge() }
    try handle.write(contentsOf: bytes)
  }

  private mutating func endPart() throws {
    if let handle {
      try handle.close()
      self.handle = nil
      if let fileName, !fileName.isEmpty || size > 0 {
        files.append(Upload.File(field: name, name: fileName, path: path.path, size: size))
      }
      return
    }
    guard let text = String(validating: value, as: UTF8.self) else { throw FormRefusal.unreadable }
    fields.append((name, text))
    if name == "formToken" {
      try allow(text)
      isAllowed = true
    }
  }
}
