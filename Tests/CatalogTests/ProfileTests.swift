import Catalog
import MARC
import Testing
import Values

struct `The profile of fields` {
  /// What each tag was for the index before there were rows.
  private static let roles: [(tags: [Int], role: IndexRole)] = [
    ([130, 210, 222, 240, 242, 243, 245, 246, 247, 730, 740], .title),
    ([100, 110, 111, 700, 710, 711, 720], .author),
    (Array(600...662), .subject), (Array(690...699), .subject),
    ([260, 264], .publisher),
    ([20], .isbn),
    ([22], .issn),
    ([10, 24, 27, 28, 88], .number),
    ([440, 490, 800, 810, 811, 830], .series),
    (Array(760...787), .host),
    ([250], .notes), (Array(500...599), .notes),
    (privacy.keys.compactMap { Int($0) }, .none),
    ([82, 84, 90], .place),
    ([880], .linked),
  ]

  /// What was private before there were rows (decision 13).
  private static let privacy: [String: ProfileField.Privacy] = [
    "541": .unlessOpened("e"), "561": .unlessOpened(""), "542": .unlessMarked(""),
    "583": .unlessMarked("x"), "852": .hiding("xpj"), "856": .hiding("x"), "857": .hiding("x"),
    "863": .hiding("x"), "864": .hiding("x"), "865": .hiding("x"), "866": .hiding("x"),
    "867": .hiding("x"), "868": .hiding("x"), "876": .hiding("xabprce"),
    "877": .hiding("xabprce"), "878": .hiding("xabprce"), "952": .hiding("pi9jegvxlmnqrs"),
  ]

  @Test func `has one row a field, in the order of tags`() {
    let tags = Profile.all.map(\.tag)
    #expect(tags == Set(tags).sorted())
    #expect(tags.allSatisfy { $0.utf8.count == 3 && Int($0) != nil })
  }

  @Test func `sends every field to the column of the index where it always went`() {
    var roles = [IndexRole](repeating: .none, count: 1000)
    for (tags, role) in Self.roles { for tag in tags { roles[tag] = role } }
    #expect(Profile.roles == roles)
    for tag in 0..<1000 {
      let digits = String(String(1000 + tag).dropFirst())
      #expect(IndexRole.of(MARCRecord.packedTag(digits)) == roles[tag], "\(digits)")
    }
  }

  @Test func `keeps private what always was, and none of it is searched`() {
    for row in Profile.all where row.tag != "880" {
      #expect(row.privacy == Self.privacy[row.tag] ?? .open, "\(row.tag)")
      #expect(row.privacy == .open || row.index == .none, "\(row.tag)")
    }
    let hidden = Profile.all.filter { $0.privacy != .open }.map(\.tag)
    #expect(Set(hidden) == Set(Self.privacy.keys).union(["880"]))
    #expect(Profile.all.first { $0.tag == "880" }?.privacy == .asLinked)
  }

  @Test func `names every field in both languages`() {
    for row in Profile.all {
      #expect(!row.name.id.isEmpty && !row.name.en.isEmpty, "\(row.tag)")
    }
  }
}

struct `The profile of the form` {
  @Test func `has one row for everything that is filled in`() {
    let entry = SimpleEntry(form: .book, title: "")
    let stored = Set(Mirror(reflecting: entry).children.compactMap(\.label))
    var keys = Set(EntryField.all.map(\.key))
    #expect(keys.count == EntryField.all.count)
    // A year has its date as it is written; the level is called otherwise by programs.
    keys.remove("closed")
    #expect(stored == keys.union(["form", "date", "isClosed"]))
  }

  @Test func `shows each in one place`() {
    let shown = EntryField.Part.allCases.flatMap { $0.lines.flatMap { $0 } }
    #expect(shown.count == EntryField.all.count)
    #expect(Set(shown) == Set(EntryField.all))
  }

  @Test func `finds again what it filled in`() {
    var entry = SimpleEntry(form: .clipping, title: "")
    for field in EntryField.all {
      switch field.value {
      case .text(_, let set): set(&entry, field.key)
      case .list(_, let set): set(&entry, [field.key])
      case .date, .day, .level: break
      }
    }
    for field in EntryField.all {
      switch field.value {
      case .text(let get, _): #expect(get(entry) == field.key)
      case .list(let get, _): #expect(get(entry) == [field.key])
      case .date, .day, .level: #expect(["year", "day", "closed"].contains(field.key))
      }
    }
    #expect(entry.title == "title" && entry.subjects == ["subjects"] && entry.folder == "folder")
  }

  @Test func `asks of every kind for what is its own`() {
    let own = EntryField.all.filter { $0.kinds != Set(Form.allCases) }
    let published: Set = ["edition", "extent", "series"]
    func keys(_ form: Form) -> Set<String> {
      Set(own.filter { $0.kinds.contains(form) }.map(\.key))
    }
    #expect(keys(.book) == published.union(["isbn"]))
    #expect(keys(.document) == published.union(["isbn"]))
    #expect(keys(.journal) == published.union(["issn", "frequency"]))
    #expect(keys(.clipping) == ["newspaper", "day", "page", "folder"])
  }
}
