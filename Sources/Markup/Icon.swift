/// Small drawings that stand beside a word, never alone, unless a hidden word says the same.
///
/// 24 by 24 units, one stroked path each; they are drawn in `Assets/icons.svg`.
package enum Icon: String, Sendable, CaseIterable {
  /// Named for what is drawn or for what it stands beside; the `id` of its path in
  /// `Assets/icons.svg`.
  case check, clock, alert, flag, question, readHere, lock, search, book, journal, clipping
  case document, person, people, loan, returned, renew, till, cart, money, office, box, tag
  case barcode, settings, globe, leave, exit, undo, plus, minus, close, left, right, printer
  case cite, sound, camera, upload, download, edit, trash, chart, heart
  case boxEmpty, boxLow, boxFull, audit, inProcess, key, pin, shirt, cloth

  /// The drawing, hidden from screen readers.
  package var html: HTML { Self.drawings[self] ?? .empty }

  private static let drawings: [Icon: HTML] = {
    let sheet = String(decoding: PackageResources.icons_svg, as: UTF8.self)
    var drawings: [Icon: HTML] = [:]
    for line in sheet.split(separator: "\n") {
      let parts = line.split(separator: "\"")
      guard parts.count >= 4, parts[0] == "<path id=", let icon = Icon(rawValue: String(parts[1]))
      else { continue }
      drawings[icon] = HTML(
        trusted: #"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">"#
          + #"<path d="\#(parts[3])"/></svg>"#)
    }
    return drawings
  }()
}

extension HTML.Interpolation {
  /// A small drawing.
  package mutating func appendInterpolation(_ icon: Icon) { appendInterpolation(icon.html) }
}
