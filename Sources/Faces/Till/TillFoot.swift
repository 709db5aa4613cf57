import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Stations
import Values

/// What stands under the shelves: what was done last, where else to go, and what the keys do.
extension Page {
  func tillFoot(_ state: TillState) -> HTML {
    """
    <div class="till-foot unprinted">\(tillTape(state))
    <div class="foot-line">\(stationLine(state.station.name))\(tillLinks(state))\(keyMap)</div></div>
    """
  }

  /// The ways to what was sold and to the drawer, whether it is open or not.
  private func tillLinks(_ state: TillState) -> HTML {
    let drawer: HTML? =
      state.mayDrawer
      ? #"<a href="\#(TillPlace.drawer)">\#(Icon.money)\#(say(TillWords.drawerLink))</a>"# : nil
    return """
      <p class="row">\(drawer)
      <a href="\(TillPlace.sales)">\(Icon.cart)\(say(TillWords.salesLink))</a></p>
      """
  }

  /// Which key does what: opened by a press, with scripts and without.
  var keyMap: HTML {
    let rows = TillWords.keys.map { row -> HTML in
      let keys = row.keys.map { key -> HTML in "<kbd>\(key)</kbd>" }
      return "<dt>\(keys.joined(separator: " "))</dt><dd>\(say(row.does))</dd>\n"
    }
    return """
      <details class="keys" id="keys"><summary aria-keyshortcuts="?">\
      <kbd aria-hidden="true">?</kbd> \(say(TillWords.keyMap))</summary>\
      <dl class="panel">\(rows)</dl></details>
      """
  }

  /// Nothing can be paid before the drawer is open; it stands where payment would be.
  func drawerNote(_ state: TillState) -> HTML {
    if let drawer = state.unexplained { return unexplainedNote(drawer) }
    guard state.needsDrawer else { return .empty }
    return note(
      .warning,
      """
      <p>\(say(TillWords.drawerClosed))</p>
      <p>\(buttonLink(TillWords.openDrawer, to: TillPlace.drawer, .money, look: .primary))</p>
      """)
  }

  /// Before a drawer is opened again, its report wants to know why the last count differed.
  func unexplainedNote(_ drawer: DrawerNumber) -> HTML {
    note(
      .warning,
      """
      <p>\(say(DrawerRefusal.unexplained.sentence))</p>
      <p>\(buttonLink(
        TillWords.drawerReport, to: TillPlace.drawerReport(drawer), .money, look: .primary))</p>
      """)
  }
}
