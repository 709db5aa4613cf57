import House
import Members
import Pages
import Persistence
import Values

/// `sartika doctor --privacy`: where somebody's traces lie, and whether they may.
struct LookForTraces {
  let folder: DataFolder

  /// Asks whose traces, looks, and says what was seen.
  ///
  /// - Throws: `CardRefusal` when what was typed is no card; otherwise a fault.
  func findings() async throws -> [Finding] {
    let typed = Terminal.ask(
      Sentence(id: "Nomor kartu", en: "Card number"), hidden: true)
    let card = try CardBarcode(typed).barcode.text
    var words: [String] = []
    while true {
      let word = Terminal.ask(
        Sentence(
          id: "Kata lain yang dicari, misalnya kontak; kosong bila cukup",
          en: "Another word to look for, such as a contact; empty when that is all"), hidden: true)
      guard !word.isEmpty else { break }
      words.append(word)
    }
    let report = try await PrivacyLook.report(
      on: Sought(card: card, words: words), in: folder, rooms: House.rooms,
      backupsIn: HouseSetting.backupFolder.rawValue)
    return tables(report) + states(report) + files(report) + backups(report) + unread(report)
      + [whole(report)]
  }

  private func tables(_ report: PrivacyReport) -> [Finding] {
    let read = Finding(
      "tables", .good,
      Sentence(
        id: "\(report.tables) tabel dibaca baris demi baris",
        en: "\(report.tables) tables were read row by row"))
    let member = Finding(
      "member", .good,
      report.isAMember
        ? Sentence(id: "Kartu itu milik seorang anggota", en: "The card belongs to a member")
        : Sentence(id: "Kartu itu bukan milik siapa pun kini", en: "The card is nobody's now"))
    let rightful = report.rightful.map { what, rows in
      Finding(
        "rightful", .good,
        Sentence(
          id: "\(what): \(rows) baris, memang semestinya",
          en: "\(what): \(rows) rows, as they should be"))
    }
    let namesakes = report.namesakes.map { table, rows in
      Finding(
        "namesakes", .warning,
        Sentence(
          id: "Kata yang sama ada di \(rows) baris tabel \(table): mungkin judul atau orang lain",
          en: "The same words are in \(rows) rows of the table \(table): a title or somebody else, "
            + "perhaps"))
    }
    let strays = report.strays.map { table, rows in
      Finding(
        "stray", .bad,
        Sentence(
          id: "Tabel \(table): \(rows) baris tentang dia, yang tidak boleh ada",
          en: "The table \(table): \(rows) rows about this person, which must not be there"),
        cure: Self.tell)
    }
    return [read, member] + rightful + namesakes + strays
  }

  private func states(_ report: PrivacyReport) -> [Finding] {
    let opened = Finding(
      "log", report.unreadable == 0 ? .good : .warning,
      Sentence(
        id: "\(report.states) keadaan log dibuka, \(report.unreadable) di antaranya tak terbaca",
        en:
          "\(report.states) states of the log were opened, \(report.unreadable) of them unreadable")
    )
    let past = report.past.map { table, states in
      Finding(
        "past", .bad,
        Sentence(
          id: "\(states) keadaan log masih memuat yang sudah dihapus dari tabel \(table)",
          en: "\(states) states of the log still hold what is gone from the table \(table)"),
        cure: Sentence(
          id: "Itu hilang kira-kira sedetik sesudahnya; lebih lama selama banyak yang bekerja "
            + "sekaligus, atau cadangan atau ekspor berjalan. Tunggu sampai tenang, lalu periksa "
            + "lagi; bila server mati, mulai sekali.",
          en: "It goes about a second later; later while many are at work at once, or a backup or "
            + "export runs. Wait until it is quiet, then look again; if no server runs, start it "
            + "once."))
    }
    return leftovers(report) + [opened] + past
  }

