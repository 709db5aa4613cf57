internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Markup
internal import NIOCore
internal import Secrets
internal import Values

/// Too much was sent.
struct UploadTooLarge: Refusal, Hashable {
  var reason: Reason { Reason("too-large", .http(413), saying: Words.tooLarge) }
}

extension Visit {
  /// Takes the files that were sent, lets them be used, and removes them.
  ///
  /// - Throws: `FormRefusal`, `UploadTooLarge`, `ForeignFormRefusal`, and what `use` throws.
  func withUpload<Answer>(_ use: (Upload) async throws -> Answer) async throws -> Answer {
    guard var multipart = Multipart(contentType: request.headers[.contentType] ?? "") else {
      throw FormRefusal.unreadable
    }
    let folder = URL(filePath: NSTemporaryDirectory())
      .appending(path: "sartika-upload-\(RandomCode.letters(16))", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { Self.remove(folder, log: context) }
    var collector = UploadCollector(folder: folder, allow: requireToken)
    for try await chunk in request.body {
      try multipart.feed(chunk.readableBytesView) { try collector.take($0) }
    }
    try multipart.finish()
    return try await use(collector.upload())
  }

  private static func remove(_ folder: URL, log context: HouseContext) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      context.logger.warning("an upload folder is still there")
    }
  }
}
