package import Values

/// A printed code that tells the station what to do, for hands that hold a scanner.
package enum StationCommand: String, Hashable, Sendable, CaseIterable {
  /// Ready with this member.
  case done = "CMD-DONE"
  /// From now on this place lends.
  case desk = "CMD-DESK"
  /// From now on this place sells.
  case till = "CMD-TILL"

  /// Reads a scanned code; `nil` when it is no command.
  package init?(_ barcode: Barcode) { self.init(rawValue: barcode.text) }

  /// What the place does from then on; `nil` when that stays as it is.
  var mode: StationMode? {
    switch self {
    case .done: nil
    case .desk: .desk
    case .till: .till
    }
  }

  /// As it is printed above the code.
  package var name: Sentence {
    switch self {
    case .done: Sentence(id: "Selesai", en: "Done")
    case .desk: Sentence(id: "Mulai melayani pinjaman", en: "Start lending")
    case .till: Sentence(id: "Mulai melayani penjualan", en: "Start selling")
    }
  }
}
