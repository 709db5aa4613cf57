import Foundation
import Secrets
import Values

/// A folder for files that somebody sent, held for as long as they are needed.
///
/// It goes when it is let go. What a process left that was killed is held by nobody, and the next
/// start clears it away.
package final class HeldFolder: Sendable {
  /// What its files are.
  package enum Content: String, CaseIterable, Sendable {
    /// What a request brings, until it is answered.
    case upload = "sartika-upload-"
    /// What is being imported.
    case imported = "sartika-import-"
  }

  private let folder: GuardedFolder

  /// Where it lies.
  package var path: String { folder.path }

  /// The system's place for what is only needed for a while.
  package static var temporary: String { NSTemporaryDirectory() }

  /// Makes one that nobody else can read.
  ///
  /// - Throws: a fault when nothing can be made there.
  package init(for content: Content, in place: String = HeldFolder.temporary) throws {
    folder = try GuardedFolder {
      (place as NSString).appendingPathComponent(content.rawValue + RandomCode.letters(16))
    }
  }

  /// Removes what processes of this user left that were killed.
  ///
  /// - Returns: how many folders.
  @discardableResult
  package static func clearLeftOvers(in place: String = HeldFolder.temporary) -> Int {
    GuardedFolder.clear(in: place, named: Content.allCases.map(\.rawValue))
  }

  /// Removes it now, before it is let go.
  ///
  /// - Returns: whether it is gone.
  package func remove() -> Bool { folder.remove() }
}
