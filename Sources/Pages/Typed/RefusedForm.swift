package import Hummingbird
package import Markup
package import Serving
import Trail
package import Values

/// A form that was sent and refused: where to, what was typed, and why not.
package struct RefusedForm: Sendable {
  /// The path that it was sent to.
  package let action: String
  /// What was typed.
  package let typed: FilledForm
  /// Why not.
  package let reasons: [any Refusal]

  init(_ typed: FilledForm, sentTo action: String, _ refusal: any Refusal) {
    self.action = action
    self.typed = typed
    reasons = (refusal as? Refusals)?.reasons ?? [refusal]
  }
}

/// What stands in the fields of a form, and why it was refused, if it was.
package struct FormState: Sendable {
  /// What stands in the fields.
  package let values: FilledForm
  /// Why it was refused; nothing when it was not.
  package let reasons: [any Refusal]

  /// Takes values by the names of their fields.
  package init(_ values: [(String, String)] = [], reasons: [any Refusal] = []) {
    self.init(FilledForm(values), reasons: reasons)
  }

  /// Takes a form that was filled.
  package init(_ values: FilledForm, reasons: [any Refusal] = []) {
    self.values = values
    self.reasons = reasons
  }

  /// What stands in a field.
  package subscript(_ name: String) -> String { values[name] }

  /// Whether it was refused.
  package var isRefused: Bool { !reasons.isEmpty }

  /// What is said above the form; what is wrong with two fields in the same words is said once.
  package var sentences: [Sentence] {
    reasons.map(\.sentence).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What is wrong with a field, when a reason is about it alone.
  package func wrong(_ name: String, _ label: Sentence) -> Sentence? {
    reasons.map(\.reason).first { reason in
      reason.field.map { $0.names.contains(name) || $0.label == label } ?? false
    }?.sentence
  }
}

extension RefusedForm? {
  /// What a form on the page shows: what was typed, if it was this one, or what is there now.
  ///
  /// - Parameter act: tells two forms apart that are sent to one place.
  package func state(
    at action: Address, act: String = "", or values: [(String, String)] = []
  ) -> FormState {
    guard let self, self.action == action.text, self.typed["act"] == act else {
      return FormState(values)
    }
    return FormState(self.typed, reasons: self.reasons)
  }
}

extension PageRequest where Who == StaffOnDuty {
  /// Does it, or shows the page again with everything that was typed and the reason above it.
  ///
  /// - Parameter act: is done anew when a colleague changed at the same moment what it saw.
  package func answering(
    _ form: FilledForm, _ act: () async throws -> Response,
    again: (RefusedForm) async throws -> Sheet
  ) async throws -> Response {
    do {
      return try await untilStill(act)
    } catch let refusal as any Refusal {
      let form = try form.told((refusal as? Refusals)?.reasons ?? [refusal])
      let refused = RefusedForm(form, sentTo: request.uri.path, refusal)
      let sheet = try await again(refused)
      var visit = self
      // The page says why; what it has not filled in or marked itself is done here.
      visit.page.refill = Refill(
        action: refused.action, fields: form, remark: .said(refused.reasons))
      return visit.show(sheet, status: refusal.reason.kind.statusOfPage)
    }
  }

  private func untilStill(_ act: () async throws -> Response) async throws -> Response {
    for _ in 1...3 {
      do { return try await act() } catch is ChangedSince { continue }
    }
    return try await act()
  }

  /// Does what a button asks, or goes back to its page with the reason.
  package func orBack(
    to page: Address, _ act: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await act()
    } catch let refusal as any Refusal {
      return await go(to: page, saying: Notice(refusal.sentence, tone: .refused))
    }
  }
}

extension Page {
  /// A choice from a list, with what was chosen, and what is wrong with it.
  package func choice(
    _ name: String, _ label: Sentence, of options: [(value: String, words: String)],
    hint: Sentence? = nil, scope: String = "", from state: FormState
  ) -> HTML {
    choice(
      name, label, of: options, chosen: state[name], hint: hint,
      wrong: state.wrong(name, label), scope: scope)
  }
}

extension Field {
  /// The same field with what is wrong with it, which then takes the focus; where nothing is wrong
  /// with any field, the focus stays where it was to be.
  package func marked(by reasons: [any Refusal]) -> Field {
    with { field in
      field.wrong = FormState(reasons: reasons).wrong(name, label)
      if reasons.contains(where: { $0.reason.field != nil }) {
        field.takesFocus = field.wrong != nil
      }
    }
  }

  /// The same field with what was typed, and what is wrong with it.
  package func filled(from state: FormState) -> Field {
    with { field in
      // A secret is typed anew; no page sends one back.
      field.value = kind.isSecret ? "" : state[name]
      field.wrong = state.wrong(name, label)
      if state.isRefused { field.takesFocus = field.wrong != nil }
    }
  }
}
