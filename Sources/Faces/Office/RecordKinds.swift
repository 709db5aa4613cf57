import Catalog
import Markup
import Pages
import Serving
import Values

/// The kinds of a new record; pressing one keeps what was typed.
extension Page {
  /// A button for each kind, and what was typed for the others.
  ///
  /// Enter presses the first button of a form, so that one saves and is not seen.
  func kinds(_ view: RecordFormView) -> HTML {
    let chips = Form.allCases.map { form -> HTML in
      let on: HTML = form == view.entry.form ? #" on" aria-current="true"# : .empty
      return """
        <button class="chip\(on)" name="kind" value="\(form.rawValue)" formnovalidate>\
        \(say(form.name))</button>
        """
    }
    return """
      <button hidden>\(say(Words.save))</button>
      <div class="chips" role="group" aria-label="\(say(OfficeWords.kind))">\(chips)</div>
      \(waiting(view))
      """
  }

  /// What was typed for another kind waits unseen, and comes back with it.
  private func waiting(_ view: RecordFormView) -> HTML {
    let shown = Set(view.entry.form.ownFields)
    let others = Set(Form.allCases.flatMap(\.ownFields)).subtracting(shown).sorted()
    let fields = others.map { name -> HTML in
      let text = view.state?.values[name] ?? ""
      return #"<input name="\#(FilledForm.waiting)\#(name)" value="\#(text)" hidden>"#
    }
    return "\(fields)"
  }
}

extension FilledForm {
  /// How the field of another kind is called until that kind is chosen.
  fileprivate static let waiting = "waiting-"

  /// The form with what was typed for other kinds under its own name again.
  var withWaiting: FilledForm {
    FilledForm(
      all(but: []).map { field in
        let name =
          field.name.hasPrefix(Self.waiting)
          ? String(field.name.dropFirst(Self.waiting.count)) : field.name
        return (name, field.value)
      })
  }
}

extension Form {
  /// The fields that not every kind has.
  fileprivate var ownFields: [String] {
    EntryField.all.filter { $0.kinds.contains(self) && $0.kinds.count < Form.allCases.count }
      .map(\.key)
  }
}
