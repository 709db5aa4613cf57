package import Values

/// The fields of the simple form: a new one is a row here and a line in a part of the form.
extension EntryField {
  /// Every field, in the order in which `SimpleEntry` has them.
  package static let all: [EntryField] = [
    title, subtitle, statement, authors, bodies, edition, place, publisher, year, extent, series,
    isbn, issn, frequency, language, subjects, classification, callNumber, abstract, note,
    newspaper, day, page, folder, access, level,
  ]

  /// Those that stand in one field alone, in the order of their tags: so they are written, for a
  /// field that goes may move the place of one that comes.
  static let byTag: [EntryField] = [
    classification, callNumber, edition, extent, frequency, series, note, access, abstract,
  ]

  /// Those that are `$a` of one field and nothing else.
  static let plain = byTag.filter { $0.indicators != nil }

  private static let published: Set<Form> = [.book, .journal, .document]
  private static let oneALine = Sentence(id: "Satu per baris", en: "One per line")

  /// The first of these fields that has a title gives it.
  package static let title = EntryField(
    "title", id: "Judul", en: "Title",
    from: [
      Profile.title, Profile.uniformTitle, Profile.mainTitle, Profile.keyTitle,
      Profile.otherTitle, Profile.addedTitle, Profile.freeTitle, Profile.host,
    ], cited: Cited("title", "TI"), .text({ $0.title }, { $0.title = $1 ?? "" }))
  /// 245 $b.
  package static let subtitle = EntryField(
    "subtitle", id: "Anak judul", en: "Subtitle", from: [Profile.title],
    .text({ $0.subtitle }, { $0.subtitle = $1 }))
  /// 245 $c: who made it, as the book says it.
  package static let statement = EntryField(
    "statement", id: "Pernyataan tanggung jawab", en: "Statement of responsibility",
    hint: Sentence(
      id: "Seperti di halaman judul: Gadis Arivia; penerjemah: Ratna Sari",
      en: "As on the title page: Gadis Arivia; translated by Ratna Sari"),
    from: [Profile.title], .text({ $0.statement }, { $0.statement = $1 }))
  /// 100 for the first and 700 for each further, `Family name, given name`.
  package static let authors = EntryField(
    "authors", id: "Pengarang", en: "Authors",
    hint: Sentence(
      id: "Nama belakang dulu: Arivia, Gadis; beberapa dipisah titik koma atau baris",
      en: "Family name first: Arivia, Gadis; several with semicolons or line by line"),
    look: .lines, from: [Profile.mainPerson, Profile.person, Profile.freeName],
    cited: Cited("author", "AU"), .list({ $0.authors }, { $0.authors = $1 }))
  /// 110 or 111 for the first and 710 or 711 for each further.
  package static let bodies = EntryField(
    "bodies", id: "Lembaga", en: "Organisations", hint: oneALine, look: .lines,
    from: [Profile.mainBody, Profile.mainMeeting, Profile.body, Profile.meeting],
    .list({ $0.bodies }, { $0.bodies = $1 }))
  /// 250.
  package static let edition = EntryField(
    "edition", id: "Edisi", en: "Edition", of: published, from: [Profile.edition],
    as: Indicators(), .text({ $0.edition }, { $0.edition = $1 }))
  /// 264 $a, or 260 $a.
  package static let place = EntryField(
    "place", id: "Kota terbit", en: "Place of publication",
    from: [Profile.publication, Profile.imprint], cited: Cited("address", "CY"),
    .text({ $0.place }, { $0.place = $1 }))
  /// 264 $b, or 260 $b.
  package static let publisher = EntryField(
    "publisher", id: "Penerbit", en: "Publisher",
    from: [Profile.publication, Profile.imprint], cited: Cited("publisher", "PB"),
    .text({ $0.publisher }, { $0.publisher = $1 }))
  /// 264 $c, or 260 $c, and 008/07 to 14; written with its signs, as in the book.
  package static let year = EntryField(
    "year", id: "Tahun terbit", en: "Year",
    hint: Sentence(
      id: "Seperti di buku: 1998, c1998, [1998?], 199-",
      en: "As in the book: 1998, c1998, [1998?], 199-"),
    from: [Profile.fixed, Profile.publication, Profile.imprint, Profile.host, Profile.local],
    cited: Cited("year", "PY"), .date)
  /// 300: pages, size, what comes with it.
  package static let extent = EntryField(
    "extent", id: "Deskripsi fisik", en: "Physical description",
    hint: Sentence(
      id: "Halaman dan ukuran: 245 hlm.; 21 cm", en: "Pages and size: 245 pages; 21 cm"),
    of: published,
    from: [Profile.extent],
    as: Indicators(), .text({ $0.extent }, { $0.extent = $1 }))
  /// 490 as it stands in the book.
  package static let series = EntryField(
    "series", id: "Seri", en: "Series", of: published,
    from: [Profile.series, Profile.seriesTitle, Profile.tracedSeries],
    .text({ $0.series }, { $0.series = $1 }))
  /// 020 $a.
  package static let isbn = EntryField(
    "isbn", id: Phrase(verbatim: "ISBN"), en: Phrase(verbatim: "ISBN"), look: .code,
    of: [.book, .document], from: [Profile.isbn], cited: Cited("isbn", "SN"),
    .text({ $0.isbn }, { $0.isbn = $1 }))
  /// 022 $a.
  package static let issn = EntryField(
    "issn", id: Phrase(verbatim: "ISSN"), en: Phrase(verbatim: "ISSN"), look: .code,
    of: [.journal], from: [Profile.issn], cited: Cited("issn", nil),
    .text({ $0.issn }, { $0.issn = $1 }))
  /// 310: how often a journal appears.
  package static let frequency = EntryField(
    "frequency", id: "Kala terbit", en: "Frequency", of: [.journal], from: [Profile.frequency],
    as: Indicators(), .text({ $0.frequency }, { $0.frequency = $1 }))
  /// 008/35 to 37 and 041; a code of three letters behind the name.
  package static let language = EntryField(
    "language", id: "Bahasa", en: "Language",
    hint: Sentence(
      id: "Nama atau kodenya: Indonesia, ind", en: "Its name or code: Indonesian, ind"),
    look: .language, from: [Profile.fixed, Profile.language],
    .text({ $0.language }, { $0.language = $1 }))
  /// 600 to 691, one a line or with semicolons between them, with `--` before each subdivision.
  package static let subjects = EntryField(
    "subjects", id: "Subjek", en: "Subjects",
    hint: Sentence(
      id: "Perempuan -- Indonesia; beberapa dipisah titik koma atau baris",
      en: "Women -- Indonesia; several with semicolons or line by line"),
    look: .lines, from: Profile.subjects, .list({ $0.subjects }, { $0.subjects = $1 }))
  /// 082 $a.
  package static let classification = EntryField(
    "classification", id: "Nomor klasifikasi (DDC)", en: "Class number (DDC)",
    from: [Profile.classification], as: Indicators("0", "4"),
    .text({ $0.classification }, { $0.classification = $1 }))
  /// 090, or else 084; made from class number and author when left empty.
  package static let callNumber = EntryField(
    "callNumber", id: "Nomor panggil", en: "Call number",
    hint: Sentence(
      id: "Kosongkan untuk dibuatkan dari klasifikasi dan pengarang: 305.42 ARI f",
      en: "Leave empty to have it made from class number and author: 305.42 ARI f"),
    from: [Profile.callNumber, Profile.otherClassification],
    .text({ $0.callNumber }, { $0.callNumber = $1 }))
  /// 520, at most 20,000 characters.
  package static let abstract = EntryField(
    "abstract", id: "Ringkasan", en: "Abstract", look: .lines, from: [Profile.abstract],
    as: Indicators(), longest: 20_000, .text({ $0.abstract }, { $0.abstract = $1 }))
  /// 500.
  package static let note = EntryField(
    "note", id: "Catatan", en: "Note", look: .lines, from: [Profile.note], as: Indicators(),
    .text({ $0.note }, { $0.note = $1 }))
  /// 773 $t: the paper that a clipping was cut from.
  package static let newspaper = EntryField(
    "newspaper", id: "Surat kabar", en: "Newspaper", of: [.clipping], from: [Profile.host],
    cited: Cited("journal", "T2"), .text({ $0.newspaper }, { $0.newspaper = $1 }))
  /// The day on which it appeared, in a field of the house and in 773 $g.
  package static let day = EntryField(
    "day", id: "Hari", en: "Day", look: .day, of: [.clipping],
    from: [Profile.local, Profile.host], .day)
  /// The page of the paper, in a field of the house and in 773 $g.
  package static let page = EntryField(
    "page", id: "Halaman", en: "Page", of: [.clipping], from: [Profile.local, Profile.host],
    .text({ $0.page }, { $0.page = $1 }))
  /// The folder in which the clipping lies; a field of the house.
  package static let folder = EntryField(
    "folder", id: "Map kliping", en: "Folder",
    hint: Sentence(
      id: "Nama yang tertulis di mapnya: KERJA 2023; boleh kosong",
      en: "The name on the folder: WORK 2023; may be left empty"),
    of: [.clipping], from: [Profile.local],
    .text({ $0.folder }, { $0.folder = $1 }))
  /// 506: who may use it, in words for the reader.
  package static let access = EntryField(
    "access", id: "Syarat penggunaan", en: "Access and use",
    hint: Sentence(
      id: "Yang perlu diketahui pembaca: hanya dibaca di tempat",
      en: "What the reader needs to know: to be read here only"), from: [Profile.access],
    as: Indicators("1"), .text({ $0.access }, { $0.access = $1 }))
  /// Called `isClosed` on the form.
  package static let level = EntryField(
    "closed", id: "Tertutup: hanya petugas perpustakaan dan pengelola yang tahu bahwa ini ada",
    en: "Closed: only library staff and managers know that it exists", look: .level,
    from: [Profile.local], .level)
}

/// Where each field stands on the form.
extension EntryField {
  /// A part of the form.
  package enum Part: CaseIterable, Sendable {
    /// Title and authors; publication; of a clipping, the paper; what it is about and where it
    /// stands.
    case identity, imprint, source, contents

    /// What it is called.
    package var name: Sentence {
      switch self {
      case .identity: Sentence(id: "Judul dan pengarang", en: "Title and authors")
      case .imprint: Sentence(id: "Terbitan", en: "Publication")
      case .source: Sentence(id: "Sumber berita", en: "News source")
      case .contents: Sentence(id: "Isi dan tempat di rak", en: "Contents and shelf")
      }
    }

    /// What stands beside each other in it, line by line.
    package var lines: [[EntryField]] {
      switch self {
      case .identity:
        [[.title], [.subtitle], [.authors], [.bodies], [.statement]]
      case .imprint:
        [
          [.isbn, .issn, .frequency, .edition], [.place, .publisher, .year], [.extent, .series],
        ]
      case .source:
        [[.newspaper, .day], [.page, .folder]]
      case .contents:
        [
          [.subjects], [.language, .classification, .callNumber], [.abstract], [.note], [.access],
          [.level],
        ]
      }
    }
  }
}
