public import GRDB
import Persistence
public import Trail
public import Values

/// The number by which the house knows a member.
public typealias MemberNumber = Number<CardHolder>

/// A person with a card.
///
/// Table `member`. A name (an alias will do), one contact if she likes, a card, an expiry:
/// nothing else is asked. Names are in no search index.
public struct Member: Equatable, Sendable, FetchableRecord {
  /// The number by which the house knows her.
  public let number: MemberNumber
  /// The code on her card.
  public let card: Barcode
  /// What she wants to be called.
  public let name: Confidential<String>
  /// One way to reach her, when she gave one.
  public let contact: Confidential<String?>
  /// Her kind of membership.
  public let category: MemberCategory.Code
  /// The last day of her membership.
  public let expires: Day
  /// Why she may not borrow now, or `nil`.
  public let blocked: String?
  /// In which language she is spoken to.
  public let language: Language

  /// Whether her membership is over on a day.
  public func isExpired(on today: Day) -> Bool { expires < today }

  static let columns = "number, card, name, contact, category, expires, blocked, language"

  /// Reads a row of `columns`.
  public init(row: Row) throws {
    number = try row.decode(atIndex: 0)
    card = try row.decode(atIndex: 1)
    name = try Confidential(row.decode(atIndex: 2))
    contact = try Confidential(row.decode(atIndex: 3))
    category = try row.decode(atIndex: 4)
    expires = try row.decode(atIndex: 5)
    blocked = try row.decode(atIndex: 6)
    language = try row.decode(atIndex: 7)
  }

  /// The member with this card, if there is one.
  public static func find(_ db: Database, card: Barcode) throws -> Member? {
    try Member.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM member WHERE card = ?"), arguments: [card])
  }

  /// The members with one of these marks, by number.
  public static func numbers(_ db: Database, marked marks: Set<String>) throws -> [MemberNumber] {
    // The marks are many and the members few: what they have in common is found here.
    let rows = try Row.fetchAll(db, sql: "SELECT number, mark FROM member ORDER BY number")
    return try rows.compactMap { row in
      let mark = try row.decode(String?.self, forColumn: "mark")
      guard let mark, marks.contains(mark) else { return nil }
      return try row.decode(MemberNumber.self, forColumn: "number")
    }
  }

  /// The member with this number, if there is one.
  public static func find(_ db: Database, numbered number: MemberNumber) throws -> Member? {
    try Member.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM member WHERE number = ?"),
      arguments: [number])
  }

  static let table = Migration("2026-11-21 members") { db in
    try db.execute(
      sql: """
        CREATE TABLE member (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          card TEXT NOT NULL UNIQUE CHECK (length(card) = 12 AND card GLOB 'A*'),
          name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
          nameKey TEXT NOT NULL,
          contact TEXT CHECK (length(contact) BETWEEN 1 AND 200),
          category TEXT NOT NULL REFERENCES memberCategory (code),
          expires TEXT NOT NULL CHECK (expires GLOB '????-??-??'),
          blocked TEXT CHECK (length(blocked) BETWEEN 1 AND 200),
          language TEXT NOT NULL CHECK (language IN ('id', 'en')),
          pin TEXT NOT NULL CHECK (pin GLOB '$argon2id$*')
        ) STRICT;
        CREATE INDEX memberByName ON member (nameKey);
        """)
  }

  /// Each has a random mark, which stays when she is erased: a backup does not bring her back.
  ///
  /// By trigger, so that no way in and no way out passes it by.
  static let bearsAMark = Migration("2026-11-26 members bear a mark") { db in
    try db.execute(
      sql: """
        ALTER TABLE member ADD COLUMN mark TEXT
          CHECK (length(mark) = 32 AND mark NOT GLOB '*[^0-9a-f]*');
        UPDATE member SET mark = lower(hex(randomblob(16)));
        CREATE UNIQUE INDEX memberByMark ON member (mark);
        CREATE TRIGGER memberGetsAMark AFTER INSERT ON member WHEN NEW.mark IS NULL BEGIN
          UPDATE member SET mark = lower(hex(randomblob(16))) WHERE number = NEW.number;
        END;
        CREATE TRIGGER memberKeepsHerMark BEFORE UPDATE OF mark ON member
        WHEN OLD.mark IS NOT NULL AND NEW.mark IS NOT OLD.mark BEGIN
          SELECT RAISE(ABORT, 'a mark is for life');
        END;
        CREATE TRIGGER memberLeavesHerMark AFTER DELETE ON member WHEN OLD.mark IS NOT NULL BEGIN
          INSERT INTO erased (mark) VALUES (OLD.mark) ON CONFLICT DO NOTHING;
        END;
        """)
  }
}

