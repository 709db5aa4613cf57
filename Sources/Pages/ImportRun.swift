package import Catalog
package import Foundation
import Serving
import Synchronization
package import Trail
package import Values

/// Some files that somebody brought, on their way into the catalogue.
package final class ImportRun: Sendable {
  /// One file, in a folder of the run's own.
  package struct File: Sendable {
    /// What the sender called it; only for showing.
    package let name: String
    /// Where it lies.
    package let path: String
    /// Bytes.
    let size: Int
  }

  /// How a run ended.
  package enum Ending: Sendable {
    /// Every file was read to its end.
    case done
    /// Why no more could be read, or that something broke.
    case halted([Sentence])
    /// The house was closed meanwhile.
    case stopped
  }

  /// How far it is.
  package struct State: Sendable {
    /// How many came in as they are.
    package var stored = 0
    /// How many came in mended.
    package var repaired = 0
    /// How many stayed outside.
    package var rejected = 0
    /// How many were there already and were left alone.
    package var alreadyThere = 0
    /// How many files were not read to their end.
    package var cutShort = 0
    /// Of how many something is said, although they came in.
    package var remarks: [ImportLine.Remark: Int] = [:]
    /// The records that somebody should look at, as many as a page shows.
    package var noteworthy: [ImportLine] = []
    /// How many more there are.
    package var more = 0
    /// Which file is being read, from 0.
    package var file = 0
    /// Bytes of that file that are done.
    var bytes = 0
    var began: ContinuousClock.Instant?
    /// How it ended, once it has.
    package var ending: Ending?

    /// How many were read.
    package var total: Int { stored + repaired + alreadyThere + rejected }

    /// Records a second so far.
    package var rate: Int {
      guard let began else { return 0 }
      let seconds = max(0.1, (ContinuousClock.now - began) / .seconds(1))
      return Int(Double(total) / seconds)
    }
  }

  /// By which its page knows it.
  package let number: Number<ImportRun>
  /// What is read, in order.
  package let files: [File]
  /// Where the files lie until the run is over.
  package let folder: URL
  /// What keeps the folder from being cleared away as one that a killed house left.
  private let hold: HeldFolder?
  /// Whether it only says what would become of the records.
  package let isDryRun: Bool
  /// Who brought it.
  package let actor: Actor
  private let inside = Mutex(State())

  /// The most lines that a page shows.
  private static let shown = 300

  init(
    _ number: Number<ImportRun>, of files: [File], in folder: URL, heldBy hold: HeldFolder? = nil,
    isDryRun: Bool, by actor: Actor
  ) {
    self.number = number
    self.files = files
    self.hold = hold
    self.folder = folder
    self.isDryRun = isDryRun
    self.actor = actor
  }

  /// How far it is now.
  package var state: State { inside.withLock { $0 } }

  /// Bytes of all files.
  package var size: Int { files.reduce(0) { $0 + $1.size } }

  /// Bytes that are done.
  package func done(_ state: State) -> Int {
    files.prefix(state.file).reduce(0) { $0 + $1.size } + state.bytes
  }

  /// It begins.
  package func begin() { inside.withLock { $0.began = .now } }

  /// A file begins, counted from 0.
  package func begin(file: Int) {
    inside.withLock { state in
      state.file = file
      state.bytes = 0
    }
  }

  /// So many bytes of the file are done.
  package func reached(_ bytes: Int) { inside.withLock { $0.bytes = bytes } }

  /// It is over.
  package func end(_ ending: Ending) { inside.withLock { $0.ending = ending } }

  /// Counts a record, and keeps what is odd about it.
  package func take(_ line: ImportLine) {
    inside.withLock { state in
      switch line.outcome {
      case .stored where line.isThereAlready, .repaired where line.isThereAlready:
        state.alreadyThere += 1
      case .stored: state.stored += 1
      case .repaired: state.repaired += 1
      case .rejected: state.rejected += 1
      }
      if line.unreadFrom != nil { state.cutShort += 1 }
      for remark in line.remarks { state.remarks[remark, default: 0] += 1 }
      guard line.outcome != .stored || !line.reasons.isEmpty else { return }
      if state.noteworthy.count < Self.shown {
        state.noteworthy.append(line)
      } else {
        state.more += 1
      }
    }
  }
}
