package import Values

/// One field of the simple form: what is asked, and where the answer stands in a record.
///
/// Reading, writing, the form of the office, what programs send and how a record is cited follow
/// its row.
package struct EntryField: Sendable {
  /// How forms, programs and refusals call it.
  package let key: String
  /// What it is called.
  package let label: Sentence
  /// How it is filled in.
  package let hint: Sentence?
  /// How it is asked for.
  package let look: Look
  /// The kinds of record that have it.
  package let kinds: Set<Form>
  /// The fields of a record that say it, the one that is asked first at the head.
  package let fields: [ProfileField]
  /// The tags of those fields.
  let tags: [String]
  /// How a new field for it is written when it is `$a` of one field and nothing else; `nil` when it
  /// takes more.
  let indicators: Indicators?
  /// What it is in a citation; `nil` when it stands in none.
  package let cited: Cited?
  /// How many characters a program may send; `nil` where nothing is said.
  package let longest: Int?
  /// Where it stands on the form.
  package let value: Value

  init(
    _ key: String, id: Phrase, en: Phrase, hint: Sentence? = nil, look: Look = .line,
    of kinds: Set<Form> = Set(Form.allCases), from fields: [ProfileField],
    as indicators: Indicators? = nil, cited: Cited? = nil, longest: Int? = nil, _ value: Value
  ) {
    self.key = key
    label = Sentence(id: id, en: en)
    self.hint = hint
    self.look = look
    self.kinds = kinds
    self.fields = fields
    tags = fields.map(\.tag)
    self.indicators = indicators
    self.cited = cited
    self.longest = longest
    self.value = value
  }

  /// Whether nothing is kept without it.
  package var isRequired: Bool { self == .title }
}

extension EntryField {
  /// How a field is asked for.
  package enum Look: Sendable {
    /// One line; a line for each; a code; one of the languages; a day; whether the record is
    /// closed.
    case line, lines, code, language, day, level
  }

  /// What is filled in, and where it stands on the form.
  package enum Value: Sendable {
    /// One text.
    case text(
      @Sendable (SimpleEntry) -> String?, @Sendable (inout SimpleEntry, String?) -> Void)
    /// Several, in order.
    case list(
      @Sendable (SimpleEntry) -> [String], @Sendable (inout SimpleEntry, [String]) -> Void)
    /// `year`, and `date` as it is written.
    case date
    /// `day`.
    case day
    /// `isClosed`.
    case level
  }

  /// The indicators of a new field.
  struct Indicators: Sendable {
    let first: Character
    let second: Character

    init(_ first: Character = " ", _ second: Character = " ") {
      self.first = first
      self.second = second
    }
  }

  /// How a citation calls it.
  package struct Cited: Sendable {
    /// In BibTeX.
    package let bibTeX: String
    /// In RIS; `nil` when it does not stand there.
    package let ris: String?

    init(_ bibTeX: String, _ ris: String?) {
      self.bibTeX = bibTeX
      self.ris = ris
    }
  }
}

extension EntryField: Hashable {
  package static func == (left: EntryField, right: EntryField) -> Bool { left.key == right.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension ProfileField {
  /// The fields of the form that are read from it.
  package var asked: [EntryField] { EntryField.all.filter { $0.tags.contains(tag) } }

  /// The kinds of record for which something is read from it; all of them when the form does not
  /// ask for it.
  package var kinds: Set<Form> {
    let asked = asked
    return asked.isEmpty ? Set(Form.allCases) : Set(asked.flatMap(\.kinds))
  }
}
