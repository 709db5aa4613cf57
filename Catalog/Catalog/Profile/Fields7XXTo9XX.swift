import Values

/// Added entries, other works, copies and what is our own: 7XX to 9XX.
extension Profile {
  static let person = ProfileField(
    "700", id: "Nama orang lain", en: "Personal name, added", reads: "abcqt", index: .author,
    dublinCore: .contributor)
  static let body = ProfileField(
    "710", id: "Nama lembaga lain", en: "Corporate name, added", reads: "abt", index: .author,
    dublinCore: .contributor)
  static let meeting = ProfileField(
    "711", id: "Nama pertemuan lain", en: "Meeting name, added", reads: "abt", index: .author,
    dublinCore: .contributor)
  static let freeName = ProfileField(
    "720", id: "Nama bebas", en: "Uncontrolled name", reads: "abt", index: .author,
    dublinCore: .contributor)
  static let addedTitle = ProfileField(
    "730", id: "Judul seragam lain", en: "Uniform title, added", reads: "abnpk", index: .title,
    dublinCore: .relation)
  static let freeTitle = ProfileField(
    "740", id: "Judul terkait", en: "Uncontrolled related title", reads: "abnpk", index: .title,
    dublinCore: .relation)
  static let host = ProfileField(
    "773", id: "Termuat dalam", en: "Appeared in", reads: "tgx", index: .host,
    dublinCore: .relation)
  static let earlier = ProfileField(
    "780", id: "Judul terdahulu jurnal", en: "Earlier title of a journal", reads: "t", index: .host,
    dublinCore: .relation)
  static let later = ProfileField(
    "785", id: "Judul selanjutnya jurnal", en: "Later title of a journal", reads: "t", index: .host,
    dublinCore: .relation)
  static let seriesPerson = ProfileField(
    "800", id: "Seri di bawah nama orang", en: "Series under a personal name", index: .series,
    dublinCore: .relation)
  static let seriesBody = ProfileField(
    "810", id: "Seri di bawah nama lembaga", en: "Series under a corporate name", index: .series,
    dublinCore: .relation)
  static let seriesMeeting = ProfileField(
    "811", id: "Seri di bawah nama pertemuan", en: "Series under a meeting name", index: .series,
    dublinCore: .relation)
  static let seriesTitle = ProfileField(
    "830", id: "Seri, judul seragam", en: "Series, uniform title", reads: "av", index: .series,
    dublinCore: .relation)

  static let links = [
    person, body, meeting, freeName, addedTitle, freeTitle, host, earlier, later, seriesPerson,
    seriesBody, seriesMeeting, seriesTitle,
  ]

  /// MARC 21 Holdings: `$x` is for the staff; `$p` and `$j` are one copy's own.
  static let location = ProfileField(
    "852", id: "Tempat di rak", en: "Location", privacy: .hiding("xpj"))
  static let link = ProfileField(
    "856", id: "Tautan", en: "Link", reads: "uy3", privacy: .hiding("x"), dublinCore: .identifier)
  static let archivedLink = ProfileField(
    "857", id: "Tautan arsip", en: "Archived link", privacy: .hiding("x"))
  static let issues = ProfileField(
    "863", id: "Nomor terbitan", en: "Issues", privacy: .hiding("x"))
  static let supplements = ProfileField(
    "864", id: "Nomor suplemen", en: "Supplements", privacy: .hiding("x"))
  static let indexes = ProfileField(
    "865", id: "Nomor indeks", en: "Indexes", privacy: .hiding("x"))
  static let ownedIssues = ProfileField(
    "866", id: "Koleksi kami, dengan kata", en: "What the library has, in words", reads: "a",
    privacy: .hiding("x"))
  static let ownedSupplements = ProfileField(
    "867", id: "Suplemen kami, dengan kata", en: "Supplements that the library has, in words",
    privacy: .hiding("x"))
  static let ownedIndexes = ProfileField(
    "868", id: "Indeks kami, dengan kata", en: "Indexes that the library has, in words",
    privacy: .hiding("x"))
  static let item = ProfileField(
    "876", id: "Keterangan eksemplar", en: "Item", privacy: .hiding(ofAnItem))
  static let supplementItem = ProfileField(
    "877", id: "Keterangan eksemplar suplemen", en: "Item of a supplement",
    privacy: .hiding(ofAnItem))
  static let indexItem = ProfileField(
    "878", id: "Keterangan eksemplar indeks", en: "Item of an index", privacy: .hiding(ofAnItem))
  /// The same in another script: `$6` says of which field.
  static let otherScript = ProfileField(
    "880", id: "Dalam aksara lain", en: "In another script", reads: "6", index: .linked,
    privacy: .asLinked)
  /// As Koha writes it: barcode, inventory, item and control number; giver, prices, nonpublic note;
  /// loans, renewals, holds, due, last seen, last lent.
  static let kohaItem = ProfileField(
    "952", id: "Eksemplar menurut Koha", en: "Item as Koha has it",
    privacy: .hiding("pi9jegvxlmnqrs"))
  /// What MARC 21 has no place for; its subfields are in `LocalField`.
  static let local = ProfileField(
    LocalField.tag, id: "Jenis, map, hari, halaman, tingkat", en: "Kind, folder, day, page, level",
    reads: "kfdhs", is: .made, repeats: false)

  static let holdings = [
    location, link, archivedLink, issues, supplements, indexes, ownedIssues, ownedSupplements,
    ownedIndexes, item, supplementItem, indexItem, otherScript, kohaItem, local,
  ]

  /// Nonpublic note, number and barcode of an item with their cancelled ones, cost and source.
  private static let ofAnItem = "xabprce"
}
