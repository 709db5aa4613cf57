package import Markup
import PointOfSale
package import Serving
package import Values

/// Forms say what they showed, so that each changes only what was typed over it.
///
/// All that it showed travels in one hidden field, as browsers send a form. Who draws a form calls
/// `Page.shown`, who answers it lays it over what is there by then: `FilledForm.over`.
enum Shown {
  /// The name of the hidden field.
  static let name = "shown-fields"
}

extension Page {
  /// What the fields of a form show, to be sent along with it; what was typed since is not shown.
  ///
  /// A form that came without it and was refused goes back without it.
  package func shown(_ form: FormState) -> HTML {
    let fields = form.values
    guard fields.has(Shown.name) || !form.isRefused else { return .empty }
    let text = fields.has(Shown.name) ? fields.raw(Shown.name) : fields.encoded()
    return #"<input type="hidden" name="\#(Shown.name)" value="\#(text)">"#
  }
}

extension FilledForm {
  /// What is there now, with what was typed over it: only fields that say something else than the
  /// page showed, so that a page that was opened before takes back nothing that a colleague saved.
  ///
  /// A field that was not sent says nothing; only a box that is not ticked is never sent. Where the
  /// form does not tell what it showed, all that was sent was typed.
  ///
  /// - Parameters:
  ///   - now: what the form would show now; of its boxes only those that are ticked.
  ///   - boxes: the names of its boxes.
  ///   - words: what stands on the screen for a value that was chosen from a list, by its field.
  /// - Returns: the form as it would have been sent from a page that was opened now.
  /// - Throws: `FieldChanged` where she and a colleague changed the same field in different ways, or
  ///   `Refusals` with all of them; `FormRefusal.unreadable`.
  package func over(
    _ now: [(String, String)], boxes: Set<String> = [], words: [String: Sentence] = [:]
  ) throws -> FilledForm {
    let (shown, there) = (try shownFields(), FilledForm(now))
    let names = now.map { $0.0 } + boxes.subtracting(now.map { $0.0 }).sorted()
    var fields = all(but: Set(names)).map { ($0.name, $0.value) }
    var reasons: [any Refusal] = []
    for name in names {
      let isBox = boxes.contains(name)
      let wasTyped = isTouched(name, isBox: isBox, since: shown)
      // A box has two states: who changed it as well did the same.
      if wasTyped, !isBox, let shown, !there.says(the: name, as: shown),
        !there.says(the: name, as: self)
      {
        reasons.append(FieldChanged(name, to: there[name], said: words[name]))
      }
      let source = wasTyped ? self : there
      if source.has(name) { fields.append((name, source.raw(name))) }
    }
    if reasons.count == 1, let only = reasons.first { throw only }
    if let all = Refusals(reasons) { throw all }
    return FilledForm(fields)
  }

  /// The fields among these that say something else than the page showed.
  ///
  /// - Parameter boxes: the names of its boxes.
  /// - Throws: `FormRefusal.unreadable`.
  package func touched(
    among names: [String], boxes: Set<String> = []
  ) throws(FormRefusal) -> Set<String> {
    let shown = try shownFields()
    return Set(names.filter { isTouched($0, isBox: boxes.contains($0), since: shown) })
  }

  /// The values of boxes with one name that are ticked: those that are there now, with those that
  /// she ticked and without those whose tick she took away.
  ///
  /// - Parameter now: what is ticked by now.
  /// - Throws: `FormRefusal.unreadable`.
  package func ticked(
    _ name: String, over now: Set<String>
  ) throws(FormRefusal) -> Set<String> {
    let typed = Set(all(name))
    guard let shown = try shownFields().map({ Set($0.all(name)) }) else { return typed }
    return now.union(typed.subtracting(shown)).subtracting(shown.subtracting(typed))
  }

  /// What the page showed in a field, or beside the fields; `nil` where the form does not tell.
  ///
  /// - Throws: `FormRefusal.unreadable`.
  package func shown(in name: String) throws(FormRefusal) -> String? {
    guard let shown = try shownFields(), shown.has(name) else { return nil }
    return shown[name]
  }

  private func isTouched(_ name: String, isBox: Bool, since shown: FilledForm?) -> Bool {
    guard has(name) || isBox else { return false }
    guard let shown else { return true }
    return isBox ? has(name) != shown.has(name) : !says(the: name, as: shown)
  }

