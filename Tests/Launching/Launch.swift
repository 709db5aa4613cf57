public import Foundation
import Synchronization

extension Process {
  private static let oneAtATime = Mutex(())

  /// Starts a program, while no other one is being started here.
  ///
  /// Foundation learns of an end by a socket that the child holds. A child that is started in the same
  /// moment inherits it, and then the end of the first is noticed only when both are gone.
  public func launchAlone() throws {
    try Self.oneAtATime.withLock { _ in try run() }
  }
}
