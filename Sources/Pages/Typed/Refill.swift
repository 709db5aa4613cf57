import Markup
package import Serving
package import Values

/// What somebody typed into a form that is not done yet, to be put back where it stood.
package struct Refill: Sendable {
  /// Where the form is sent.
  let action: String
  /// What was typed, and what its hidden fields said.
  let fields: FilledForm
  /// Why it is back.
  let remark: Remark

  /// Takes what was typed, for the form that is sent there.
  package init(action: String, fields: FilledForm, remark: Remark) {
    self.action = action
    self.fields = fields
    self.remark = remark
  }

  /// What is said above the form.
  package enum Remark: Sendable {
    /// She reads it in another language now.
    case nothing
    /// Her session ended before it was sent.
    case returned
    /// The house said no.
    case refused([any Refusal])
    /// The house said no, and the page itself says why.
    case said([any Refusal])
    /// The house asked whether she means it, and she has not said yes.
    case asked(any Refusal)

    /// What is wrong with it.
    var reasons: [any Refusal] {
      switch self {
      case .nothing, .returned, .asked: []
      case .refused(let reasons), .said(let reasons): reasons
      }
    }
  }

  /// Fields of ours that nobody typed.
  static let ours: Set = ["formToken", "once", "here", "by", "sure", "question", "yes"]
  /// Fields that are never put back, kept or sent along.
  static let secrets: Set = ["pin", "passphrase", "old", "new", "again", "second"]
}

/// A form that is being answered.
struct AnsweredForm: Sendable {
  let action: String
  let fields: FilledForm

  /// What was typed, as a form sends it.
  var typed: String { fields.encoded(but: Refill.ours.union(Refill.secrets)) }
}

extension Page {
  /// The page with what was typed in its form again, and above it why.
  func putBack(_ refill: Refill, into document: HTML) -> HTML {
    var paper = FilledPaper(document)
    let above = remark(refill.remark)
    guard let form = paper.form(sentTo: refill.action, like: refill.fields) else {
      paper.insert(above, atTopOf: "main")
      return paper.html
    }
    if case .asked(let question) = refill.remark {
      // Beside another cart or another price what she typed means nothing.
      guard paper.isUnchanged(form, since: refill.fields) else { return paper.html }
      paper.lead(to: question.reason.field?.names ?? [], in: form)
    }
    paper.insert(above, into: form)
    for reason in refill.remark.reasons.map(\.reason) {
      guard let field = reason.field else { continue }
      paper.mark(field.names, field.label.map(say), wrong: say(reason.sentence), in: form)
    }
    paper.fill(form, with: refill.fields)
    return paper.html
  }

  private func remark(_ remark: Refill.Remark) -> HTML {
    switch remark {
    case .nothing, .said, .asked: .empty
    case .returned: note(.warning, "<p>\(say(Words.typedIsBack))</p>", isNew: true)
    case .refused(let reasons): problem(reasons.map(\.sentence))
    }
  }
}
