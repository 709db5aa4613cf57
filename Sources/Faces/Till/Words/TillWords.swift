import Pages
import PointOfSale
import Values

/// What the till says.
extension TillWords {
  static let field = Sentence(
    id: "Pindai, ketik kode, atau cari nama", en: "Scan, type a code, or search by name")
  static let tiles = Sentence(id: "Ketuk untuk menambah", en: "Tap to add")
  /// Called as it is in every sum of what was sold.
  static let otherGoods = LineKind.other.name
  static let askForStock = Sentence(
    id: "Menambah stok: minta pengurus toko.", en: "To add stock, ask a shopkeeper.")
  /// Whether somebody looks for the way to write down what arrived, and for no goods.
  static func asksForStock(_ text: String) -> Bool {
    ["stok", "stock", "tambah stok", "add stock"].contains(text.lowercased())
  }

  static let toReceiving = Sentence(
    id: "Menambah stok: catat barang datang di Kantor → Barang",
    en: "To add stock, enter what arrived under Office → Products")
  static let otherWord = Sentence(id: "Barangnya apa", en: "What it is")
  static let otherWordHint = Sentence(
    id: "Misalnya Kue kering. Tertulis di struk.", en: "Such as Biscuits. It stands on the receipt."
  )
  static let otherPrice = Sentence(id: "Harga satu buah", en: "Price of one")
  static let addOther = Sentence(id: "Masukkan ke keranjang", en: "Put into the cart")
  static let bestSellers = Sentence(id: "Laris", en: "Best sellers")
  static let allTiles = Sentence(id: "Kembali ke semua barang", en: "Back to all goods")

