package import Values

/// What is said of a request that cannot be answered, whatever it was about.
package enum RequestWords {
  /// It is no request that anybody could answer.
  package static let notUnderstood = Sentence(
    id: "Permintaan ini tidak dapat dibaca. Kembali ke halaman sebelumnya, lalu coba lagi.",
    en: "This request cannot be read. Go back to the previous page and try again.")
  /// More was sent than is taken.
  package static let tooLarge = Sentence(
    id: "Kiriman ini terlalu besar. Tidak ada yang disimpan. Kirim berkas yang lebih kecil.",
    en: "This is too large. Nothing was stored. Send a smaller file.")
}
