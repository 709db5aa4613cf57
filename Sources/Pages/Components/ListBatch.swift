package import Markup
package import Serving
package import Values

extension ListPage {
  /// What may be done to all the rows that are chosen.
  package struct Batch: Sendable {
    /// One act, which is asked about before it is done.
    package struct Act: Sendable {
      /// As the form calls it.
      package let name: String
      /// What the button says.
      package let words: Sentence

      /// Takes its name and its words.
      package init(_ name: String, _ words: Sentence) {
        self.name = name
        self.words = words
      }
    }

    /// Where the form is sent.
    package let place: Address
    /// The likeliest first: its button is the red one.
    package let acts: [Act]
    /// What narrows the list, so that all of it can be meant.
    package let question: [(name: String, value: String)]

    /// Takes where it is sent, what may be done, and what narrows the list.
    package init(
      at place: Address, _ acts: [Act], of question: [(name: String, value: String)]
    ) {
      self.place = place
      self.acts = acts
      self.question = question
    }
  }
}

/// Which rows of a list are meant, as a form says it.
package struct ListChoice: Hashable, Sendable {
  /// Whether the whole list is meant, as it is narrowed.
  package let isAll: Bool
  /// The rows that are ticked, by their keys.
  package let keys: [String]

  /// Reads the boxes; several keys in one field stand between points.
  package init(_ form: FilledForm) {
    isAll = form.has("all")
    keys = form.all("chosen").flatMap { $0.split(separator: ".").map(String.init) }
  }

  /// Reads what was ticked as an address has it, to tick it again.
  package init(text: String) {
    isAll = text == Self.all
    keys = isAll ? [] : text.split(separator: ".").map(String.init)
  }

  /// As an address has it, at most so many rows as an address has room for.
  package var text: String {
    isAll ? Self.all : keys.prefix(Self.most).joined(separator: ".")
  }

  private static let all = "all"
  private static let most = 200

  /// The numbers of the rows that are ticked, each once.
  package func numbers<Of>(of: Of.Type = Of.self) -> [Number<Of>] {
    var seen: Set<Number<Of>> = []
    return keys.compactMap { Number<Of>($0) }.filter { seen.insert($0).inserted }
  }
}

extension FilledForm {
  /// The rows to which something is done: those that are ticked, or all of the list.
  ///
  /// - Parameter all: the first numbers of the list, so many at most.
  /// - Throws: `BatchRefusal` for none, or for too many.
  package func chosenRows<Of>(
    orAll all: (Int) async throws -> [Number<Of>]
  ) async throws -> [Number<Of>] {
    let choice = ListChoice(self)
    let numbers: [Number<Of>] =
      choice.isAll ? try await all(BatchRefusal.most + 1) : choice.numbers()
    try BatchRefusal.check(numbers.count)
    return numbers
  }

  /// How each row was that she was asked about, as `Page.marks` wrote it into the question.
  package func marks<Of>(of numbers: [Number<Of>]) -> [Number<Of>: String] {
    let marks = self["marks"].split(separator: ".").map(String.init)
    return Dictionary(zip(numbers, marks)) { first, _ in first }
  }

  /// Whether she was asked about what she does to many, and said yes.
  package var isSureOfAll: Bool { self["sure"] == "yes" }
}

extension Page {
  /// How each row was when the question was asked, for a field of it: what is done then is done to what
  /// was seen.
  ///
  /// - Parameter marks: one for each row, in their order, without a point in it and never empty.
  package func marks(_ marks: [String]) -> HTML {
    let all = marks.joined(separator: ".")
    return #"<input type="hidden" name="marks" value="\#(all)">"#
  }

  /// The question before something is done to many: how many, and what will happen.
  ///
  /// - Parameters:
  ///   - question: what will happen, with the count.
  ///   - yes: what the red button says.
  ///   - back: the list as it was, with its ticks.
  ///   - kept: what the list was asked, so that its way back survives a refusal.
  ///   - fields: what has to be said besides.
  package func askBefore<Of>(
    _ question: Sentence, yes: Sentence, to numbers: [Number<Of>], act: String, at place: Address,
    back: Address, keeping kept: [(name: String, value: String)], fields: HTML = .empty,
    form: FormState = FormState()
  ) -> Sheet {
    let chosen = numbers.map(\.description).joined(separator: ".")
    let hidden = kept.filter { !$0.value.isEmpty }.map { field -> HTML in
      #"<input type="hidden" name="\#(field.name)" value="\#(field.value)">"#
    }
    return Sheet(
      say(Words.sure), section: .office, scripts: [.moneyField],
      body: """
        <div class="narrow stack"><h1>\(say(Words.sure))</h1>\(problem(form.sentences))
        <form class="card lined form" method="post" action="\(place)">\(formKey)\
        <input type="hidden" name="chosen" value="\(chosen)">\
        <input type="hidden" name="act" value="\(act)">\
        <input type="hidden" name="sure" value="yes">\(hidden)
        <p>\(say(question))</p>\(fields)
        <div class="row acts"><a class="button" href="\(back)">\
        \(say(ComponentWords.leaveIt))</a>
        \(button(yes, look: .danger))</div></form></div>
        """)
  }
}

extension Notice {
  /// The most rows that are named one by one.
  private static let named = 20

  /// What came of an act on many things: to how many it was done, and why not to the others.
  ///
  /// - Parameter state: what those are now to which it was done.
  package init(_ report: BatchReport, becoming state: Sentence? = nil) {
    let left = report.left
    var details = left.prefix(Self.named).map { ListWords.left($0.name, $0.why) }
    if left.count > Self.named { details.append(ListWords.more(left.count - Self.named)) }
    self.init(
      ListWords.report(report.done, left: left.count, becoming: state),
      tone: left.isEmpty ? .ok : .warning, details: details)
  }
}
