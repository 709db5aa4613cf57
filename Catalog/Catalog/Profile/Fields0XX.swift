import Values

/// Control fields, numbers and codes: 00X and 0XX.
extension Profile {
  static let controlNumber = ProfileField(
    "001", id: "Nomor kendali", en: "Control number", is: .made, repeats: false,
    dublinCore: .identifier)
  static let controlAgency = ProfileField(
    "003", id: "Lembaga pemberi nomor kendali", en: "Agency of the control number", is: .made,
    repeats: false)
  static let latestChange = ProfileField(
    "005", id: "Waktu perubahan terakhir", en: "Time of the latest change", is: .made,
    repeats: false)
  /// Bytes 07 to 10 are the year, 35 to 37 the language.
  static let fixed = ProfileField(
    "008", id: "Tahun dan bahasa dalam kode", en: "Year and language in code", is: .made,
    repeats: false)

  /// Whose record it is, by which number and since when: they say nothing of the work.
  static let stamps = [controlNumber, controlAgency, latestChange].map(\.tag)

  static let control = [controlNumber, controlAgency, latestChange, fixed]

  static let congressNumber = ProfileField(
    "010", id: "Nomor Library of Congress", en: "Library of Congress number", repeats: false,
    index: .number, dublinCore: .identifier)
  static let isbn = ProfileField(
    "020", id: Phrase(verbatim: "ISBN"), en: Phrase(verbatim: "ISBN"), reads: "a", index: .isbn,
    dublinCore: .identifier)
  static let issn = ProfileField(
    "022", id: Phrase(verbatim: "ISSN"), en: Phrase(verbatim: "ISSN"), reads: "a", index: .issn,
    dublinCore: .identifier)
  static let otherNumber = ProfileField(
    "024", id: "Nomor baku lain", en: "Other standard number", index: .number,
    dublinCore: .identifier)
  static let technicalReport = ProfileField(
    "027", id: "Nomor laporan teknis", en: "Technical report number", index: .number,
    dublinCore: .identifier)
  static let publisherNumber = ProfileField(
    "028", id: "Nomor dari penerbit", en: "Publisher's number", index: .number,
    dublinCore: .identifier)
  static let language = ProfileField(
    "041", id: "Kode bahasa", en: "Language codes", reads: "a", dublinCore: .language)
  static let classification = ProfileField(
    "082", id: "Nomor Dewey", en: "Dewey number", reads: "ab", index: .place, dublinCore: .subject)
  static let otherClassification = ProfileField(
    "084", id: "Nomor klasifikasi lain", en: "Other class number", reads: "ab", index: .place,
    dublinCore: .subject)
  static let reportNumber = ProfileField(
    "088", id: "Nomor laporan", en: "Report number", index: .number, dublinCore: .identifier)
  static let callNumber = ProfileField(
    "090", id: "Nomor panggil", en: "Call number", reads: "ab", index: .place)

  static let numbers = [
    congressNumber, isbn, issn, otherNumber, technicalReport, publisherNumber, language,
    classification, otherClassification, reportNumber, callNumber,
  ]
}
