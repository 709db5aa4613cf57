public import Foundation
import Synchronization

extension Process {
  private static let oneAtATime = Mutex(())

  /// Starts a program, while no other one is being started here.
  ///
  /// Foundation learns of an end by a socket that the child holds. A child that is started in the same
  /// moment inherits it, and then the end of the first is noticed only when both are gone.
  public func launchAlone() throws {
    try Self.oneAtATime.withLock { _ in
      Self.makeRoom()
      try run()
    }
  }

  /// Sees to it that what lies behind the next 32 KB that are asked for is this process's own.
  ///
  /// Foundation lists the open files before it starts a program, and copies more of each short entry
  /// than there is: where more than 1,365 are open, past the end of a full buffer.
  private static func makeRoom() { free(malloc(1 << 16)) }
}
