import Access
import Counter
import Markup
import Pages
import Serving
import Stations
import Trail
import Values

/// What stands beside the work at the desk: the tape, searches, papers, keys and sound.
extension Page {
  func deskSide(_ state: DeskState, tasks: Int) -> HTML {
    """
    \(deskTape(state))
    <div class="row papers"><a href="\(OfficePlace.handover)">\
    \(Icon.edit)\(say(DeskWords.handover(tasks)))</a>
    <a href="\(DeskPlace.titles)">\(Icon.search)\(say(DeskWords.findTitle))</a>
    \(membersWay)\(newMember)<a href="\(DeskPlace.codes)">\
    \(Icon.printer)\(say(DeskWords.commandCodes))</a>
    <a href="\(OfficePlace.helpCards)" target="_blank" rel="noopener">\
    \(Icon.printer)\(say(HelpWords.printCards))</a></div>
    \(keyMap)
    <label class="row volume">\(Icon.sound) \(say(DeskWords.sound))
    <input type="range" min="0" max="10" data-volume></label>
    \(stationLine(state.station.name))
    """
  }

  /// What was done at the desk last.
  func deskTape(_ state: DeskState) -> HTML {
    tapeRegion(state.tape, undoAt: DeskPlace.undo, from: DeskPlace.regions, inPlace: false)
  }

  private var membersWay: HTML {
    guard visitor.may(.membersRead) else { return .empty }
    return """
      <a href="\(DeskPlace.members)">\(Icon.people)\(say(DeskWords.findMember))</a>

      """
  }

  private var newMember: HTML {
    guard visitor.may(.membersEdit) else { return .empty }
    return """
      <a href="\(OfficePlace.newMember)">\(Icon.person)\(say(DeskWords.newMember))</a>

      """
  }

  /// The keys of the desk, behind one press; `?` opens it where a script runs.
  private var keyMap: HTML {
    let rows = DeskWords.keys.map { key -> HTML in
      "<dt><kbd>\(key.name)</kbd></dt><dd>\(say(key.does))</dd>"
    }
    return """
      <details class="keys" data-key-map><summary><kbd>?</kbd> \(say(DeskWords.keyMap))</summary>
      <dl>\(rows)</dl></details>
      """
  }
}
