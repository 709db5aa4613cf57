import Counter
import Pages
import PointOfSale
import Values

/// What the till says about paper, about sums that are asked twice, and about voids.
extension TillWords {
  static let nothingFoundHint = Sentence(
    id: "Coba sebagian namanya saja, atau kosongkan kolomnya.",
    en: "Try part of the name, or empty the field.")

  static func found(_ count: Int, _ text: String) -> Sentence {
    guard count == TillState.mostFound else {
      return Sentence(
        id: "\(count) barang cocok dengan “\(text)”", en: "\(count) found for “\(text)”")
    }
    return Sentence(
      id: "Sedikitnya \(count) barang cocok dengan “\(text)”",
      en: "At least \(count) found for “\(text)”")
  }

  static func stock(_ count: Int) -> Sentence {
    Sentence(
      id: "Stok \(Sentence(count: count).id)", en: "\(Sentence(count: count).en) in stock")
  }

  static let paper = Sentence(id: "Kertas struk", en: "Receipt paper")
  static let printNow = Sentence(id: "Cetak struk", en: "Print the receipt")
  static let didItPrint = Sentence(
    id: "Apakah struknya keluar dari printer?", en: "Did the receipt come out of the printer?")
  static let itPrinted = Sentence(id: "Ya, tercetak", en: "Yes, it is printed")
  static let notPrinted = Sentence(id: "Belum", en: "Not yet")
  static let secondPerson = Sentence(
    id: "Seorang rekan ikut menyetujui: ia memindai kartu petugasnya dan mengetik PIN, atau "
      + "mengisi nama masuk dan kata sandinya.",
    en: "A colleague has to agree to it: by their own staff badge and PIN, or by their sign-in "
      + "name and passphrase.")
  static let managerAgrees = Sentence(
    id: "Seorang pengelola harus menyetujui: ia memindai kartu petugasnya dan mengetik PIN, atau "
      + "mengisi nama masuk dan kata sandinya.",
    en: "A manager has to agree to it: by their own staff badge and PIN, or by their sign-in "
      + "name and passphrase.")
  static let whyVoided = Sentence(id: "Alasan (wajib)", en: "Reason (required)")
  static let readyHint = Sentence(
    id: "Atau tekan alasannya:", en: "Or press the reason:")

  /// The reasons of nearly all voids; of what was paid without cash also that nothing came.
  static func readyReasons(for method: TenderMethod) -> [Sentence] {
    let always = [
      Sentence(id: "Salah barang", en: "Wrong goods"),
      Sentence(id: "Salah harga", en: "Wrong price"),
      Sentence(id: "Tukar barang", en: "Exchange"),
      Sentence(id: "Pembeli batal", en: "The customer changed their mind"),
    ]
    return method == .cash
      ? always : [Sentence(id: "Uang belum masuk", en: "No money came in")] + always
  }

  /// What to do when a payment without cash was written down and nothing came.
  static let nothingCameIn = Sentence(
    id: "Belum masuk? Tekan “\(voidSale.id)” di bawah.",
    en: "Nothing came in? Press “\(voidSale.en)” below.")
  static let fillAgain = Sentence(id: "Isi keranjang lagi", en: "Fill the cart again")
  static let exchange = Sentence(
    id: "Tukar barang: batalkan, isi lagi, ganti, bayar.",
    en: "To exchange something: void, fill again, change it, pay.")
  static let filledAgain = Sentence(
    id: "Keranjang terisi lagi. Ganti yang ditukar, lalu terima pembayarannya.",
    en: "The cart is filled again. Change what is exchanged, then take the payment.")
  static let filledBefore = Sentence(
    id: "Isi struk itu sudah ada di keranjang. Bila kurang, tambah jumlahnya di sana.",
    en: "What was on that receipt is already in the cart. If more is needed, add it there.")

  /// What was on the sale and is not in the cart.
  static func leftOut(_ titles: [String]) -> Sentence {
    let all = titles.joined(separator: ", ")
    return Sentence(
      id: "Tidak bisa dijual lagi, jadi tidak ikut: \(all).",
      en: "Cannot be sold any more and was left out: \(all).")
  }