  private func files(_ report: PrivacyReport) -> [Finding] {
    let searched = Finding(
      "files", .good,
      report.wasInMemory
        ? Sentence(
          id: "\(report.files) berkas dicari bita demi bita (\(report.bytes / 1000) kB); "
            + "salinannya hanya di memori",
          en: "\(report.files) files were searched byte by byte (\(report.bytes / 1000) kB); "
            + "the copies were in memory only")
        : Sentence(
          id: "\(report.files) berkas dicari bita demi bita (\(report.bytes / 1000) kB)",
          en: "\(report.files) files were searched byte by byte (\(report.bytes / 1000) kB)"))
    return [searched]
      + report.places.map { file, place in
        Finding(
          "bytes", .bad,
          Sentence(
            id: "Berkas \(file): ada yang tentang dia (\(place))",
            en: "The file \(file): something about this person (\(place))"), cure: Self.tell)
      }
      + report.fileNamesakes.map { file, place in
        Finding(
          "namesakes", .warning,
          Sentence(
            id: "Berkas \(file): namanya, yang mungkin judul atau orang lain (\(place)); lihatlah",
            en: "The file \(file): the name, perhaps a title's or somebody else's (\(place)); "
              + "check")
        )
      }
  }

  /// Copies that an earlier look did not live to remove.
  private func leftovers(_ report: PrivacyReport) -> [Finding] {
    guard report.leftovers > 0 else { return [] }
    return [
      Finding(
        "leftover", .good,
        Sentence(
          id: "Salinan dari pemeriksaan yang dulu terputus dihapus: \(report.leftovers)",
          en: "Copies that earlier looks had left, because they were killed, were removed: "
            + "\(report.leftovers)"))
    ]
  }

  private func backupFolder(_ report: PrivacyReport) -> [Finding] {
    let away = report.folderAway.map { folder in
      Sentence(
        id: "Folder cadangan \(folder) tidak ada, jadi cadangannya tidak dibuka",
        en: "The backup folder \(folder) is not there, so its backups were not opened")
    }
    let withoutList = report.folderWithoutList.map { folder in
      Sentence(
        id: "Folder cadangan \(folder) ada, tetapi tanpa daftar sartika.erased: mungkin bukan "
          + "folder yang dimaksud; hanya yang ada di sana yang diperiksa",
        en: "The backup folder \(folder) is there without its list sartika.erased: perhaps it is "
          + "not the one that is meant; only what lies there was searched")
    }
    return [away, withoutList].compactMap(\.self).map { Finding("folder", .warning, $0) }
  }

  private func unread(_ report: PrivacyReport) -> [Finding] {
    backupFolder(report)
      + report.unread.map { file in
        Finding(
          "unread", .bad,
          Sentence(
            id: "\(file) tidak bisa dibaca, jadi tidak diperiksa",
            en: "\(file) could not be read, so it was not searched"),
          cure: Sentence(
            id: "Periksa pemilik dan hak aksesnya, dan ke mana tautannya menunjuk; cadangan yang "
              + "rusak dihapus paling lama 35 hari kemudian.",
            en: "Check its owner and permissions, and where a link leads; a damaged backup is "
              + "gone after at most 35 days."))
      }
  }

  private func whole(_ report: PrivacyReport) -> Finding {
    guard report.unread.isEmpty || !report.isClean else {
      return Finding(
        "privacy", .bad,
        Sentence(
          id: "Yang terbaca bersih, tetapi tidak semuanya terbaca",
          en: "No trace in what could be read, but not all could be read"))
    }
    guard report.isClean else {
      return Finding(
        "privacy", .bad,
        Sentence(
          id: "Ada jejaknya di luar yang semestinya",
          en: "There is a trace where none should be"))
    }
    guard !report.asksForALook else {
      return Finding(
        "privacy", .warning,
        Sentence(
          id: "Tidak ada yang pasti jejaknya di luar yang semestinya; lihat yang bertanda seru",
          en: "No certain trace where none should be; check what is marked !"))
    }
    return Finding(
      "privacy", .good,
      Sentence(
        id: "Tidak ada jejaknya di luar yang semestinya",
        en: "No trace where none should be"))
  }

  private static let tell = Sentence(
    id: "Jangan hapus sendiri. Simpan folder ini dan beri tahu yang merawat Sartika.",
    en: "Do not delete it yourself. Keep this folder and tell whoever looks after Sartika.")
}