  static func variants(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count).id) varian",
      en: count == 1 ? "1 variant" : "\(Sentence(count: count).en) variants")
  }

  static let noTilesHint = Sentence(
    id: "Pengurus toko menambahkan barang dan harganya di Kantor → Barang.",
    en: "A shopkeeper adds products and prices under Office → Products.")
  static let toProducts = Sentence(id: "Ke daftar barang", en: "To the products")
  static let cart = Sentence(id: "Keranjang", en: "Cart")
  static let emptyCart = Sentence(id: "Keranjang kosong", en: "The cart is empty")
  static let emptyCartHint = Sentence(
    id: "Pindai barang, ketik namanya, atau ketuk ubinnya.",
    en: "Scan something, type its name, or tap a tile.")
  static let emptyCartNoTiles = Sentence(
    id: "Pindai barang atau ketik namanya.", en: "Scan something, or type its name.")
  static let clear = Sentence(id: "Kosongkan", en: "Empty the cart")
  static let park = Sentence(id: "Tahan", en: "Park")
  static let parkName = Sentence(id: "Nama, bila perlu", en: "A name, if you like")
  static let parked = Sentence(id: "Keranjang yang ditahan", en: "Parked carts")
  static let nameless = Sentence(id: "tanpa nama", en: "without a name")
  static let recall = Sentence(id: "Ambil lagi", en: "Resume")
  static let given = Sentence(id: "Uang diterima", en: "Cash received")
  static let exact = Sentence(id: "Uang pas", en: "Exact amount")
  static let payCash = Sentence(id: "Bayar tunai", en: "Pay in cash")
  static let otherWays = Sentence(id: "QRIS atau transfer", en: "QRIS or transfer")
  static let qrisReference = Sentence(id: "Nomor referensi QRIS", en: "QRIS reference")
  static let payQRIS = Sentence(id: "QRIS sudah masuk", en: "QRIS received")
  static let bank = Sentence(id: "Bank", en: "Bank")
  static let transferReference = Sentence(id: "Nomor transfer", en: "Transfer reference")
  static let payTransfer = Sentence(id: "Transfer sudah masuk", en: "Transfer received")
  static let drawerClosed = Sentence(
    id: "Laci kas belum dibuka. Hitung modal awal dulu, baru bisa menerima pembayaran.",
    en: "The drawer is not open. Count the float first; then payments can be taken.")
  static let openDrawer = Sentence(id: "Buka laci", en: "Open the drawer")
  static let drawerLink = Sentence(id: "Laci kas", en: "Cash drawer")
  static let salesLink = Sentence(id: "Penjualan hari ini", en: "Sales of the day")
  static let nextCustomer = Sentence(id: "Pembeli berikutnya", en: "Next customer")
  static let printerFile = Sentence(
    id: "Unduh untuk printer struk", en: "Download for the receipt printer")
  /// Where no script shows a button that prints.
  static let printHint = Sentence(
    id: "Tekan Ctrl+P untuk mencetak.", en: "Press Ctrl+P to print.")
  static let receiptHint = Sentence(
    id: "Cetakan kedua dan seterusnya bertanda SALINAN dan tidak membuka laci.",
    en: "Later copies are marked COPY and do not open the drawer.")
  static let voidSale = Sentence(id: "Batalkan penjualan", en: "Void this sale")
  static let salesFile = Sentence(id: "Unduh CSV", en: "Download CSV")
  static let noSales = Sentence(id: "Belum ada penjualan", en: "No sales yet")
  static let noSalesThen = Sentence(
    id: "Tidak ada penjualan pada hari itu", en: "No sales on that day")
  static let tender = Sentence(id: "Cara bayar", en: "Tender")
  static let day = Sentence(id: "Hari", en: "Day")
  static let floatHint = Sentence(
    id: "Dalam rupiah, misalnya 200.000 atau 200rb", en: "In rupiah, such as 200.000")

  static func opened(with float: Rupiah) -> Sentence {
    Sentence(id: "Laci dibuka dengan \(float).", en: "Drawer opened with \(float).")
  }

  static let openHint = Sentence(
    id: "Hitung uang di laci, lalu tulis jumlahnya.",
    en: "Count the money in the drawer and write the sum.")
  static let float = Sentence(id: "Modal awal", en: "Opening float")
  static let countAndClose = Sentence(id: "Hitung dan tutup", en: "Count and close")
  static let blind = Sentence(
    id: "Hitung apa adanya. Jumlah yang seharusnya baru tampil setelah laci ditutup.",
    en: "Count what is there. What should be there is shown after closing.")
  /// What should be in a drawer that is counted openly.
  static func expectedNow(_ amount: Rupiah) -> Sentence {
    Sentence(
      id: "Seharusnya \(amount). Hitung apa adanya; selisihnya dicatat.",
      en: "\(amount) should be there. Count what is there; the difference is recorded.")
  }

  static let dailyHint = Sentence(
    id: "Rumah ini tidak membuka dan menghitung laci: penjualan pertama hari itu memulai jumlah "
      + "hariannya. Menghitung tetap boleh.",
    en: "This house neither opens nor counts drawers: the first sale of a day begins its total. "
      + "Counting is still possible.")
  static let note = Sentence(id: "Pecahan", en: "Note or coin")
  static let pieces = Sentence(id: "Berapa lembar / keping", en: "How many notes or coins")
  static let worth = Sentence(id: "Nilainya", en: "Worth")
  static let countedSoFar = Sentence(id: "Terhitung sejauh ini", en: "Counted so far")
  static let toEvening = Sentence(id: "Buka lembar malam", en: "Open the evening sheet")
  static let remark = Sentence(id: "Catatan", en: "Remark")
  static let close = Sentence(id: "Tutup laci", en: "Close the drawer")
  static let cashMove = Sentence(id: "Kas masuk dan keluar", en: "Cash in and out")
  static let direction = Sentence(id: "Masuk atau keluar", en: "In or out")
  static let recordCash = Sentence(id: "Catat kas", en: "Record the cash")
  static let cashIn = Sentence(id: "Kas masuk", en: "Cash in")
  static let cashOut = Sentence(id: "Kas keluar", en: "Cash out")
  static let amount = Sentence(id: "Jumlah", en: "Amount")
  static let earlier = Sentence(id: "Sebelumnya", en: "Earlier")
  static let opened = Sentence(id: "Dibuka", en: "Opened")
  static let expected = Sentence(id: "Seharusnya", en: "Expected")
  static let counted = Sentence(id: "Dihitung", en: "Counted")
  static let difference = Sentence(id: "Selisih", en: "Difference")
  static let drawerReport = Sentence(id: "Laporan laci kas", en: "Drawer report")

  /// What was found less what should be there, in words: a minus is easily read over.
  static func shortOrOver(_ amount: Rupiah) -> Sentence {
    if amount == .zero { return Sentence(both: "\(amount)") }
    return amount < .zero
      ? Sentence(id: "Kurang \(-amount)", en: "\(-amount) short")
      : Sentence(id: "Lebih \(amount)", en: "\(amount) over")
  }

  static func pieces(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count).id) barang",
      en: count == 1 ? "1 piece" : "\(Sentence(count: count).en) pieces")
  }

  /// Fewer than are in the cart, and at least one.
  static func onlyInStock(_ count: Int) -> Sentence {
    Sentence(
      id: "Stok tercatat \(Sentence(count: count).id)",
      en: "Only \(Sentence(count: count).en) in stock")
  }

  static let goneByRecord = Sentence(
    id: "HABIS menurut catatan: periksa raknya", en: "SOLD OUT by the records: check its shelf")
  static let withdrawn = Sentence(
    id: "Tidak dijual lagi: keluarkan dari keranjang",
    en: "No longer sold: take it out of the cart")

  static func oneLess(_ title: String) -> Sentence {
    Sentence(id: "Kurangi satu: \(title)", en: "One less: \(title)")
  }

  static func oneMore(_ title: String) -> Sentence {
    Sentence(id: "Tambah satu: \(title)", en: "One more: \(title)")
  }

  static func clearCount(_ count: Int) -> Sentence {
    Sentence(
      id: "Kosongkan keranjang berisi \(pieces(count).id)?",
      en: "Empty the cart of \(pieces(count).en)?")
  }

  static func receiptNumber(_ number: ReceiptNumber) -> Sentence {
    Sentence(id: "Struk \(number)", en: "Receipt \(number)")
  }

  static func wasVoided(_ number: ReceiptNumber) -> Sentence {
    Sentence(
      id: "Penjualan ini sudah dibatalkan dengan struk \(number).",
      en: "This sale was voided by receipt \(number).")
  }

  static func paid(_ total: Rupiah, by method: TenderMethod) -> Sentence {
    let way =
      switch method {
      case .cash: Sentence(id: "uang tunai", en: "cash")
      case .qris: method.name
      case .transfer: Sentence(id: "transfer", en: "transfer")
      }
    return Sentence(id: "Lunas \(total) dengan \(way).", en: "Paid \(total) by \(way).")
  }

  static func ofTotal(_ total: Rupiah, given: Rupiah) -> Sentence {
    Sentence(id: "Diterima \(given), total \(total)", en: "Received \(given), total \(total)")
  }

  /// What was paid in cash, and came back then.
  static func given(_ given: Rupiah, back change: Rupiah) -> Sentence {
    Sentence(
      id: "Diterima \(given), kembalian \(change)", en: "Received \(given), change \(change)")
  }

  static func voidConfirm(_ number: ReceiptNumber, _ total: Rupiah) -> Sentence {
    Sentence(
      id: "Batalkan struk \(number) sebesar \(total)?",
      en: "Void receipt \(number) of \(total)?")
  }

  static func piecesOf(_ value: Rupiah) -> Sentence {
    Sentence(id: "Jumlah pecahan \(value)", en: "How many of \(value)")
  }

  static func openSince(_ instant: Instant, _ float: Rupiah) -> Sentence {
    Sentence(
      id: "Dibuka \(instant.day.short), \(instant.time), dengan modal awal \(float).",
      en: "Opened \(instant.day.short), \(instant.time), with a float of \(float).")
  }

  /// The exact sum, and the notes a customer is likely to give for it: beyond the largest note, many
  /// large ones before any small one.
  static func quickAmounts(for total: Rupiah) -> [Rupiah] {
    let total = max(total, .zero)
    let notes: [Int64] =
      total > Rupiah(100_000)
      ? [100_000, 50_000, 20_000, 10_000] : [10_000, 20_000, 50_000, 100_000]
    var likely: [Rupiah] = []
    for note in notes {
      let sum = Rupiah((total.amount + note - 1) / note * note)
      if sum > total, !likely.contains(sum) { likely.append(sum) }
    }
    return [total] + likely.prefix(3).sorted()
  }
}
