package import Values

/// What the page of help and its cards say, besides the services themselves.
package enum HelpWords {
  /// Heads the page, and leads there.
  package static let title = Sentence(id: "Butuh bantuan?", en: "Need help?")
  /// Leads whoever works here to the cards of the list.
  package static let printCards = Sentence(
    id: "Cetak kartu bantuan", en: "Print the help cards")
  /// What the page is for.
  package static let lead = Sentence(
    id: "Anda boleh menelepon tanpa menyebut nama, dan boleh menutup telepon kapan saja.",
    en: "You may call without giving your name, and hang up whenever you want.")
  /// Heads what a browser keeps.
  package static let traces = Sentence(
    id: "Yang tertinggal di perangkat ini", en: "What stays on this device")
  /// What the house keeps: nothing.
  package static let notCounted = Sentence(
    id: "Kami tidak menghitung dan tidak mencatat siapa yang membuka halaman ini.",
    en: "We do not count, and keep no record of who opens this page.")
  /// What the browser keeps.
  package static let history = Sentence(
    id: "Peramban tetap menyimpan halaman ini di riwayatnya. Hapus sendiri bila perangkat ini "
      + "dipakai orang lain, atau pakai jendela samaran.",
    en: "Your browser still keeps this page in its history. Delete it yourself if others use this "
      + "device, or use a private window.")
  /// How to leave at once.
  package static let leaving = Sentence(
    id: "“Tutup cepat” di kepala halaman mengganti halaman ini dengan prakiraan cuaca.",
    en: "“Leave quickly” at the head of the page puts the weather forecast in its place.")
  /// There is no service on the list.
  package static let noServices = Sentence(
    id: "Daftar layanan belum diisi. Tanyakan di meja layanan.",
    en: "No services are listed yet. Ask at the desk.")
  /// Calls by telephone.
  package static let telephone = Sentence(id: "Telepon", en: "Call")
  /// Writes by WhatsApp.
  package static let whatsApp = Sentence(both: "WhatsApp")
}
