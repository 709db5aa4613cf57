import Catalog
import Circulation
import Markup
import Pages
import Serving
import Values

/// What she has at home, the first due first.
extension Page {
  func loans(_ loans: [LoanLine]) -> HTML {
    let all: HTML =
      loans.count > 1 && loans.contains(where: \.renewable)
      ? action(AccountWords.renewAll, at: AccountPlace.renewals, .renew) : .empty
    let rows = loans.map { loanRow($0, among: loans) }
    return """
      <section class="loans"><div class="title-row"><h2>\(say(AccountWords.myLoans(loans.count)))</h2>\
      \(all)</div>
      <div class="cloth hem rereng"></div>
      \(rows.isEmpty ? noLoans : #"<ul class="list">\#(rows)</ul>"#)
      \(printing, if: !rows.isEmpty)</section>
      """
  }

  private var noLoans: HTML {
    emptyState(
      .book, AccountWords.noLoans, AccountWords.noLoansHint,
      actions: buttonLink(Words.toCatalogue, to: CataloguePlace.home, look: .primary))
  }

  /// The list on one page of paper, with the day it was printed.
  private var printing: HTML {
    """
    <p class="printed">\(say(AccountWords.asOf(today)))</p><p>\(pagePrinting)</p>
    """
  }

  private func loanRow(_ loan: LoanLine, among loans: [LoanLine]) -> HTML {
    let due = Due(loan.due, today: today)
    let name = shownName(of: loan, among: loans)
    let left: HTML =
      loan.obstacles.allSatisfy(\.isOnlyTooEarly)
      ? #"<p class="small soft">\#(say(DeskWords.renewalsLeft(loan.renewalsLeft)))</p>"# : .empty
    return """
      <li class="on-loan">\(dueStamp(due))
      <div class="grow"><h3>\(shownTitle(name, at: loan.address, in: loan.language))</h3>
      <p class="row">\(dueInWords(due))<span class="small soft">\(day(loan.due))</span></p>
      \("<p>\(say(AccountWords.lateHint))</p>", if: due.isOverdue)\
      \(renewal(loan))\
      \(left)</div>
      <div class="thumb">\(thumb(of: loan, among: loans))</div></li>

      """
  }

  /// Brown paper where a title may not be seen.
  private func thumb(of loan: LoanLine, among loans: [LoanLine]) -> HTML {
    guard let address = loan.address, !isPlain else {
      return plainCover(String(number(of: loan, among: loans)))
    }
    return cover(at: address, title: loan.title)
  }

  /// The button, which says what it does, or why there is none.
  private func renewal(_ loan: LoanLine) -> HTML {
    if loan.renewable {
      return action(
        DeskWords.renewUntil(loan.renewedDue), at: AccountPlace.renewals,
        fields: ["loan": loan.loan.description, "seen": loan.due.description], .renew)
    }
    let reasons = loan.obstacles.map { "<li>\(say($0.sentence))</li>" as HTML }
    return #"<ul class="small soft list no-print">\#(reasons)</ul>"#
  }
}
