import Foundation
import FrontDoor

extension Album {
  /// How wide a sheet is, in pixels.
  private static let width = 1600.0
  /// What lies between two pictures.
  private static let gap = 16.0
  /// So many CSS pixels of a page stand on its sheet.
  private static let height = 1600.0

  /// Makes the sheet of a page: its looks beside each other, drawn by the browser itself.
  func layOut(_ plate: Plate, _ name: String, _ browser: Browser) async throws {
    let page = file("sheets/\(name).html")
    let rows = plate.looks.map { Self.row(of: $0, called: name) }.joined()
    let style = """
      body { margin: \(Self.gap)px; background: #8a8a8a; font: 14px sans-serif; }
      h1 { margin: 0; font-size: 20px; }
      section { display: flex; gap: \(Self.gap)px; align-items: start; margin-top: \(Self.gap)px; }
      figure { margin: 0; }
      div { overflow: hidden; }
      img { display: block; width: 100%; }
      """
    try Data(
      """
      <!doctype html><meta charset="utf-8"><title>\(name)</title><style>\(style)</style>
      <h1>\(name)</h1>\(rows)
      """.utf8
    ).write(to: page)
    defer { try? FileManager.default.removeItem(at: page) }
    try await browser.look(Look(width: Int(Self.width)))
    try await browser.open(page.absoluteString)
    try await browser.picture().write(to: file("sheets/\(name).png"))
  }

  private static func row(of looks: [Look], called name: String) -> String {
    let all = looks.reduce(0.0) { $0 + Double($1.width) }
    let room = width - gap * Double(looks.count + 1)
    let scale = min(1, room / all)
    let figures = looks.map { look in
      """
      <figure style="width: \(Double(look.width) * scale)px"><figcaption>\(look.name)</figcaption>
      <div style="max-height: \(height * scale)px"><img alt="" \
      src="../looks/\(name)-\(look.name).png"></div></figure>
      """
    }
    return "<section>\(figures.joined())</section>"
  }

  /// Writes the page that shows every sheet that is there, also of an earlier time.
  func bind() async throws {
    let files = FileManager.default
    let sheets = try files.contentsOfDirectory(atPath: file("sheets").path)
      .filter { $0.hasSuffix(".png") }.map { String($0.dropLast(4)) }.sorted()
    let looks = try files.contentsOfDirectory(atPath: file("looks").path).sorted()
    let failures = await book.failures.map { "<li>\(Self.plain($0))</li>" }.joined()
    let all = sheets.map { sheet -> String in
      let links = looks.filter { $0.hasPrefix(sheet + "-") }.map { look in
        #"<a href="looks/\#(look)">\#(look.dropFirst(sheet.count + 1).dropLast(4))</a>"#
      }
      return """
        <section id="\(sheet)"><h2>\(sheet)</h2><p>\(links.joined(separator: " · "))</p>
        <a href="sheets/\(sheet).png"><img alt="" loading="lazy" src="sheets/\(sheet).png"></a>
        </section>
        """
    }
    let html = """
      <!doctype html><meta charset="utf-8"><title>Sartika: \(sheets.count)</title>
      <style>body { margin: 1rem; font: 1rem sans-serif; } img { max-width: 100%; }</style>
      <h1>\(sheets.count)</h1><ul>\(failures)</ul>
      \(all.joined(separator: "\n"))
      """
    try Data(html.utf8).write(to: file("index.html"))
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
