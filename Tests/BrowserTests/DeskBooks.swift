import Values

/// Who has what and waits for what, written down beside the desk by somebody who watches.
struct DeskBooks: Sendable {
  /// What one of them has at home, with the last day, and for which titles she waits: by the numbers
  /// of the copies.
  struct Reader: Hashable, Sendable {
    var loans: [Int: Day] = [:]
    var holds: Set<Int> = []
  }

  private(set) var readers: [Reader]
  /// Whose card is open.
  var served: Int?
  /// How it was before something was done last.
  private var earlier: [Reader] = []

  init(_ readers: [Reader]) { self.readers = readers }

  /// What whoever is served waits for is fulfilled when she gets it.
  mutating func lend(_ copy: Int, until due: Day) {
    change {
      $0.loans[copy] = due
      $0.holds.remove(copy)
    }
  }

  mutating func renew(_ copy: Int, by days: Int) { change { Self.renew(copy, by: days, &$0) } }

  mutating func renewAll(by days: Int) {
    change { reader in
      for copy in reader.loans.keys { Self.renew(copy, by: days, &reader) }
    }
  }

  mutating func reserve(_ copy: Int) { change { $0.holds.insert(copy) } }

  mutating func cancelHold(_ copy: Int) { change { $0.holds.remove(copy) } }

  /// Whoever had it.
  mutating func take(_ copy: Int) {
    earlier = readers
    for reader in readers.indices { readers[reader].loans[copy] = nil }
  }

  /// What was done last never was.
  mutating func undo() { readers = earlier }

  private mutating func change(_ act: (inout Reader) -> Void) {
    earlier = readers
    guard let served else { return }
    act(&readers[served])
  }

  private static func renew(_ copy: Int, by days: Int, _ reader: inout Reader) {
    if let due = reader.loans[copy] { reader.loans[copy] = due + days }
  }
}