  /// What the page showed; `nil` when the form does not tell.
  private func shownFields() throws(FormRefusal) -> FilledForm? {
    guard has(Shown.name) else { return nil }
    return try FilledForm(urlEncoded: raw(Shown.name).utf8)
  }

  /// Whether a field says the same in both; browsers send the ends of lines in their own way, and
  /// pages write amounts with points.
  private func says(the name: String, as other: FilledForm) -> Bool {
    // `price-7` is the price of one row of many.
    let stem = name.split(separator: "-").first.map(String.init) ?? name
    if Reason.Field.sum.names.contains(stem), let one = amount(name), let two = other.amount(name) {
      return one == two
    }
    return lines(name) == other.lines(name)
  }

  private func lines(_ name: String) -> [Substring] {
    self[name].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The amount in a field; what is none is compared as it was typed.
  private func amount(_ name: String) -> Rupiah? {
    do { return try optionalMoney(name) } catch { return nil }
  }
}

extension FilledForm {
  /// What a form sends of all this when it shows it, beside what was typed into others of its fields.
  package var encodedAsShown: [(String, String)] { [(Shown.name, encoded())] }

  /// The form as it goes back: what she was told of a field counts as shown, so that she means it
  /// when she sends it again.
  ///
  /// - Throws: `FormRefusal.unreadable`.
  func told(_ reasons: [any Refusal]) throws(FormRefusal) -> FilledForm {
    let changed = reasons.compactMap { $0 as? any SaysWhatIsThere }.flatMap(\.isThere)
    guard !changed.isEmpty, let shown = try shownFields() else { return self }
    let others = shown.all(but: Set(changed.map { $0.name })).map { ($0.name, $0.value) }
    let now = FilledForm(others + changed.map { ($0.name, $0.now) })
    let rest = all(but: [Shown.name]).map { ($0.name, $0.value) }
    return FilledForm(rest + [(Shown.name, now.encoded())])
  }

  /// As a form sends it.
  func encoded(but names: Set<String> = []) -> String {
    all(but: names)
      .map { "\(Address.encoded($0.name))=\(Address.encoded($0.value))" }.joined(separator: "&")
  }
}

/// A refusal that tells what is there by now instead of what a page showed.
protocol SaysWhatIsThere: Refusal {
  /// By which a form knows it that shows it, and what it would show now.
  var isThere: [(name: String, now: String)] { get }
}

extension StockRefusal: SaysWhatIsThere {
  var isThere: [(name: String, now: String)] {
    guard case .movedSince(_, let now) = self else { return [] }
    return [(name: "onHand", now: String(now))]
  }
}

extension CategoryRefusal: SaysWhatIsThere {
  var isThere: [(name: String, now: String)] {
    guard case .changedSince(let name, let products) = self else { return [] }
    return [(name: "name", now: name), (name: "products", now: String(products))]
  }
}

extension FieldChanged: SaysWhatIsThere {
  var isThere: [(name: String, now: String)] { [(name: name, now: now)] }
}

/// She and a colleague changed the same field of two pages.
package struct FieldChanged: Refusal, Hashable {
  /// By which the form knows the field.
  let name: String
  /// What stands in it now, as the form would show it.
  let now: String
  /// The same as it is said.
  private let said: Sentence
  /// The most characters that are said of it.
  private static let most = 200

  /// A field by its name, and what stands in it now.
  ///
  /// - Parameter said: what stands on the screen for it; nothing when that is what was typed.
  package init(_ name: String, to now: String, said: Sentence? = nil) {
    self.name = name
    self.now = now
    let text = now.count > Self.most ? String(now.prefix(Self.most)) + "…" : now
    self.said = said ?? Sentence(both: text)
  }

  package var reason: Reason {
    guard !said.id.isEmpty else {
      return Reason(
        "field-changed", .outdated, at: .named([name]),
        id: "Seorang rekan mengosongkan isian ini setelah Anda membuka halaman. Yang Anda ketik "
          + "masih di sini: simpan sekali lagi bila itu yang benar.",
        en: "A colleague emptied this field after you opened the page. What you typed is still "
          + "here: save again if it is right.")
    }
    return Reason(
      "field-changed", .outdated, at: .named([name]),
      id: "Seorang rekan menyimpan “\(said)” di isian ini setelah Anda membuka halaman. Yang Anda "
        + "ketik masih di sini: simpan sekali lagi bila itu yang benar.",
      en: "A colleague saved “\(said)” in this field after you opened the page. What you typed is "
        + "still here: save again if it is right.")
  }
}
