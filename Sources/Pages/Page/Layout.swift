import Access
import Markup
import Serving
import Trail
import Values

/// The frame of every page: head, house sign, rooms, notices, foot.
extension Page {
  /// The whole document.
  func document(_ sheet: Sheet) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)"\(houseInk)>
    \(head(sheet))
    <body\(liveAttribute(sheet))>
    <a class="skip" href="#content">\(say(Words.skipToContent))</a>
    \(masthead(sheet.section))
    <main id="content" tabindex="-1"><div class="wrap">
    \(alarm)<div class="toasts">\(notices.map(noticeBox))</div>
    \(scanStrip(sheet))
    \(sheet.body)
    </div></main>
    \(colophon)
    <div id="say" class="hidden" role="status" aria-live="polite"></div>
    <div id="say-now" class="hidden" role="alert" aria-live="assertive"></div>
    \(sessionOver)\(strayScan(sheet))
    </body>
    </html>

    """
  }

  private func head(_ sheet: Sheet) -> HTML {
    let hers = visitor == .anyone ? [] : Layout.everySession
    let staffs = isAtWork ? Layout.everyColleague : []
    let scripts = (Layout.everyPage + hers + staffs + asked(by: sheet)).map { name -> HTML in
      #"<script type="module" src="\#(AssetShelf.house.address(of: name))"></script>"#
    }
    let letters = HouseFont.drawn.map { font -> HTML in
      """
      <link rel="preload" href="\(AssetShelf.house.address(of: font.file))" as="font" \
      type="font/woff2" crossorigin>
      """
    }
    return """
      <head>
      <meta charset="utf-8">
      <title>\(windowTitle(sheet))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">\(described(sheet))
      \(earlyKeys(sheet))
      <link rel="icon" type="image/svg+xml" href="\(AssetShelf.house.address(of: "favicon.svg"))">
      \(stylesheets(of: sheet))
      \(letters)
      \(scripts)
      </head>
      """
  }

  /// In the order in which they go on each other's rules.
  private func stylesheets(of sheet: Sheet) -> [HTML] {
    let rooms = sheet.isOfCatalogue ? ["catalogue.css"] : []
    let own =
      switch visitor {
      case .anyone: [String]()
      case .member: ["member.css"]
      case .staff: ["work.css"]
      }
    let lights = sheet.showsBothLights ? ["lights.css"] : []
    let lock = sheet.isLock ? ["lock.css"] : []
    return (["style.css"] + rooms + own + lights + lock).map { name in
      #"<link rel="stylesheet" href="\#(AssetShelf.house.address(of: name))">"#
    }
  }

  /// What search engines are told; the address alone where the house has a fixed one.
  private func described(_ sheet: Sheet) -> HTML {
    let words: HTML? = sheet.description.map {
      #"<meta name="description" content="\#($0)">"#
    }
    guard let house = library.publicURL, let place = sheet.canonical else { return "\(words)" }
    return #"\#(words)<link rel="canonical" href="\#(house)\#(place)">"#
  }

  /// Before everything that a page waits for: a scanner does not wait.
  private func earlyKeys(_ sheet: Sheet) -> HTML {
    // At the door, too: a code that the page before was cut in goes on there.
    guard scanning != nil || sheet.scripts.contains(.scanKeys) else { return .empty }
    return #"<script src="\#(AssetShelf.house.address(of: "early-keys.js"))"></script>"#
  }

  /// What a page asks for; whoever works here may hold a scanner on every page.
  private func asked(by sheet: Sheet) -> [String] {
    var scripts = sheet.scripts
    if scanning != nil, !scripts.contains(.scanKeys) { scripts.append(.scanKeys) }
    if hasScanField(sheet) { scripts.append(.away) }
    if sheet.live == nil, stripLine(sheet) != nil { scripts.append(.live) }
    return scripts.map(\.rawValue)
  }

  private func liveAttribute(_ sheet: Sheet) -> HTML {
    guard let live = sheet.live ?? stripLine(sheet) else { return .empty }
    return #" data-live="\#(live)""#
  }

  /// What the page becomes when its session is over while something is half typed.
  private var sessionOver: HTML {
    guard visitor != .anyone else { return .empty }
    return """
      <template data-session-over><main><div class="wrap narrow stack centre">
      <h1>\(say(Words.sessionOver))</h1><p>\(say(Words.sessionOverHint))</p>
      <div><button type="button" class="button primary big">\(say(Words.signInAgain))</button></div>
      </div></main></template>
      """
  }

  private var demoStrip: HTML {
    guard library.isDemo else { return .empty }
    return #"<p class="demo-strip">\#(say(Words.thisIsADemo))</p>"#
  }

  /// What only the staff is told, whoever of them it is; at work it is a mark in the head.
  private var alarm: HTML {
    guard isInTheOffice, let alarm = library.alarm else { return .empty }
    let way: HTML =
      visitor.may(.settingsEdit)
      ? #" <a href="\#(OfficePlace.backups)">\#(say(BackupWords.lookAtIt))</a>"# : .empty
    return note(.warning, "<p>\(say(alarm))\(way)</p>")
  }

  /// The house's name and mark, the rooms, and what is at hand everywhere.
  ///
  /// Help and the way out stand first in the document, for a phone and for whoever goes by keys; on
  /// a wide screen they are drawn last.
  private func masthead(_ current: Section?) -> HTML {
    """
    <header class="masthead\(" dense", if: isAtWork)">\(demoStrip)\(alertStrips)<div class="wrap">
    \(helpAndLeave)\(houseMark)
    \(rooms(current: current))
    \(findAnything)<div class="tools">\(tools)</div>
    </div></header>
    """
  }

  /// Whether a colleague is looking, whose pages are dense.
  var isAtWork: Bool { if case .staff = visitor { true } else { false } }

  private func rooms(current: Section?) -> HTML {
    let open = Section.allCases.filter { $0.isOpen(to: visitor) }
    guard open.count > 1 else { return .empty }
    let items = open.map { section -> HTML in
      let here: HTML = section == current ? #" aria-current="page""# : .empty
      let name: HTML = "\(section.icon)\(say(section.name))"
      guard isTurned(to: section) else {
        return #"<li><a href="\#(section.address)"\#(here)>\#(name)</a></li>"#
      }
      return """
        <li><form method="post" action="\(section.address)">\(formKey)\
        <button\(here)>\(name)</button></form></li>
        """
    }
    return """
      <nav class="rooms" aria-label="\(say(Words.rooms))"><ul class="list">\(items)</ul></nav>
      """
  }

  /// Whether going there turns the place where she sits: it lends and sells, one after the other, and
  /// a page that is only opened must not decide that.
  private func isTurned(to section: Section) -> Bool {
    guard scanning?.lendsAndSells == true else { return false }
    return section == .desk || section == .till
  }

  private var colophon: HTML {
    """
    <footer class="colophon"><div class="wrap">\(houseMark)
    <a href="\(CataloguePlace.privacy)">\(say(Words.howWeKeepSecrets))</a>
    <a href="\(CataloguePlace.help)">\(say(Words.needHelp))</a>
    \("<p>\(say(Words.colophon))</p>", if: !isPlain)
    </div></footer>
    """
  }
}

/// What the frame of every page knows.
package enum Layout {
  /// Scripts that every page has.
  static let everyPage = ["quick-exit.js", "notice.js", "confirm.js"]
  /// Scripts that every page of somebody who is signed in has beside them.
  static let everySession = ["session.js", "typed.js", "focus.js"]
  /// Scripts that every page of whoever works here has beside them.
  static let everyColleague = ["find.js"]
  /// Where the quick exit leads: the weather, like anybody might look at.
  package static let neutralPlace = "https://www.bmkg.go.id/cuaca/prakiraan-cuaca"
}
