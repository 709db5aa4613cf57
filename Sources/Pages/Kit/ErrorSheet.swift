import Markup
import Serving
import Values

/// A page that says what is the matter, what is safe, and where one can go.
extension Page {
  /// - Parameter isRepeatable: whether following its address does the same once more; a form that was
  ///   sent is not sent again by that.
  func errorSheet(
    _ answer: ErrorAnswer, back: Section? = nil, isRepeatable: Bool = true
  ) -> Sheet {
    let look = ErrorLook(answer)
    var sheet = Sheet(
      say(look.title), section: back,
      body: """
        <section class="field-of tarum oops"><div class="wrap"><h1>\(say(look.title))</h1>
        \(answer.number.map { #"<p class="fault-number">\#($0)</p>"# } as HTML?)\
        \(lost(answer), if: look.isLost)</div>\
        \(FallenShelf.html, if: !isAtWork)</section>
        <div class="what-now">\(problem(answer.sentences), if: !look.isLost)
        \(safe, if: look.isNothingDone)
        <section><h2>\(say(ErrorWords.whatNow))</h2><p>\(say(look.advice))</p>
        <p class="row acts">\(waysOn(look, back, isRepeatable))</p></section></div>
        """)
    sheet.scanLabel = scanLabel(in: back)
    return sheet
  }

  /// Nothing was refused: she only took a wrong turn, and can search from here.
  private func lost(_ answer: ErrorAnswer) -> HTML {
    let lines = answer.sentences.map { "<p>\(say($0))</p>" as HTML }
    return """
      \(lines)<div class="sift cloth ayakan">\(searchBox(text: ""))</div>
      """
  }

  private var safe: HTML {
    """
    <section><h2>\(say(ErrorWords.whatIsSafe))</h2>\
    <p>\(say(ErrorWords.nothingChanged))</p></section>
    """
  }

  /// The way on that is most likely hers comes first, and is the only one in red.
  private func waysOn(_ look: ErrorLook, _ back: Section?, _ isRepeatable: Bool) -> HTML {
    var ways: [(words: Sentence, address: Address, icon: Icon)] = []
    if look.passes, isRepeatable { ways.append((Words.tryAgain, Address(here), .renew)) }
    if let back { ways.append((Words.backTo(back.name), back.address, .left)) }
    ways.append((Words.toCatalogue, CataloguePlace.home, .book))
    return ways.enumerated().map { index, way -> HTML in
      buttonLink(
        way.words, to: way.address, way.icon,
        look: index == 0 && !look.isLost ? .primary : .plain)
    }.joined()
  }

  /// The same for a script: the region `problem` with the sentences, said aloud.
  func errorFragment(_ answer: ErrorAnswer) -> HTML {
    let all = answer.sentences.joined(separator: " ")
    return """
      <div data-region="problem">\(problem(answer.sentences, isAloud: false))\
      \(announcement(all, tone: .refused))</div>
      """
  }
}