  static let noVoids = Sentence(id: "Belum ada pembatalan", en: "No voided sales yet")
  static let soldBy = Sentence(id: "Penjual", en: "Sold by")
  static let voidedBy = Sentence(id: "Dibatalkan oleh", en: "Voided by")

  /// How the money goes back: as it came.
  static func takenBack(_ amount: Rupiah, _ tender: Tender) -> Sentence {
    switch tender {
    // What came back had been paid out, and is paid in again.
    case .cash where amount < .zero:
      Sentence(
        id: "Penjualan dibatalkan. Masukkan kembali \(-amount) tunai ke laci.",
        en: "Sale voided. Put \(-amount) in cash back into the drawer.")
    case .cash:
      Sentence(
        id: "Penjualan dibatalkan. Kembalikan \(amount) tunai dari laci.",
        en: "Sale voided. Give back \(amount) in cash from the drawer.")
    case .qris(nil):
      Sentence(
        id: "Penjualan dibatalkan. Kembalikan \(amount) lewat QRIS, bukan uang dari laci.",
        en: "Sale voided. Give back \(amount) by QRIS, no cash from the drawer.")
    case .qris(let reference?):
      Sentence(
        id: "Penjualan dibatalkan. Kembalikan \(amount) lewat QRIS (referensi \(reference)), "
          + "bukan uang dari laci.",
        en: "Sale voided. Give back \(amount) by QRIS (reference \(reference)), no cash from "
          + "the drawer.")
    case .transfer(nil, nil):
      Sentence(
        id: "Penjualan dibatalkan. Kembalikan \(amount) lewat transfer, bukan uang dari laci.",
        en: "Sale voided. Give back \(amount) by transfer, no cash from the drawer.")
    case .transfer(let bank?, nil):
      Sentence(
        id: "Penjualan dibatalkan. Kembalikan \(amount) lewat transfer \(bank), bukan uang dari "
          + "laci.",
        en: "Sale voided. Give back \(amount) by transfer, \(bank), no cash from the drawer.")
    case .transfer(nil, let reference?):
      Sentence(
        id: "Penjualan dibatalkan. Kembalikan \(amount) lewat transfer (referensi "
          + "\(reference)), bukan uang dari laci.",
        en: "Sale voided. Give back \(amount) by transfer (reference \(reference)), no cash "
          + "from the drawer.")
    case .transfer(let bank?, let reference?):
      Sentence(
        id: "Penjualan dibatalkan. Kembalikan \(amount) lewat transfer \(bank) (referensi "
          + "\(reference)), bukan uang dari laci.",
        en: "Sale voided. Give back \(amount) by transfer, \(bank) (reference \(reference)), "
          + "no cash from the drawer.")
    }
  }

  static func with(_ name: String) -> Sentence {
    Sentence(id: "bersama \(name)", en: "with \(name)")
  }

  static let noSale = Sentence(
    id: "Buka laci tanpa penjualan", en: "Open the drawer without a sale")
  static let noSaleHint = Sentence(
    id: "Dicatat dengan alasannya. Printer kasir ini membuka lacinya; tanpa printer, kirim berkas "
      + "yang terunduh ke printer struk.",
    en: "It is recorded with its reason. The printer of this till opens the drawer; without one, "
      + "send the downloaded file to a receipt printer.")
  static let moves = Sentence(
    id: "Kas masuk, keluar, dan laci yang dibuka tanpa penjualan",
    en: "Cash in, cash out, and openings without a sale")
  static let what = Sentence(id: "Jenis", en: "Kind")

  static func moved(_ move: DrawerMove) -> Sentence {
    let words = move.kind.words
    return Sentence(
      id: "\(words) \(move.amount) dicatat: \(move.reason).",
      en: "\(words) of \(move.amount) recorded: \(move.reason).")
  }

