import Catalog
import Circulation
import Markup
import Pages
import Values

/// What her page calls what she has and waits for: titles, or numbers while covers are plain.
extension Page {
  /// What a loan is called; its number stays the same while she has the same copies.
  func shownName(of loan: LoanLine, among loans: [LoanLine]) -> Sentence {
    if isPlain { return AccountWords.plainLoan(number(of: loan, among: loans)) }
    // The copy in her hands has its code; a record that was closed since has no title here.
    return loan.address == nil
      ? AccountWords.closedCopy(loan.barcode) : Sentence(both: loan.title)
  }

  /// What a hold is called.
  func shownName(of hold: HoldLine, among holds: [HoldLine]) -> Sentence {
    if isPlain { return AccountWords.plainHold(holds.count { $0.hold <= hold.hold }) }
    return hold.address == nil ? AccountWords.closedTitle : Sentence(both: hold.title)
  }

  /// The number of a loan among hers.
  func number(of loan: LoanLine, among loans: [LoanLine]) -> Int {
    loans.count { $0.loan <= loan.loan }
  }

  /// What came of each loan when all were to be renewed.
  func outcomes(of loans: [LoanLine], renewed: Set<LoanNumber>) -> [Sentence] {
    loans.map { loan in
      let name = shownName(of: loan, among: loans)
      return renewed.contains(loan.loan)
        ? AccountWords.renewed(name, until: loan.due)
        : AccountWords.notRenewed(name, loan.obstacles.map(\.sentence).joined(separator: " "))
    }
  }

  /// A title, which leads to its page; a closed record has none that she may see, and a plain cover
  /// leads to no title.
  func shownTitle(
    _ name: Sentence, at address: RecordAddress?, in language: String?
  ) -> HTML {
    guard let address, !isPlain else { return "\(say(name))" }
    return """
      <a href="\(CataloguePlace.record(address))"\(titleLanguage(language))>\(say(name))</a>
      """
  }
}
