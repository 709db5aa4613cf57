package import Values

extension Words {
  /// The way on from a page that says no.
  package static let toCatalogue = Sentence(id: "Ke katalog", en: "To the catalogue")
  /// The way back to the room where somebody was.
  static func backTo(_ room: Sentence) -> Sentence {
    Sentence(id: "Kembali ke “\(room)”", en: "Back to “\(room)”")
  }

  static let tryAgain = Sentence(id: "Coba lagi", en: "Try again")
  static let notFoundTitle = Sentence(
    id: "Halaman ini tidak ada di rak", en: "This page is not on the shelf")
  static let notFound = Sentence(
    id: "Yang Anda cari tidak ada di alamat ini, atau tidak terbuka untuk Anda. "
      + "Periksa alamatnya, atau cari di katalog.",
    en: "What you are looking for is not at this address, or not open to you. Check the "
      + "address, or search the catalogue.")
  static let forbiddenTitle = Sentence(id: "Belum diizinkan", en: "Not permitted")
  static let refusedTitle = Sentence(id: "Belum bisa", en: "Not possible yet")
  static let faultTitle = Sentence(
    id: "Maaf, ada gangguan", en: "Sorry, something went wrong")
  static let tooSlow = Sentence(
    id: "Ini terlalu lama. Periksa dulu apakah sudah tersimpan, lalu coba lagi.",
    en: "This took too long. Check whether it was stored, then try again.")

  /// A fault of ours, by its number in the log.
  static func fault(_ number: String) -> Sentence {
    Sentence(
      id: "Maaf, ada gangguan. Sebutkan nomor \(number) kepada petugas. "
        + "Yang sudah dinyatakan selesai tetap tersimpan.",
      en: "Sorry, something went wrong. Tell the staff the number \(number). Whatever was "
        + "confirmed as done is still stored.")
  }
}

extension Words {
  static let typedIsBack = Sentence(
    id: "Sesi Anda berakhir sebelum ini terkirim. Yang Anda ketik ada di sini lagi: "
      + "periksa, lalu kirim.",
    en: "Your session ended before this was sent. What you typed is here again: check it, then "
      + "send.")
  static let typedBySomebodyElse = Sentence(
    id: "Formulir yang belum terkirim tadi milik rekan lain. Isinya tidak disimpan.",
    en: "The form that was not sent was a colleague's. Its contents were not kept.")
  static let sessionOver = Sentence(
    id: "Sesi Anda sudah berakhir", en: "Your session has ended")
  static let sessionOverHint = Sentence(
    id: "Yang Anda ketik masih ada dan akan kembali setelah Anda masuk lagi.",
    en: "What you typed is still there and comes back after you have signed in.")
  static let sessionOverWhy = Sentence(
    id: "Sesi Anda sudah berakhir, misalnya karena Anda keluar di tempat lain. "
      + "Yang terbuka di sini ditutup. Masuk lagi untuk meneruskan.",
    en: "Your session has ended, for instance because you signed out elsewhere. What was open "
      + "here is closed. Sign in again to go on.")
  static let signInAgain = Sentence(id: "Masuk lagi", en: "Sign in again")
  static let enter = Sentence(id: "Kirim", en: "Enter")
  static let offline = Sentence(
    id: "Server tidak terjangkau. Ini belum terkirim; tekan sekali lagi bila server kembali.",
    en: "The server cannot be reached. This was not sent; press again when the server is back.")
}

/// What pages say that stand in for another one.
enum ErrorWords {
  static let waitTitle = Sentence(id: "Tunggu sebentar", en: "One moment, please")
  static let laterTitle = Sentence(id: "Sedang tidak bisa", en: "Not possible right now")
  static let fullTitle = Sentence(id: "Disk penuh", en: "The disk is full")
  static let tooSlowTitle = Sentence(id: "Ini terlalu lama", en: "This took too long")
  static let whatIsSafe = Sentence(id: "Yang aman", en: "What is safe")
  static let nothingChanged = Sentence(
    id: "Tidak ada yang berubah. Yang sudah dinyatakan selesai tetap tersimpan.",
    en: "Nothing has changed. Whatever was confirmed as done is still stored.")
  static let whatNow = Sentence(id: "Yang bisa Anda lakukan", en: "What you can do")
  static let maybeMoved = Sentence(
    id: "Alamatnya mungkin berubah. Cari judulnya di atas, atau tanyakan di meja layanan.",
    en: "The address may have changed. Search for the title above, or ask at the desk.")
  static let askTheStaff = Sentence(
    id: "Kalau ini terulang, bicarakan dengan petugas atau pengelola.",
    en: "If this happens again, talk to the staff or a manager.")
  static let waitAMoment = Sentence(
    id: "Beri jeda sebentar, lalu coba lagi.", en: "Give it a moment, then try again.")
  static let readingGoesOn = Sentence(
    id: "Membaca katalog biasanya tetap bisa. Coba lagi sebentar lagi.",
    en: "Reading the catalogue usually still works. Try again in a moment.")
}
