import Values

/// Series, notes and subjects: 4XX to 6XX.
extension Profile {
  static let tracedSeries = ProfileField(
    "440", id: "Seri, cara lama", en: "Series, the older way", reads: "av", index: .series,
    dublinCore: .relation)
  static let series = ProfileField(
    "490", id: "Seri", en: "Series", reads: "av", index: .series, dublinCore: .relation)
  static let note = ProfileField(
    "500", id: "Catatan umum", en: "General note", reads: "a", index: .notes,
    dublinCore: .description)
  static let bibliography = ProfileField(
    "504", id: "Catatan bibliografi", en: "Bibliography note", reads: "a", index: .notes,
    dublinCore: .description)
  static let contents = ProfileField(
    "505", id: "Daftar isi", en: "Contents", reads: "a", index: .notes, dublinCore: .description)
  static let access = ProfileField(
    "506", id: "Syarat penggunaan", en: "Access and use", reads: "a", index: .notes,
    dublinCore: .rights)
  static let abstract = ProfileField(
    "520", id: "Ringkasan", en: "Abstract", reads: "a", index: .notes, dublinCore: .description)
  static let use = ProfileField(
    "540", id: "Syarat pemakaian ulang", en: "Terms of reuse", reads: "a", index: .notes,
    dublinCore: .rights)
  /// Who gave it; `$e` is the accession number, which leaves by no public door (decision 12).
  static let acquisition = ProfileField(
    "541", id: "Asal perolehan", en: "Source of acquisition", privacy: .unlessOpened("e"))
  static let copyright = ProfileField(
    "542", id: "Keterangan hak cipta", en: "Copyright", privacy: .unlessMarked(""))
  static let provenance = ProfileField(
    "561", id: "Riwayat kepemilikan", en: "Provenance", privacy: .unlessOpened(""))
  static let action = ProfileField(
    "583", id: "Catatan tindakan", en: "Action note", privacy: .unlessMarked("x"))

  static let personAsSubject = ProfileField(
    "600", id: "Subjek: nama orang", en: "Subject: personal name", reads: "abcdvxyz",
    index: .subject, dublinCore: .subject)
  static let bodyAsSubject = ProfileField(
    "610", id: "Subjek: nama lembaga", en: "Subject: corporate name", reads: "avxyz",
    index: .subject, dublinCore: .subject)
  static let meetingAsSubject = ProfileField(
    "611", id: "Subjek: nama pertemuan", en: "Subject: meeting name", reads: "avxyz",
    index: .subject, dublinCore: .subject)
  static let titleAsSubject = ProfileField(
    "630", id: "Subjek: judul seragam", en: "Subject: uniform title", reads: "avxyz",
    index: .subject, dublinCore: .subject)
  static let eventAsSubject = ProfileField(
    "647", id: "Subjek: peristiwa", en: "Subject: event", reads: "avxyz", index: .subject,
    dublinCore: .subject)
  static let timeAsSubject = ProfileField(
    "648", id: "Subjek: masa", en: "Subject: time", reads: "avxyz", index: .subject,
    dublinCore: .coverage)
  static let topic = ProfileField(
    "650", id: "Subjek: topik", en: "Subject: topic", reads: "avxyz", index: .subject,
    dublinCore: .subject)
  static let placeAsSubject = ProfileField(
    "651", id: "Subjek: tempat", en: "Subject: place", reads: "avxyz", index: .subject,
    dublinCore: .coverage)
  static let freeTerm = ProfileField(
    "653", id: "Subjek: kata bebas", en: "Subject: uncontrolled term", reads: "a", index: .subject,
    dublinCore: .subject)
  static let genre = ProfileField(
    "655", id: "Jenis karya", en: "Genre", reads: "avxyz", index: .subject, dublinCore: .type)
  static let localTopic = ProfileField(
    "690", id: "Subjek setempat: topik", en: "Local subject: topic", reads: "avxyz",
    index: .subject, dublinCore: .subject)
  static let localPlace = ProfileField(
    "691", id: "Subjek setempat: tempat", en: "Local subject: place", reads: "avxyz",
    index: .subject, dublinCore: .coverage)

  /// The notes that everybody is shown with a record.
  static let shownNotes = [note, bibliography, contents]

  /// What a record is about; a heading of our own is a topic.
  static let subjects = [
    personAsSubject, bodyAsSubject, meetingAsSubject, titleAsSubject, eventAsSubject,
    timeAsSubject, topic, placeAsSubject, freeTerm, genre, localTopic, localPlace,
  ]

  static let content =
    [
      tracedSeries, series, note, bibliography, contents, access, abstract, use, acquisition,
      copyright, provenance, action,
    ] + subjects
}
