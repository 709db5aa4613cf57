import Markup
import Pages
import PointOfSale
import Values

extension Page {
  /// Cash that was put in or taken out, and openings without a sale; no sum of them, since a count
  /// is blind.
  func drawerMoves(_ list: DrawerMoves?) -> HTML {
    guard let list, !list.moves.isEmpty else { return .empty }
    let rows = list.moves.map { move -> [HTML] in
      [
        moment(move.at), "\(say(move.kind.words))",
        move.kind == .noSale ? .empty : money(move.amount), "\(move.reason)",
        "\(list.name(of: move.staff))",
      ]
    }
    return table(
      Table(
        TillWords.moves,
        columns: [
          .init(TillWords.moment), .init(TillWords.what),
          .init(TillWords.amount, isNumber: true), .init(TillWords.reason),
          .init(OfficeWords.actor),
        ], rows: rows, showsCaption: true))
  }
}

extension DrawerMove.Kind {
  /// As it stands on the screen.
  var words: Sentence {
    switch self {
    case .cashIn: TillWords.cashIn
    case .cashOut: TillWords.cashOut
    case .noSale: TillWords.openings
    }
  }
}
