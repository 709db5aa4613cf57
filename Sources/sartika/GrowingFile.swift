import Foundation
import Values

/// A bar on work that writes one large file and tells nothing meanwhile: the file's size tells.
enum GrowingFile {
  /// Works, and meanwhile looks at a file four times a second.
  ///
  /// - Parameters:
  ///   - paths: where the file grows; the first that is there counts.
  ///   - total: how many bytes it will have, when that is known.
  static func watching<Result: Sendable>(
    _ paths: [String], of total: Int?, named name: Sentence,
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let bar = Progress(Terminal.oneLine(name), of: total, unit: "bytes")
    defer { bar.finish() }
    return try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        while !Task.isCancelled {
          // Asked once each: a lazy list asks twice, and the file may be renamed between.
          for case let size? in paths.map(size(of:)) {
            bar.reached(size)
            break
          }
          do { try await Task.sleep(for: .milliseconds(250)) } catch { break }
        }
        return nil
      }
      defer { group.cancelAll() }
      while let result = try await group.next() {
        if let result { return result }
      }
      throw CancellationError()
    }
  }

  /// Bytes of a file, or `nil` when it is not there.
  static func size(of path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue
  }
}
