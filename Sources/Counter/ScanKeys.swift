package import Persistence
import Secrets
package import Values

/// The keys that open what pages sealed while the server was away.
///
/// Pages get the newest public key. The secrets lie in `scan.keys` beside the database, for the
/// house's eyes only, and come into no backup: what is left of a sealed scan in some browser can be
/// opened nowhere else, and nowhere at all once its key is gone.
package actor ScanKeys {
  private struct Dated {
    let made: Day
    let key: SealKey
  }

  /// Days after which pages get a new one.
  static let renewal = 7
  /// What is sealed, as the page says it.
  static let purpose = "sartika scan 1"

  private let file: PrivateFile?
  private var keys: [Dated] = []
  private let spare = SealKey()

  /// Keys beside a library; without one, they live as long as the process.
  package init(beside database: LibraryDatabase? = nil) {
    file = database?.fileBeside("scan.keys")
  }

  /// What pages seal with now: 65 bytes as base64url.
  package var publicKey: String { (keys.first?.key ?? spare).publicKey }

  /// What a page sealed, with any of the keys that are known still; `nil` when none opens it.
  package func open(_ sealed: [UInt8]) -> [UInt8]? {
    let known = keys.map(\.key) + [spare]
    return known.lazy.compactMap { $0.open(sealed, for: Self.purpose) }.first
  }

  /// Makes a new key when the newest is old, and forgets those that are too old.
  ///
  /// A disk that does not take the new one must not keep the house shut: the known ones stay, and the
  /// hourly work tries again.
  /// A clock that cannot be right makes and forgets no keys: what waits in browsers was sealed for them.
  /// - Parameter forgets: whether the day is sure enough to forget by it.
  /// - Returns: whether the newest key is on the disk.
  /// - Throws: when the file cannot be read.
  @discardableResult
  package func renew(
    on today: Day, isClockRight: Bool = true, forgets: Bool = true
  ) throws -> Bool {
    if keys.isEmpty { keys = try kept() }
    guard isClockRight else { return true }
    var fresh = keys.filter { !forgets || abs(today - $0.made) <= Lifetime.scanKey.days }
    if fresh.first.map({ abs(today - $0.made) >= Self.renewal }) ?? true {
      fresh.insert(Dated(made: today, key: keys.isEmpty ? spare : SealKey()), at: 0)
    }
    guard fresh.map(\.made) != keys.map(\.made) else { return true }
    do {
      try file?.write(fresh.map { "\($0.made) \($0.key.secret)\n" }.joined())
    } catch {
      return false
    }
    keys = fresh
    return true
  }

  private func kept() throws -> [Dated] {
    try file?.text().split(separator: "\n").compactMap { line -> Dated? in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let made = Day(String(parts[0])),
        let key = SealKey(String(parts[1]))
      else { return nil }
      return Dated(made: made, key: key)
    } ?? []
  }
}
