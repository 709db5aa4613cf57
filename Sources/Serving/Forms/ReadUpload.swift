internal import Foundation
internal import HTTPTypes
package import Hummingbird
package import Logging
internal import NIOCore
internal import Secrets
internal import Values

/// Too much was sent.
struct UploadTooLarge: Refusal, Hashable {
  var reason: Reason { Reason("too-large", .http(413), saying: RequestWords.tooLarge) }
}

extension Request {
  /// Takes the files that were sent, lets them be used, and removes them.
  ///
  /// - Parameters:
  ///   - log: where it is said that they could not be removed.
  ///   - allow: throws unless the form's token, which must come before any file, is right.
  /// - Throws: `FormRefusal`, `UploadTooLarge`, and what `allow` and `use` throw.
  package func withUpload<Answer>(
    log: Logger, allow: @escaping (String) throws -> Void,
    _ use: (Upload) async throws -> Answer
  ) async throws -> Answer {
    guard var multipart = Multipart(contentType: headers[.contentType] ?? "") else {
      throw FormRefusal.unreadable
    }
    let folder = URL(filePath: NSTemporaryDirectory())
      .appending(path: "sartika-upload-\(RandomCode.letters(16))", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { Self.remove(folder, log: log) }
    var collector = UploadCollector(folder: folder, allow: allow)
    for try await chunk in body {
      try multipart.feed(chunk.readableBytesView) { try collector.take($0) }
    }
    try multipart.finish()
    return try await use(collector.upload())
  }

  private static func remove(_ folder: URL, log: Logger) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      log.warning("an upload folder is still there")
    }
  }
}
