import Papers
import Values

/// The list of services as paper: one card of A6 for the counter, and ten small ones to take home.
///
/// The small ones name no house: who finds one in a bag learns where somebody may call, and not where
/// its owner was.
struct HelpCards {
  private let card: HelpCard
  private let house: PaperHouse

  init(_ services: [HelpService], of house: PaperHouse, in language: Language) {
    self.house = house
    card = HelpCard(services.map { HelpCardLine($0, in: language) })
  }

  /// The card for the counter, and behind it the sheet of small ones.
  func pages(in language: Language) -> [PaperPage] {
    [card.counter(in: language, of: house)] + card.wallets()
  }
}

extension HelpCardLine {
  /// The one way to be reached that needs the least: a call, a message, a walk.
  fileprivate init(_ service: HelpService, in language: Language) {
    let ways = [service.telephone, service.whatsApp, service.place]
    self.init(
      name: service.name, number: ways.compactMap(\.self).first ?? "",
      note: service.timesSaid?.text(in: language) ?? "")
  }
}
