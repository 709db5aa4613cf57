public import Values

/// What the house says on every page, in both languages side by side.
///
/// A missing language does not compile. Each room has words of its own beside these.
public enum Words {
  public static let catalogue = Sentence(id: "Katalog", en: "Catalogue")
  public static let account = Sentence(id: "Akun saya", en: "My account")
  public static let desk = Sentence(id: "Meja layanan", en: "Desk")
  public static let till = Sentence(id: "Kasir", en: "Till")
  public static let office = Sentence(id: "Kantor", en: "Office")
  public static let rooms = Sentence(id: "Ruang", en: "Rooms")
  public static let skipToContent = Sentence(id: "Langsung ke isi", en: "Skip to content")
  public static let signIn = Sentence(id: "Masuk", en: "Sign in")
  public static let signOut = Sentence(id: "Keluar", en: "Sign out")
  public static let quickExit = Sentence(id: "Tinggalkan cepat", en: "Leave quickly")
  public static let quickExitShort = Sentence(id: "Tinggalkan", en: "Leave")
  public static let quickExitHint = Sentence(
    id: "Menutup halaman ini dan membuka prakiraan cuaca. Tombol Esc tiga kali juga bisa.",
    en: "Closes this page and opens the weather forecast. Pressing Esc three times works too.")
  public static let thisIsADemo = Sentence(
    id: "Ini perpustakaan contoh. Anggota, pinjaman, dan penjualannya rekaan.",
    en: "This is a demonstration. Its members, loans and sales are invented.")
  public static let colophon = Sentence(
    id: "Dinamai menurut Dewi Sartika, yang membuka sekolah perempuan di Bandung pada 1904.",
    en: "Named after Dewi Sartika, who opened a school for girls in Bandung in 1904.")
  public static let howWeKeepSecrets = Sentence(
    id: "Bagaimana kami menjaga rahasia Anda", en: "How we keep your secrets")
  public static let undo = Sentence(id: "Urungkan", en: "Undo")
  public static let save = Sentence(id: "Simpan", en: "Save")
  public static let cancel = Sentence(id: "Batal", en: "Cancel")
  public static let back = Sentence(id: "Kembali", en: "Back")
  public static let add = Sentence(id: "Tambah", en: "Add")
  public static let change = Sentence(id: "Ubah", en: "Change")
  public static let delete = Sentence(id: "Hapus", en: "Delete")
  public static let search = Sentence(id: "Cari", en: "Search")
  public static let print = Sentence(id: "Cetak", en: "Print")
  public static let home = Sentence(id: "Beranda", en: "Home")
  public static let previousPage = Sentence(id: "Sebelumnya", en: "Previous")
  public static let nextPage = Sentence(id: "Berikutnya", en: "Next")
  public static let stamp = Sentence(id: "Kembali", en: "Due")
  public static let pages = Sentence(id: "Halaman", en: "Pages")
  public static let youAreHere = Sentence(id: "Letak halaman ini", en: "Where you are")
  public static let required = Sentence(id: "wajib", en: "required")
  public static let optional = Sentence(id: "boleh kosong", en: "optional")
  public static let yes = Sentence(id: "Ya", en: "Yes")
  public static let no = Sentence(id: "Tidak", en: "No")

  /// Which page of how many.
  public static func page(_ page: Int, of pages: Int) -> Sentence {
    Sentence(id: "Halaman \(page) dari \(pages)", en: "Page \(page) of \(pages)")
  }
}
