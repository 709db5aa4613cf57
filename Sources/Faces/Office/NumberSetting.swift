import Pages
import Persistence
import Serving
import Stations
import Trail
import Values

/// A setting that is a whole number, as it stands on the page of settings.
struct NumberSetting: Sendable {
  /// Its name in the form.
  let field: String
  let label: Sentence
  let setting: HouseSetting
  /// What a house may choose.
  let choice: ClosedRange<Int64>
  /// What holds until it has chosen.
  let usual: Int64

  /// All of the page.
  static let all = [
    NumberSetting(
      field: "quiet", label: OfficeWords.quiet, setting: .quiet, choice: Lifetime.openCardChoice,
      usual: Lifetime.openCard.seconds),
    NumberSetting(
      field: "undo", label: OfficeWords.undoFor, setting: .undo, choice: Lifetime.undoChoice,
      usual: Lifetime.undo.seconds),
    NumberSetting(
      field: "tillLock", label: LockWords.tillLocksAfter, setting: .tillLock,
      choice: Lifetime.lockChoice, usual: Lifetime.quietTill.seconds / 60),
    NumberSetting(
      field: "deskLock", label: LockWords.deskLocksAfter, setting: .deskLock,
      choice: Lifetime.lockChoice, usual: Lifetime.quietDesk.seconds / 60),
  ]

  /// What counts now; what cannot be meant counts as not chosen.
  func value(_ kept: [HouseSetting: String]) -> Int64 {
    kept[setting].flatMap { Int64($0) }.flatMap { choice.contains($0) ? $0 : nil } ?? usual
  }

  /// What was typed.
  ///
  /// - Throws: `FormRefusal`.
  func read(_ form: FilledForm) throws -> Int64 {
    Int64(try form.integer(field, label, in: Int(choice.lowerBound)...Int(choice.upperBound)))
  }

  /// What was typed of all of them.
  ///
  /// - Throws: `FormRefusal`, or `Refusals` with all of them.
  static func read(_ form: FilledForm) throws -> [HouseSetting: Int64] {
    var (read, reasons): ([HouseSetting: Int64], [any Refusal]) = ([:], [])
    for one in all {
      do { read[one.setting] = try one.read(form) } catch let refusal as any Refusal {
        reasons.append(refusal)
      }
    }
    if let reasons = Refusals(reasons) { throw reasons }
    return read
  }
}
