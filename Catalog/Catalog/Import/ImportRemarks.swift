import GRDB
import MARC
import Persistence
public import Values

extension ImportLine {
  /// What somebody should know of a record, although it came in.
  public enum Remark: String, Hashable, Sendable, Codable, CaseIterable {
    /// Another record has its ISBN.
    case sameISBN
    /// It has no title.
    case withoutTitle
    /// It brought data of copies, of which none are made.
    case copyData
  }
}

extension ImportLine.Remark {
  /// Says it of so many records, that came in or would.
  public func sentence(of count: Int) -> Sentence {
    let number = Sentence(count: count)
    let records = count == 1 ? "record" : "records"
    return switch self {
    case .sameISBN:
      Sentence(
        id: "\(number) cantuman ber-ISBN yang sudah ada di katalog; lihat apakah judulnya sama.",
        en: "\(number) \(records) with an ISBN that is in the catalogue already; check whether "
          + "the title is the same.")
    case .withoutTitle:
      Sentence(
        id: "\(number) cantuman tanpa judul (245).",
        en: "\(number) \(records) without a title (245).")
    case .copyData:
      Sentence(
        id: "\(number) cantuman membawa data eksemplar (952 atau 876–878); eksemplarnya tidak "
          + "dibuatkan.",
        en: "\(number) \(records) with data of copies (952 or 876–878); no copies are made of "
          + "them.")
    }
  }
}

/// Which records have the ISBNs of a batch.
struct ISBNOwners {
  private var records: [ISBN: RecordNumber] = [:]

  /// Looks up those of a whole batch at once; one by one would be felt in a large file.
  init(of entries: [ImportBatch.Entry], _ db: Database) throws {
    let isbns = Set(entries.flatMap { $0.prepared?.summary.isbns ?? [] })
    guard !isbns.isEmpty else { return }
    let list = isbns.map { #""\#($0.digits)""# }.joined(separator: ",")
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT isbn, min(record) AS record FROM recordISBN
          WHERE isbn IN (SELECT value FROM json_each(?)) GROUP BY isbn
          """), arguments: ["[\(list)]"])
    for row in rows {
      let isbn: ISBN = try row.decode(forColumn: "isbn")
      records[isbn] = try row.decode(RecordNumber.self, forColumn: "record")
    }
  }

  /// Notes that another record has an ISBN of this one, and which it has itself from now on.
  ///
  /// A trial gives no numbers, so what stands twice in its own file is not seen.
  mutating func note(_ outcome: inout ImportBatch.Outcome, of entry: ImportBatch.Entry) {
    guard outcome.twin == nil, outcome.fault == nil else { return }
    for isbn in entry.prepared?.summary.isbns ?? [] {
      if let owner = records[isbn] {
        if outcome.sameISBN == nil { outcome.sameISBN = (isbn, owner) }
      } else if let number = outcome.record {
        records[isbn] = number
      }
    }
  }
}

extension ImportBatch.Outcome {
  /// What is to be said of a record that is new in the catalogue.
  func remarks(on entry: ImportBatch.Entry) -> [ImportLine.Remark] {
    guard twin == nil, let prepared = entry.prepared else { return [] }
    var remarks: [ImportLine.Remark] = []
    if sameISBN != nil { remarks.append(.sameISBN) }
    if prepared.summary.title.isMissing { remarks.append(.withoutTitle) }
    if entry.reading.record?.bringsCopies == true { remarks.append(.copyData) }
    return remarks
  }

  /// What is said of the record alone; of copies, for which a whole file may bring data, it is said
  /// once for all.
  func reason(of remark: ImportLine.Remark) -> Sentence? {
    switch remark {
    case .sameISBN:
      sameISBN.map { isbn, record in
        Sentence(
          id: "ISBN \(isbn.digits) sudah ada pada cantuman nomor \(record). Bila judulnya sama, "
            + "satu saja yang perlu.",
          en: "Record number \(record) has the ISBN \(isbn.digits) already. If the title is the "
            + "same, one of them will do.")
      }
    case .withoutTitle:
      Sentence(
        id: "Tidak ada judulnya (245); di daftar ia disebut “\(Title.none)”.",
        en: "It has no title (245); in lists it is called “\(Title.none)”.")
    case .copyData: nil
    }
  }
}

extension MARCRecord {
  /// Whether a field describes a copy, as Koha does or as MARC 21 does in the record itself.
  fileprivate var bringsCopies: Bool {
    let tellsOfCopies = [
      Profile.kohaItem, Profile.item, Profile.supplementItem, Profile.indexItem,
    ]
    return tellsOfCopies.contains { has($0.tag) }
  }
}
