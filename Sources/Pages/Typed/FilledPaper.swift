import Markup
import Serving
import Values

/// A page of ours that is drawn already, whose forms are filled in afterwards.
///
/// It reads only what the house itself has written: every attribute in double quotes, every value
/// escaped. So a form of any page can be given back, and no page has to think of it.
struct FilledPaper {
  private let bytes: [UInt8]
  private let tags: [PaperTag]
  private var edits: [(range: Range<Int>, html: HTML)] = []
  /// The fields that something is wrong with.
  private var wrong: Set<Int> = []
  /// The field to which keys go, when nothing is wrong.
  private var wanted: Int?

  /// A form of the page.
  struct Form {
    fileprivate let start: Int
    fileprivate let end: Int
  }

  init(_ html: HTML) {
    bytes = html.bytes
    tags = PaperTag.all(in: html.bytes)
  }

  /// The page with everything that was put in.
  var html: HTML {
    var out = HTML.empty
    var done = 0
    for edit in edits.enumerated().sorted(by: {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }).map(\.element) {
      out += HTML(trusted: Array(bytes[done..<max(done, edit.range.lowerBound)]))
      out += edit.html
      done = max(done, edit.range.upperBound)
    }
    return out + HTML(trusted: Array(bytes[done...]))
  }

  /// The form that is sent to a place; of several the one whose hidden fields say the same.
  func form(sentTo action: String, like fields: FilledForm) -> Form? {
    var best: (form: Form, likeness: Int)?
    for (index, tag) in tags.enumerated() where tag.name == "form" && tag["action"] == action {
      let end = tags[index...].firstIndex { $0.name == "/form" } ?? tags.endIndex
      let form = Form(start: index, end: end)
      let likeness = likeness(of: form, to: fields)
      if likeness >= 0, likeness > best?.likeness ?? -1 { best = (form, likeness) }
    }
    return best?.form
  }

  /// How many hidden fields say the same; below nothing when the form does something else.
  private func likeness(of form: Form, to fields: FilledForm) -> Int {
    var count = 0
    for tag in tags[form.start..<form.end] where tag.name == "input" && tag["type"] == "hidden" {
      guard let name = tag["name"], !Refill.ours.contains(name) else { continue }
      if fields.all(name).contains(tag["value"] ?? "") {
        count += 1
      } else if name == "act" {
        return -1
      }
    }
    return count
  }

  /// Whether the hidden fields of a form still say what they said when it was sent.
  func isUnchanged(_ form: Form, since fields: FilledForm) -> Bool {
    tags[form.start..<form.end].allSatisfy { tag in
      guard tag.name == "input", tag["type"] == "hidden", let name = tag["name"],
        !Refill.ours.contains(name)
      else { return true }
      return fields.all(name).contains(tag["value"] ?? "")
    }
  }

  /// Lets keys go to the first field of a form that has one of these names.
  mutating func lead(to names: Set<String>, in form: Form) {
    wanted = (form.start..<form.end).first { index in
      let tag = tags[index]
      return tag.name == "input" && tag["type"] != "hidden" && names.contains(tag["name"] ?? "")
    }
  }

  /// Puts something at the top of a form, and opens what it is folded into.
  mutating func insert(_ html: HTML, into form: Form) {
    edits.append((tags[form.start].range.upperBound..<tags[form.start].range.upperBound, html))
    var folds: [Int] = []
    for (index, tag) in tags[..<form.start].enumerated() {
      if tag.name == "details" { folds.append(index) }
      if tag.name == "/details" { _ = folds.popLast() }
    }
    for fold in folds where !tags[fold].has("open") {
      edits.append((tags[fold].range, tags[fold].written(setting: ["open": ""])))
    }
  }

  /// Puts something behind the beginning of an element.
  mutating func insert(_ html: HTML, atTopOf element: String) {
    guard let tag = tags.first(where: { $0.name == element }) else { return }
    edits.append((tag.range.upperBound..<tag.range.upperBound, html))
  }

  /// Writes what was typed into the fields of a form; secrets stay empty.
  mutating func fill(_ form: Form, with fields: FilledForm) {
    let tag = tags[form.start]
    // What was typed counts as typed when she changes the language or her session ends once more.
    edits.append((tag.range, tag.written(setting: ["data-typed": "yes"])))
    var used: [String: Int] = [:]
    for index in form.start..<form.end {
      guard let name = tags[index]["name"] else { continue }
      if Refill.secrets.contains(name) {
        markOnly(index)
      } else {
        fill(index, before: form.end, with: fields.all(name), &used[name, default: 0])
      }
    }
  }

