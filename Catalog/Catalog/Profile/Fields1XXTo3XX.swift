import Values

/// Main entries, titles, publication and extent: 1XX to 3XX.
extension Profile {
  static let mainPerson = ProfileField(
    "100", id: "Nama orang, tajuk utama", en: "Personal name, main entry", reads: "abcqt",
    repeats: false, index: .author, dublinCore: .creator)
  static let mainBody = ProfileField(
    "110", id: "Nama lembaga, tajuk utama", en: "Corporate name, main entry", reads: "abt",
    repeats: false, index: .author, dublinCore: .creator)
  static let mainMeeting = ProfileField(
    "111", id: "Nama pertemuan, tajuk utama", en: "Meeting name, main entry", reads: "abt",
    repeats: false, index: .author, dublinCore: .creator)
  static let mainTitle = ProfileField(
    "130", id: "Judul seragam, tajuk utama", en: "Uniform title, main entry", reads: "abnpk",
    repeats: false, index: .title, dublinCore: .title)

  static let names = [mainPerson, mainBody, mainMeeting, mainTitle]

  static let shortTitle = ProfileField(
    "210", id: "Judul singkatan", en: "Abbreviated title", index: .title, dublinCore: .title)
  static let keyTitle = ProfileField(
    "222", id: "Judul kunci", en: "Key title", reads: "abnpk", index: .title, dublinCore: .title)
  static let uniformTitle = ProfileField(
    "240", id: "Judul seragam", en: "Uniform title", reads: "abnpk", repeats: false, index: .title,
    dublinCore: .title)
  static let translatedTitle = ProfileField(
    "242", id: "Judul terjemahan", en: "Translated title", index: .title, dublinCore: .title)
  static let collectiveTitle = ProfileField(
    "243", id: "Judul seragam kolektif", en: "Collective uniform title", repeats: false,
    index: .title, dublinCore: .title)
  static let title = ProfileField(
    "245", id: "Judul", en: "Title", reads: "abcnpk", is: .required, repeats: false, index: .title,
    dublinCore: .title)
  static let otherTitle = ProfileField(
    "246", id: "Judul lain", en: "Other title", reads: "abnpk", index: .title, dublinCore: .title)
  static let formerTitle = ProfileField(
    "247", id: "Judul sebelumnya", en: "Former title", index: .title, dublinCore: .title)
  static let edition = ProfileField(
    "250", id: "Edisi", en: "Edition", reads: "a", index: .notes)
  static let imprint = ProfileField(
    "260", id: "Terbitan, cara lama", en: "Publication, the older way", reads: "abc",
    index: .publisher, dublinCore: .publisher)
  static let publication = ProfileField(
    "264", id: "Terbitan", en: "Publication", reads: "abc", index: .publisher,
    dublinCore: .publisher)
  static let extent = ProfileField(
    "300", id: "Deskripsi fisik", en: "Physical description", reads: "abce", dublinCore: .format)
  static let frequency = ProfileField(
    "310", id: "Kala terbit", en: "Frequency", reads: "a", repeats: false)
  static let run = ProfileField(
    "362", id: "Nomor pertama dan terakhir", en: "First and last issue", reads: "a")

  static let description = [
    shortTitle, keyTitle, uniformTitle, translatedTitle, collectiveTitle, title, otherTitle,
    formerTitle, edition, imprint, publication, extent, frequency, run,
  ]
}
