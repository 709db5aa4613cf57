package import Values

/// What the house says on every page, in both languages side by side.
///
/// A missing language does not compile. Each room has words of its own beside these.
package enum Words {
  /// The room for everybody; also the way back from an import.
  package static let catalogue = Sentence(id: "Katalog", en: "Catalogue")
  /// The room of a member.
  package static let account = Sentence(id: "Akun saya", en: "My account")
  /// The room where books are lent.
  package static let desk = Sentence(id: "Meja layanan", en: "Desk")
  /// The room where things are sold.
  package static let till = Sentence(id: "Kasir", en: "Till")
  /// The room of those who look after the house.
  package static let office = Sentence(id: "Kantor", en: "Office")
  static let rooms = Sentence(id: "Menu utama", en: "Main menu")
  static let skipToContent = Sentence(id: "Langsung ke isi", en: "Skip to content")
  /// The way in, for members and colleagues.
  package static let signIn = Sentence(id: "Masuk", en: "Sign in")
  static let signOut = Sentence(id: "Keluar", en: "Sign out")
  /// Leads to the house's list of services in an emergency, from every page for readers.
  package static let needHelp = Sentence(id: "Butuh bantuan?", en: "Need help?")
  static let quickExit = Sentence(id: "Tutup cepat", en: "Leave quickly")
  static let quickExitHint = Sentence(
    id: "Menutup halaman ini dan membuka prakiraan cuaca. Tombol Esc tiga kali juga bisa.",
    en: "Closes this page and opens the weather forecast. Pressing Esc three times works too.")
  static let thisIsADemo = Sentence(
    id: "Ini perpustakaan contoh. Anggota, pinjaman, dan penjualannya rekaan.",
    en: "This is a demonstration. Its members, loans and sales are invented.")
  static let colophon = Sentence(
    id: "Katalog ini berjalan dengan Sartika, perangkat lunak bebas yang dinamai menurut "
      + "Dewi Sartika, yang membuka sekolah perempuan di Bandung pada 1904.",
    en: "This catalogue runs on Sartika, free software named after Dewi Sartika, "
      + "who opened a school for girls in Bandung in 1904.")
  /// Heads the page on privacy, and leads there from every page.
  package static let howWeKeepSecrets = Sentence(
    id: "Privasi Anda", en: "Your privacy")
  /// Lengthens what a member may borrow on.
  package static let renewMembership = Sentence(
    id: "Perpanjang keanggotaan", en: "Renew membership")
  /// On the notice after something that can be taken back at once.
  package static let undo = Sentence(id: "Urungkan", en: "Undo")
  /// Sends a form that changes what is there.
  package static let save = Sentence(id: "Simpan", en: "Save")
  /// Leaves a form without sending it.
  package static let cancel = Sentence(id: "Batal", en: "Cancel")
  static let sure = Sentence(id: "Anda yakin?", en: "Are you sure?")
  /// Sends a form that makes something new.
  package static let add = Sentence(id: "Tambah", en: "Add")
  /// Leads to the form of what is listed.
  package static let change = Sentence(id: "Ubah", en: "Change")
  /// Takes away what is listed, after a question.
  package static let delete = Sentence(id: "Hapus", en: "Delete")
  /// Sends a word to look for.
  package static let search = Sentence(id: "Cari", en: "Search")
  static let print = Sentence(id: "Cetak", en: "Print")
  /// In a list of rules: whether such copies are lent.
  package static let yes = Sentence(id: "Ya", en: "Yes")
  /// In a list of rules: whether such copies are lent.
  package static let no = Sentence(id: "Tidak", en: "No")
}