  private mutating func fill(
    _ index: Int, before end: Int, with typed: [String], _ place: inout Int
  ) {
    let tag = tags[index]
    let value = typed.indices.contains(place) ? typed[place] : nil
    var changes = marks(of: index)
    switch (tag.name, tag["type"] ?? "text") {
    case ("input", "password"), ("input", "file"):
      markOnly(index)
      return
    case ("input", "hidden") where tag["name"] == Shown.name:
      // What was typed was typed over what the page showed then.
      if let value { edits.append((tag.range, tag.written(setting: ["value": value]))) }
      return
    case ("input", "hidden"), ("input", "submit"): return
    case ("input", "checkbox"), ("input", "radio"):
      let isTicked = typed.contains(tag["value"] ?? "on")
      changes.updateValue(isTicked ? "" : nil, forKey: "checked")
      edits.append((tag.range, tag.written(setting: changes)))
    case ("input", _):
      if let value { changes["value"] = value }
      edits.append((tag.range, tag.written(setting: changes)))
    case ("textarea", _):
      markOnly(index)
      guard let value, index + 1 < end else { return }
      edits.append((tag.range.upperBound..<tags[index + 1].range.lowerBound, "\n\(value)"))
    case ("select", _):
      markOnly(index)
      if let value { choose(value, from: index, before: end) }
    default: return
    }
    place += 1
  }

  private mutating func choose(_ value: String, from select: Int, before end: Int) {
    let options = tags[select..<end].prefix { $0.name != "/select" }.filter { $0.name == "option" }
    guard options.contains(where: { $0["value"] == value }) else { return }
    for option in options {
      let isChosen = option["value"] == value
      edits.append(
        (option.range, option.written(setting: ["selected": isChosen ? "" : String?.none])))
    }
  }
}

extension FilledPaper {
  /// Says beside a field what is wrong with it.
  ///
  /// - Parameters:
  ///   - names: the names that the field may have.
  ///   - label: what stands above it, or what a screen reader says of it.
  mutating func mark(_ names: Set<String>, _ label: String?, wrong sentence: String, in form: Form)
  {
    let found = (form.start..<form.end).first { index in
      let tag = tags[index]
      guard tag.name == "input" || tag.name == "textarea" || tag.name == "select",
        tag["type"] != "hidden", let name = tag["name"]
      else { return false }
      return names.contains(name) || label.map { isLabel($0, of: tag, in: form) } == true
    }
    guard let field = found, !tags[field].has("aria-invalid"), wrong.insert(field).inserted else {
      return
    }
    let place = tags[field].range.lowerBound..<tags[field].range.lowerBound
    let says: HTML = """
      <span class="wrong" id="\(Self.remark(on: field))">\(Icon.alert)\(sentence)</span>
      """
    edits.append((place, says))
  }

  /// By which a field names what is said beside it.
  private static func remark(on field: Int) -> String { "wrong-\(field)" }

  /// What the tag of a field says besides, when something is wrong with it or with another one: the
  /// first that is wrong gets the focus.
  private func marks(of index: Int) -> [String: String?] {
    let tag = tags[index]
    if index == wanted { return ["data-takes-focus": ""] }
    guard wrong.contains(index) else {
      return !wrong.isEmpty && tag.has("autofocus") && !tag.has("aria-invalid")
        ? ["autofocus": nil] : [:]
    }
    let described = [tag["aria-describedby"], Self.remark(on: index)].compactMap { $0 }
    return [
      "aria-invalid": "true", "autofocus": index == wrong.min() ? "" : nil,
      "aria-describedby": described.joined(separator: " "),
    ]
  }

  /// Writes a tag anew whose field is not filled in.
  private mutating func markOnly(_ index: Int) {
    let changes = marks(of: index)
    guard !changes.isEmpty else { return }
    edits.append((tags[index].range, tags[index].written(setting: changes)))
  }

  private func isLabel(_ words: String, of field: PaperTag, in form: Form) -> Bool {
    if let aloud = field["aria-label"] { return aloud == words || aloud.hasSuffix(" \(words)") }
    guard let id = field["id"],
      let label = tags[form.start..<form.end].first(where: { $0.name == "label" && $0["for"] == id }
      )
    else { return false }
    let text = bytes[label.range.upperBound...].prefix { $0 != UInt8(ascii: "<") }
    return PaperTag.plain(String(decoding: text, as: UTF8.self)) == words
  }
}
