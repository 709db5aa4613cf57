import Pages
import Values

/// What members may read about their secrets, in plain words.
enum PrivacyWords {
  static let why = Sentence(
    id:
      "Apa yang Anda baca adalah urusan Anda sendiri. Bagi sebagian dari kita, itu juga "
      + "soal keselamatan. Karena itu kami menyimpan sesedikit mungkin.",
    en: "What you read is your own affair. For some of us it is also a matter of safety. That "
      + "is why we keep as little as we can.")

  static let promises: [(title: Sentence, words: Sentence)] = [
    (
      Sentence(id: "Yang kami minta", en: "What we ask for"),
      Sentence(
        id: "Nama atau nama panggilan, satu cara menghubungi Anda bila Anda mau, dan nomor kartu. "
          + "Bukan NIK, agama, status perkawinan, atau tanggal lahir.",
        en: "A name or an alias, one way to reach you if you like, and the number of your card. "
          + "No identity number, religion, marital status or birthday.")
    ),
    (
      Sentence(id: "Yang kami lupakan", en: "What we forget"),
      Sentence(
        id: "Hubungan antara Anda dan sebuah buku hanya ada selama buku itu Anda pinjam. Saat "
          + "buku kembali, hubungan itu dihapus, dan sedetik kemudian tidak ada lagi di disk.",
        en: "The link between you and a book exists only while you have it. When the book is "
          + "returned, the link is erased, and a second later it is nowhere on the disk."
      )
    ),
    (
      Sentence(id: "Di cadangan", en: "In backups"),
      Sentence(
        id:
          """
          Cadangan yang dibuat selagi sebuah buku dipinjam masih memuat pinjaman itu. Cadangan \
          diberi nama menurut tanggalnya dan dihapus paling lama 35 hari kemudian. Selagi berkas \
          data rusak atau jam komputer tidak mungkin benar, tidak ada cadangan yang dihapus; \
          yang lebih tua dihapus begitu itu dibetulkan. Cadangan belum dienkripsi. Bila Anda \
          meminta dihapus, Anda tidak kembali dari cadangan mana pun.
          """,
        en: """
          Backups made while a copy was out still hold that loan, named by date, gone after \
          at most 35 days. While the data file is damaged or the computer's clock cannot be \
          right, no backup is deleted; older ones go once that is put right. They are not \
          yet encrypted. If you ask to be erased, no backup brings you back.
          """)
    ),
    (
      Sentence(id: "Yang tidak kami catat", en: "What we do not record"),
      Sentence(
        id: "Kami tidak mencatat apa yang Anda cari di katalog, dan halaman kami tidak "
          + "menghubungi situs lain.",
        en: "We do not record what you look for in the catalogue, and these pages contact no "
          + "other site.")
    ),
    (
      Sentence(id: "Di rak reservasi", en: "On the hold shelf"),
      Sentence(
        id: "Buku yang menunggu Anda hanya diberi kode empat karakter, bukan nama Anda.",
        en: "A book that waits for you carries a code of four characters, not your name.")
    ),
    (
      Sentence(id: "Di layar", en: "On the screen"),
      Sentence(
        id: "“Sampul polos” di akun dan di halaman masuk mengganti judul dengan nomor, dan "
          + "menutup nama Anda serta nama perpustakaan. Peramban hanya mengingat bahwa "
          + "sampulnya polos.",
        en: "“Plain covers”, in your account and on the sign-in page, turn titles into numbers "
          + "and cover your name and the library's. All that the browser remembers is that "
          + "covers are plain.")
    ),
    (
      Sentence(id: "Bila Anda harus pergi segera", en: "If you must leave at once"),
      Sentence(
        id: "Tombol “Tutup cepat”, atau Esc tiga kali, menutup halaman dan membuka prakiraan "
          + "cuaca. Riwayat peramban tidak ikut terhapus; pakai jendela samaran bila perlu.",
        en: "The button “Leave quickly”, or Esc three times, closes the page and opens the weather "
          + "forecast. The browser's history stays; use a private window if you need to.")
    ),
  ]
}
