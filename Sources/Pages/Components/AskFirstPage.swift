import Hummingbird
package import Markup
package import Serving
import Values

extension AskFirst {
  /// Where a payment says up to which scan those that wait were asked about.
  package static let withoutWaiting = "without"

  /// What a form that was sent without an answer wanted to know.
  ///
  /// - Returns: `nil` when it asks nothing, or was answered.
  init?(unanswered form: FilledForm) {
    // What depends on what was typed, its own route asks.
    guard form["sure"] == "ask", form.optional("question") != nil else { return nil }
    // The words are those of the page that she saw.
    self.init(Sentence(both: form["question"]), yes: Sentence(both: form["yes"]))
  }
}

extension Page {
  /// The question on a page of its own; its form holds what was typed.
  ///
  /// - Parameter back: where "no" leads.
  package func askFirst(_ ask: AskFirst, _ form: FilledForm, at path: String, back: Address)
    -> Sheet
  {
    let about = ask.about.map { [$0] } ?? []
    let typed = form.all(but: Refill.ours.union(about.map { $0.name }))
    let fields = (typed + about).map {
      #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# as HTML
    }
    return Sheet(
      say(Words.sure), section: Section(of: path),
      body: """
        <div class="narrow stack"><h1>\(say(Words.sure))</h1>
        <form class="card lined form" method="post" action="\(path)" data-typed="yes">\(formKey)\
        \(fields)<input type="hidden" name="sure" value="\(ask.answer)">
        <p>\(say(ask.question))</p>
        <div class="row acts"><a class="button" href="\(back)" data-takes-focus>\
        \(say(ComponentWords.leaveIt))</a>
        \(button(ask.yes, look: .danger))</div></form></div>
        """)
  }
}

extension PageRequest {
  /// Asks on a page when the form wants that and nobody was asked yet; else does it, once.
  func answering(
    _ form: FilledForm, _ act: @escaping @Sendable () async throws -> Response
  ) async throws -> Response {
    guard let ask = AskFirst(unanswered: form) else { return try await once(form, act) }
    let path = request.uri.path
    let room = Section.allCases.first { path.hasPrefix($0.address.text + "/") }
    return show(
      page.askFirst(ask, form, at: path, back: room?.address ?? CataloguePlace.home))
  }
}