/// Why something about a member cannot be done.
public enum MemberRefusal: Refusal, Hashable {
  /// No member has that number or card; perhaps she was removed.
  case unknown
  /// The name is empty, or longer than 120 characters.
  case nameless
  /// The contact is longer than 200 characters.
  case contactTooLong
  /// The category is none of the house's.
  case unknownCategory
  /// A block without a reason, or with one of more than 200 characters.
  case reasonMissing
  /// She has loans or holds, and what ties her to a title must end before she is removed.
  case stillNeeded
  /// Her membership ends on another day than was seen: it was renewed meanwhile.
  case expiryChanged(Day)
  /// A last day that nobody means.
  case expiryUnlikely
  /// The same request made somebody a member who was erased since.
  case erasedSince
  /// No members have these numbers; perhaps they were removed.
  case noneNumbered([MemberNumber])
  /// The rows of these members are damaged.
  case unreadable([MemberNumber])

  public var reason: Reason {
    switch self {
    case .unknown:
      Reason(
        "member-unknown", .missing,
        id: "Anggota itu tidak ditemukan. Pindai kartunya atau cari namanya.",
        en: "There is no such member. Scan the card or look for the name.")
    case .nameless:
      Reason(
        "member-nameless", at: "name",
        id: "Isi nama atau nama panggilan, paling panjang 120 karakter.",
        en: "Enter a name or an alias of at most 120 characters.")
    case .contactTooLong:
      Reason(
        "member-contact-too-long", at: "contact",
        id: "Kontak paling panjang 200 karakter. Satu nomor atau satu surel sudah cukup.",
        en: "A contact has at most 200 characters. One number or one e-mail address is enough.")
    case .unknownCategory:
      Reason(
        "member-category-unknown", at: "category",
        id: "Kategori anggota itu tidak ada. Pilih dari daftar.",
        en: "There is no such member category. Choose one from the list.")
    case .reasonMissing:
      Reason(
        "member-block-reason-missing", at: "reason",
        id: "Tulis alasan pemblokiran, paling panjang 200 karakter.",
        en: "Write why the member is blocked, in at most 200 characters.")
    case .stillNeeded:
      Reason(
        "member-still-needed",
        id: "Anggota ini masih punya pinjaman atau reservasi. Selesaikan dulu, lalu hapus.",
        en: "This member still has loans or holds. Close them first, then remove the member.")
    case .expiryChanged(let day):
      Reason(
        "member-expiry-changed",
        id: "Tidak ada yang diubah: keanggotaan ini sudah diperpanjang dan berlaku sampai "
          + "\(day.short).",
        en: "Nothing was changed: this membership was already renewed and is valid until "
          + "\(day.short).")
    case .expiryUnlikely:
      Reason(
        "member-expiry-unlikely",
        id: "Masa berlaku paling jauh 50 tahun dari hari ini. Periksa tahunnya.",
        en: "A membership ends within 50 years of today. Check the year.")
    case .erasedSince:
      Reason(
        "member-erased-since",
        id: "Permintaan ini sudah pernah dijalankan, dan anggotanya sudah dihapus sejak itu. "
          + "Untuk mendaftarkan lagi, isi formulir baru.",
        en: "This request was carried out before, and the member was erased since. To enrol "
          + "somebody again, fill in a new form.")
    case .noneNumbered(let numbers):
      Reason(
        "members-unknown", .missing,
        id: "Tidak ada anggota nomor \(Self.words(numbers)). Mungkin sudah dihapus: pilih lagi "
          + "tanpa nomor itu.",
        en: "There is no member with the number \(Self.words(numbers)). Perhaps removed: choose "
          + "again without.")
    case .unreadable(let numbers):
      Reason(
        "members-unreadable",
        id: "Baris anggota nomor \(Self.words(numbers)) rusak dan tidak dapat dibaca. Pilih yang "
          + "lain tanpa nomor itu, dan beri tahu pengelola.",
        en: "The row of the member with the number \(Self.words(numbers)) is damaged and cannot be "
          + "read. Choose the others without it, and tell a manager.")
    }
  }

  /// The first numbers of many.
  private static func words(_ numbers: [MemberNumber]) -> String {
    let first = numbers.prefix(20).map(\.description).joined(separator: ", ")
    return numbers.count > 20 ? first + ", …" : first
  }
}
