import MARC
import Values

/// The words of one record, sorted into the columns of the index.
///
/// Built in one pass over the bytes of the record. Not in it: what is for staff alone
/// (`PrivateFields`), and local fields (9XX).
struct IndexText {
  private var bytes = [[UInt8]](repeating: [], count: Column.allCases.count)

  /// The columns of `publicText` and `closedText`, in their order.
  enum Column: Int, CaseIterable { case title, author, subject, publisher, numbers, notes }

  init(of marc: MARCRecord) {
    var linked = IndexRole.none
    var field = -1
    var before: [Int]?
    marc.forEachValue { position, tag, code, bytes in
      if position != field {
        field = position
        linked = .none
        before = nil
      }
      var role = IndexRole.of(tag)
      if role == .linked {
        // 880 $6 says which field this is in another script: `245-01/$1`.
        if code == 0x36 {
          // One that names two fields may be private by either: none of it is searched.
          if let before { self.cut(to: before) }
          linked = before == nil ? IndexRole.of(digits: bytes.prefix(3)) : IndexRole.none
          before = before ?? self.bytes.map(\.count)
        }
        role = linked
      }
      self.add(bytes, code: code, as: role)
    }
  }

  /// The text of each column, in the order of the table.
  var columns: [String] { bytes.map { String(decoding: $0, as: UTF8.self) } }

  private mutating func cut(to lengths: [Int]) {
    for (column, length) in lengths.enumerated() {
      bytes[column].removeSubrange(length...)
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, code: UInt32, as role: IndexRole) {
    guard code > 0x60, code < 0x7B, let column = role.column(of: UInt8(code)) else { return }
    if role == .isbn || role == .issn {
      addNumber(bytes, isISBN: role == .isbn)
    } else {
      append(bytes, to: column)
    }
  }

  /// A number without hyphens, and an ISBN in both its lengths.
  private mutating func addNumber(_ bytes: ArraySlice<UInt8>, isISBN: Bool) {
    let text = String(decoding: bytes, as: UTF8.self)
    if isISBN, let isbn = try? ISBN(field: text) {
      append(isbn.digits.utf8, to: .numbers)
      if let short = isbn.isbn10 { append(short.utf8, to: .numbers) }
    } else {
      let digits = bytes.prefix { Self.isNumber($0) || $0 == 0x2D || $0 == 0x20 }
      append(digits.filter(Self.isNumber), to: .numbers)
    }
  }

  private static func isNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte | 0x20 == UInt8(ascii: "x")
  }

  private mutating func append(_ text: some Collection<UInt8>, to column: Column) {
    guard !text.isEmpty else { return }
    if !bytes[column.rawValue].isEmpty { bytes[column.rawValue].append(0x20) }
    bytes[column.rawValue].append(contentsOf: text)
  }
}

extension IndexRole {
  /// The column that a subfield goes to, or `nil` when it is not searched.
  fileprivate func column(of code: UInt8) -> IndexText.Column? {
    switch self {
    case .none, .linked: nil
    case .title: Self.titleColumn(code)
    case .author: Self.authorColumn(code)
    case .subject: Self.skipped.contains(code) ? nil : .subject
    case .publisher: code == Self.a || code == Self.b ? .publisher : nil
    case .isbn, .issn: Self.numberCodes.contains(code) ? .numbers : nil
    case .number: code == Self.a ? .numbers : nil
    case .series: Self.seriesCodes.contains(code) ? .notes : nil
    case .host: Self.hostCodes.contains(code) ? .notes : nil
    case .notes: Self.skipped.contains(code) ? nil : .notes
    case .place: code == Self.a || code == Self.b ? .notes : nil
    }
  }

  private static let a = UInt8(ascii: "a")
  private static let b = UInt8(ascii: "b")
  private static let skipped = Array("euw".utf8)
  private static let numberCodes = Array("alyz".utf8)
  private static let seriesCodes = Array("anptv".utf8)
  private static let hostCodes = Array("agt".utf8)
  private static let titleCodes = Array("abknpt".utf8)
  private static let nameCodes = Array("abcq".utf8)

  private static func titleColumn(_ code: UInt8) -> IndexText.Column? {
    if titleCodes.contains(code) { return .title }
    // The statement of responsibility (245 $c) names people.
    return code == UInt8(ascii: "c") ? .author : nil
  }

  private static func authorColumn(_ code: UInt8) -> IndexText.Column? {
    if nameCodes.contains(code) { return .author }
    // A name with a title is about a work: 700 $t.
    return code == UInt8(ascii: "t") ? .title : nil
  }
}
