package import Circulation
package import Markup

extension Page {
  /// How a title stands, in a list as on its page: what may be taken home first.
  package func badges(of title: Availability) -> HTML {
    guard title.count > 0 else {
      return #"<span class="small soft">\#(say(CatalogueWords.noCopies))</span>"#
    }
    let lent = title.lent.count
    let free = title.count(.available)
    // One to read here that was lent all the same is none of those that are counted.
    let out = title.lent.count { [.onLoan, .overdue].contains($0.state) }
    let isOut = title.count(.onLoan, .overdue) > 0
    let held = title.count(.promised, .held)
    let making = title.count(.inProcess)
    var badges: [HTML] = []
    if free > 0 { badges.append(stateBadge(.available, CatalogueWords.onShelf(free, of: lent))) }
    if free == 0, out > 0 {
      badges.append(stateBadge(.onLoan, CatalogueWords.out(out, of: lent)))
    } else if free == 0, isOut {
      badges.append(stateBadge(.onLoan))
    }
    if free == 0, held > 0 { badges.append(stateBadge(.held, CatalogueWords.onHold(held))) }
    if free == 0, out + held == 0, making > 0 { badges.append(stateBadge(.inProcess)) }
    if title.count(.readHere) > 0 { badges.append(stateBadge(.readHere)) }
    return badges.joined()
  }
}