  static let closed = Sentence(id: "Ditutup", en: "Closed")
  static let countedPieces = Sentence(id: "Uang yang dihitung", en: "Notes and coins counted")
  static let besideDrawer = Sentence(id: "Tidak lewat laci", en: "Not through the drawer")
  static let openings = Sentence(id: "Dibuka tanpa penjualan", en: "Opened without a sale")
  static let byTender = Sentence(id: "Menurut cara bayar", en: "By tender")
  static let byKind = Sentence(id: "Menurut jenisnya", en: "By kind")
  static let salesCount = Sentence(id: "Penjualan", en: "Sales")

  /// What was paid in one way, on so many receipts of sales.
  static func taken(by method: TenderMethod, _ receipts: Int) -> Sentence {
    Sentence(
      id: "\(method.name) (\(receipts) struk)",
      en: receipts == 1 ? "\(method.name) (1 receipt)" : "\(method.name) (\(receipts) receipts)")
  }

  /// What went back in one way, on so many voids.
  static func givenBack(by method: TenderMethod, _ voids: Int) -> Sentence {
    Sentence(
      id: "\(method.name), pembatalan (\(voids) struk)",
      en: voids == 1 ? "\(method.name), 1 void" : "\(method.name), \(voids) voids")
  }

  /// What was sold on a day that is over.
  static func sales(of day: Day) -> Sentence {
    Sentence(id: "Penjualan \(day.short)", en: "Sales of \(day.short)")
  }

  static func voidedWith(_ receipt: ReceiptNumber) -> Sentence {
    Sentence(id: "Dibatalkan dengan \(receipt)", en: "Voided by \(receipt)")
  }

  static func voidOf(_ receipt: ReceiptNumber) -> Sentence {
    Sentence(id: "Pembatalan \(receipt)", en: "Void of \(receipt)")
  }

  static let toCart = Sentence(
    id: "Ke keranjang; hitungan ini menunggu", en: "To the cart; this count waits")

  /// - Parameter parked: how many carts were parked at this till and wait still.
  static func closeConfirm(_ sum: Rupiah, parked: Int) -> Sentence {
    let question = Sentence(
      id: "Tutup laci dengan hitungan \(sum)? Setelah itu hitungannya tidak bisa diubah.",
      en: "Close the drawer with a count of \(sum)? It cannot be changed afterwards.")
    return parked == 0
      ? question
      : Sentence(
        id: "\(question) Di kasir ini masih ada \(parked) keranjang yang ditahan.",
        en: parked == 1
          ? "\(question) A cart is still parked at this till."
          : "\(question) \(parked) carts are still parked at this till.")
  }

  static let whyDifferent = Sentence(
    id: "Hitungannya berselisih. Tulis sebabnya; setelah itu laci ini dapat dibuka lagi.",
    en: "The count differs. Write why; then this drawer can be opened again.")

  static let reference = Sentence(id: "Nomor referensi", en: "Reference")
  static let referenceMayWait = Sentence(
    id: "Nomor referensi, boleh nanti", en: "Reference, it may wait")
  static let toReferences = Sentence(id: "Isi nomornya", en: "Fill them in")
  static let referenceHint = Sentence(
    id: "Boleh kosong; diisi nanti di Penjualan hari ini.",
    en: "May stay empty; fill it in later under Sales of the day.")
  static let referenceMissing = Sentence(
    id: "nomor belum diisi", en: "reference not filled in")
  static let referencesHint = Sentence(
    id: "Cari nomornya di ponsel atau rekening koran, lalu isi. Setelah disimpan tidak diubah "
      + "lagi.",
    en: "Look for the reference on the phone or the statement, then fill it in. Once saved it does "
      + "not change.")

  static func referencesMissing(_ count: Int) -> Sentence {
    Sentence(
      id: "Nomor belum diisi: \(count) penjualan",
      en: count == 1
        ? "Reference not filled in: 1 sale" : "References not filled in: \(count) sales")
  }

  static func referenceFilled(_ receipt: ReceiptNumber) -> Sentence {
    Sentence(
      id: "Nomor referensi struk \(receipt) disimpan.",
      en: "Reference of receipt \(receipt) saved.")
  }
}
