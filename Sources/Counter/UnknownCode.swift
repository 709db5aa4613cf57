import Members
import Values

/// A code that was read well and that nobody here knows, and what is said of it.
struct UnknownCode {
  private let barcode: Barcode

  init(_ barcode: Barcode) { self.barcode = barcode }

  /// Where copies are lent.
  var atTheDesk: Reason {
    if isBareNumber {
      // Not guessed: a short number stands on labels of other houses, too.
      Reason(
        "barcode-unknown",
        id:
          "Kode \(barcode) tidak dikenal. Untuk label eksemplar ketik hurufnya juga: IP\(barcode).",
        en:
          "Unknown code \(barcode). For a copy's label type its letters too: IP\(barcode)."
      )
    } else if mayHoldACard {
      Reason(
        "barcode-unknown",
        id: "Kode ini tidak dikenal. Pindai kartu anggota, label eksemplar, atau ISBN.",
        en: "Unknown code. Scan a member's card, a copy's label or an ISBN.")
    } else {
      switch barcode.isbn == nil ? TypedKind(barcode.text) : .code {
      case .words:
        Reason(
          "barcode-unknown",
          id: "“\(barcode)” bukan kode. Cari judul atau anggota, atau coba sebagian katanya.",
          en: "“\(barcode)” is no code. Look for a title or a member, or try some of the words.")
      case .telephone:
        Reason(
          "barcode-unknown",
          id: "Nomor ini bukan kode. Cari anggota dengan telepon itu, atau dengan namanya.",
          en: "This number is no code. Look for the member by that telephone, or by name.")
      case .code:
        Reason(
          "barcode-unknown",
          id: "Kode \(barcode) tidak dikenal. Pindai kartu anggota, label eksemplar, atau ISBN.",
          en: "Unknown code \(barcode). Scan a member's card, a copy's label or an ISBN.")
      }
    }
  }

  /// Where goods are sold; a name that was typed to look for them is a code there, too.
  var atTheTill: Reason {
    if mayHoldACard {
      Reason(
        "barcode-unknown",
        id: "Kode ini tidak dikenal. Ketik nama barangnya di kolom ini, atau minta pengurus "
          + "toko menambahkannya.",
        en: "Unknown code. Type the name of the product into this field, or ask a shopkeeper "
          + "to add it.")
    } else if !hasDigit {
      Reason(
        "barcode-unknown",
        id: "Tidak ada barang bernama “\(barcode)”. Coba sebagian namanya, "
          + "atau minta pengurus toko menambahkannya.",
        en: "There is no product called “\(barcode)”. Try part of the name, or ask a "
          + "shopkeeper to add it.")
    } else {
      Reason(
        "barcode-unknown",
        id: "Kode \(barcode) tidak dikenal. Ketik nama barangnya di kolom ini, atau minta "
          + "pengurus toko menambahkannya.",
        en: "Unknown code \(barcode). Type the name of the product into this field, or ask a "
          + "shopkeeper to add it.")
    }
  }

  /// Whether somebody's card can be read out of it: then it is not said back.
  private var mayHoldACard: Bool { CardBarcode.mayStand(in: barcode) }

  /// Whether there is a digit in it, as in nearly every code, and in few names of goods.
  private var hasDigit: Bool { barcode.text.utf8.contains { (0x30...0x39).contains($0) } }

  /// Whether it is the number of a label without its letters.
  private var isBareNumber: Bool {
    barcode.text.utf8.count <= 7 && barcode.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
