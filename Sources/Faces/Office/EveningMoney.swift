import Markup
import Pages
import Papers
import PointOfSale
import Values

/// The money of the evening sheet, so that each column adds up to what stands under it.
extension EveningView {
  /// What each way of paying brought in, what of it went back, and the day's total.
  func ways(_ till: DayReport, on page: Page) -> [EveningSheet.Money] {
    let taken = till.tenders.map { tender in
      EveningSheet.Money(
        name: page.say(tender.method.name), sales: till.sales(by: tender),
        received: till.received(by: tender))
    }
    let back = till.voided.map { tender in
      EveningSheet.Money(
        name: page.say(EveningWords.voided(tender.method, tender.count)),
        received: tender.amount)
    }
    guard !taken.isEmpty else { return [] }
    let total = EveningSheet.Money(
      name: page.say(EveningWords.total), sales: till.sales, received: till.total)
    return taken + back + [total]
  }

  /// What the drawers that were counted began with, what came and went, and what should be in them.
  func counts(on page: Page) -> [EveningSheet.Money] {
    guard !drawers.isEmpty else { return [] }
    let reports = drawers.map(\.report)
    func part(_ name: Sentence, _ amount: (DrawerReport) -> Rupiah) -> EveningSheet.Money {
      EveningSheet.Money(
        name: page.say(name), expected: reports.reduce(Rupiah.zero) { $0 + amount($1) })
    }
    var rows = [
      part(EveningWords.float) { $0.drawer.float },
      part(EveningWords.cashTaken) { report in
        report.tenders.first { $0.method == .cash }?.amount ?? .zero
      },
      part(EveningWords.cashIn) { $0.cashIn },
      part(EveningWords.cashOut) { -$0.cashOut },
    ]
    // Of several the sum comes first, under what it is the sum of; then which holds how much of it.
    if drawers.count > 1 { rows.append(part(EveningWords.allDrawers) { $0.expected }) }
    return rows
      + drawers.map { drawer in
        EveningSheet.Money(
          name: page.say(EveningWords.expected(drawer.station)),
          expected: drawer.report.expected, counted: drawer.report.counted,
          difference: drawer.report.difference)
      }
  }
}
