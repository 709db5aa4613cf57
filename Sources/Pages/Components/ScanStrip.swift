import Markup
import Serving
import Values

/// The scan field on every page of desk and till but the two themselves: a scan lands from there too.
extension Page {
  /// Draws it, or nothing where it has no place.
  func scanStrip(_ sheet: Sheet) -> HTML {
    guard let form = stripForm(sheet) else { return .empty }
    let source = sheet.section?.regions?.text ?? ""
    return """
      <div class="strip unprinted">\(scanForm(form))
      <div data-region="answer" data-source="\(source)"></div>
      <div data-region="waiting" data-source="\(source)"></div></div>
      """
  }

  /// Where a page that has it listens, so that a camera's scan lands from there too.
  func stripLine(_ sheet: Sheet) -> Address? {
    guard stripForm(sheet) != nil, let station = scanning?.station, let seen = scanning?.seen else {
      return nil
    }
    return LiveLine.address(of: station, after: seen)
  }

  /// What is said of a scan on a page where none has a place; a script shows it.
  func strayScan(_ sheet: Sheet) -> HTML {
    let isHeard = scanning != nil || sheet.scripts.contains(.scanKeys)
    guard isHeard, !hasScanField(sheet) else { return .empty }
    let said = visitor == .anyone ? ScanWords.signInFirst : ScanWords.stray
    let words: HTML = "<p data-words>\(say(said))</p>"
    return "<template data-stray-scan>\(note(.warning, words))</template>"
  }

  /// Whether a scan has its place on a page.
  func hasScanField(_ sheet: Sheet) -> Bool {
    sheet.scripts.contains(.scanField) || stripForm(sheet) != nil
  }

  private func stripForm(_ sheet: Sheet) -> ScanForm? {
    guard scanning != nil, !sheet.scripts.contains(.scanField), let section = sheet.section,
      section.isOpen(to: visitor)
    else { return nil }
    guard let label = scanLabel(in: section), let scans = section.scans else { return nil }
    var form = ScanForm(scans, sheet.scanLabel ?? label)
    form.home = section.address
    form.takesFocus = sheet.scanLabel != nil
    return form
  }

  /// What the field is called on the pages of a room; nothing where no scans go.
  func scanLabel(in room: Section?) -> Sentence? {
    switch room {
    case .desk: ScanWords.atTheDesk
    case .till: ScanWords.atTheTill
    case .catalogue, .account, .office, nil: nil
    }
  }
}
