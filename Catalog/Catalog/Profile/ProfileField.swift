package import Values

/// One field of a record, and what this house does with it.
///
/// The rows stand in `Profile`: reading, writing, the index and what leaves the house follow them.
/// What a field means is said by MARC 21 Bibliographic; 998 is ours, 952 Koha's.
package struct ProfileField: Sendable {
  /// Its tag: three digits.
  package let tag: String
  /// What it is called.
  package let name: Sentence
  /// The subfields of which the house makes something; every other is kept and written again.
  package let reads: String
  /// Whether a record has to have it.
  package let obligation: Obligation
  /// Whether a record may have several.
  package let isRepeatable: Bool
  /// What its words are for the index: nothing where something in it is private.
  package let index: IndexRole
  /// Who may read it.
  package let privacy: Privacy
  /// What it is in Dublin Core; `nil` when it is nothing there.
  package let dublinCore: DublinCore?

  init(
    _ tag: String, id: Phrase, en: Phrase, reads: String = "",
    is obligation: Obligation = .optional, repeats: Bool = true, index: IndexRole = .none,
    privacy: Privacy = .open, dublinCore: DublinCore? = nil
  ) {
    self.tag = tag
    name = Sentence(id: id, en: en)
    self.reads = reads
    self.obligation = obligation
    isRepeatable = repeats
    self.index = privacy.isSearched ? index : .none
    self.privacy = privacy
    self.dublinCore = dublinCore
  }

  /// Whether it is a note (5XX), which is shown with its marks; all else is shown without those of
  /// ISBD.
  var isNote: Bool { tag.hasPrefix("5") }
}

extension ProfileField {
  /// Whether a record has to have a field.
  package enum Obligation: String, Sendable {
    /// The house asks for it.
    case required
    /// The house writes it by itself.
    case made
    /// Only where there is something to say.
    case optional
  }

  /// Who may read a field.
  package enum Privacy: Hashable, Sendable {
    /// Everybody.
    case open
    /// Everybody, but not these subfields: they are for those who work here alone.
    case hiding(String)
    /// Those who work here, unless the first indicator is 1; these subfields even then.
    case unlessOpened(String)
    /// Everybody, unless the first indicator is 0; not these subfields.
    case unlessMarked(String)
    /// Whoever may read the field that its `$6` names; nobody else when it names none.
    case asLinked

    /// Whether its words may be in an index: none of a field that may hold something private is.
    var isSearched: Bool {
      switch self {
      case .open, .asLinked: true
      case .hiding, .unlessOpened, .unlessMarked: false
      }
    }
  }

  /// The elements of Dublin Core (DCMES 1.1).
  package enum DublinCore: String, Sendable {
    /// As they are called there, in lower case.
    case title, creator, subject, description, publisher, contributor, date, type, format
    /// As they are called there, in lower case.
    case identifier, source, language, relation, coverage, rights
  }
}

/// Fields that are searched alike, whether or not the house makes something more of one.
package struct ProfileBlock: Sendable {
  /// From which tag to which.
  package let tags: ClosedRange<Int>
  /// What they are called.
  package let name: Sentence
  /// What their words are for the index, where no row says otherwise.
  package let index: IndexRole

  init(_ tags: ClosedRange<Int>, id: Phrase, en: Phrase, index: IndexRole) {
    self.tags = tags
    name = Sentence(id: id, en: en)
    self.index = index
  }
}

/// What a field is for the index (MARC 21 Bibliographic): its row in `Profile` says it.
package enum IndexRole: UInt8, Sendable {
  /// Decides, with the code of the subfield, the column of the index; `none` is not searched.
  case none, title, author, subject, publisher, isbn, issn, number, series, host, notes, place
  /// 880: searched as the field that its `$6` names.
  case linked

  /// The role of a tag, packed as `MARCRecord.forEachValue` gives it.
  package static func of(_ tag: UInt64) -> IndexRole {
    guard tag & 0xFF_FFFF_FFFF == 0 else { return .none }
    return of(UInt8(tag >> 56), UInt8(tag >> 48 & 0xFF), UInt8(tag >> 40 & 0xFF))
  }

  /// The role of a tag by its three bytes.
  static func of(digits: some Collection<UInt8>) -> IndexRole {
    guard digits.count == 3 else { return .none }
    let bytes = Array(digits)
    let role = of(bytes[0], bytes[1], bytes[2])
    return role == .linked ? .none : role
  }

  private static func of(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> IndexRole {
    let places = [first, second, third].map { Int($0) - 0x30 }
    guard places.allSatisfy((0...9).contains) else { return .none }
    return Profile.roles[places[0] * 100 + places[1] * 10 + places[2]]
  }
}
