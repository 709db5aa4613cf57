import Foundation
import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore
import Values

/// Too much was sent.
struct UploadTooLarge: Refusal, Hashable {
  var reason: Reason { Reason("too-large", .http(413), saying: RequestWords.tooLarge) }
}

/// More files were sent at once than are taken.
struct TooManyFiles: Refusal, Hashable {
  /// How many are taken.
  let most: Int

  var reason: Reason {
    Reason(
      "upload-too-many-files", .http(413),
      id: "Sekali kirim paling banyak \(most) berkas. Tidak ada yang disimpan. Pilih lebih "
        + "sedikit, lalu kirim sisanya sesudah itu.",
      en: "At most \(most) files are taken at once. Nothing was stored. Choose fewer, and send the "
        + "others after that.")
  }
}

extension Request {
  /// Takes the files that were sent, lets them be used, and removes them.
  ///
  /// - Parameters:
  ///   - log: where it is said that they could not be removed.
  ///   - allow: throws unless the form's token, which must come before any file, is right.
  /// - Throws: `FormRefusal`, `UploadTooLarge`, `TooManyFiles`, and what `allow` and `use` throw.
  package func withUpload<Answer>(
    log: Logger, allow: @escaping (String) throws -> Void,
    _ use: (Upload) async throws -> Answer
  ) async throws -> Answer {
    guard let multipart = Multipart(contentType: headers[.contentType] ?? "") else {
      throw FormRefusal.unreadable
    }
    let folder = try HeldFolder(for: .upload)
    defer { if !folder.remove() { log.warning("an upload folder is still there") } }
    let reader = UploadReader(
      multipart,
      into: UploadCollector(
        folder: URL(filePath: folder.path, directoryHint: .isDirectory), allow: allow))
    for try await piece in body {
      try await WorkBench.uploads.work { () -> Result<Void, any Error> in
        Result { () throws -> Void in try reader.take(piece) }
      }
    }
    return try await use(reader.finish())
  }
}
