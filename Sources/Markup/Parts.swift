package import Values

/// Small parts that every room uses.
extension ComponentDrawing {
  /// The way back up: every step with where it leads, and where one is.
  package func breadcrumbs(_ steps: [(words: String, address: Address)], here: String) -> HTML {
    crumbs(steps.map { (words: HTML($0.words), address: $0.address) }, here: HTML(here))
  }

  /// The same, where a step is more than plain words: a title in its own language.
  package func crumbs(_ steps: [(words: HTML, address: Address)], here: HTML) -> HTML {
    let links = steps.map { step -> HTML in
      #"<li><a href="\#(step.address)">\#(step.words)</a></li>"#
    }
    return """
      <nav class="crumbs" aria-label="\(say(ComponentWords.youAreHere))"><ol>\(links)\
      <li aria-current="page">\(here)</li></ol></nav>
      """
  }

  /// What stands where a list would be, with what can be done.
  package func emptyState(
    _ icon: Icon, _ title: Sentence, _ words: Sentence? = nil, actions: HTML = .empty
  ) -> HTML {
    let text: HTML? = words.map { "<p>\(say($0))</p>" }
    let row: HTML = actions.isEmpty ? .empty : #"<div class="row">\#(actions)</div>"#
    return #"<div class="empty">\#(icon)<h2>\#(say(title))</h2>\#(text)\#(row)</div>"#
  }

  /// An amount of money.
  package func money(_ amount: Rupiah) -> HTML { #"<span class="number">\#(amount)</span>"# }

  /// A day as people read it.
  package func day(_ day: Day) -> HTML {
    #"<time datetime="\#(day)">\#(say(day.sentence))</time>"#
  }

  /// A day and the time on the house's clock, whichever clock was read.
  package func moment(_ read: Instant) -> HTML {
    let instant = read.on(zone)
    return """
      <time datetime="\(instant)">\(say(instant.day.short)), \(say(instant.time)) \
      \(zone.rawValue)</time>
      """
  }

  /// The time alone, where the day is known.
  package func timeOfDay(_ read: Instant) -> HTML {
    let instant = read.on(zone)
    return #"<time datetime="\#(instant)">\#(say(instant.time))</time>"#
  }

  /// A number that matters, with what it counts.
  package func statTile(
    _ count: some BinaryInteger, _ words: Sentence, to address: Address? = nil
  ) -> HTML {
    let inside: HTML = "<b>\(say(Sentence(count: count)))</b>\(say(words))"
    guard let address else { return #"<div class="tile">\#(inside)</div>"# }
    return #"<a class="tile" href="\#(address)">\#(inside)</a>"#
  }

  /// A name and what it is, one below the other; those without a value are left out.
  package func facts(_ facts: [(name: Sentence, value: HTML?)]) -> HTML {
    let rows = facts.map { fact -> HTML in
      guard let value = fact.value, !value.isEmpty else { return .empty }
      return "<dt>\(say(fact.name))</dt><dd>\(value)</dd>\n"
    }
    return #"<dl class="facts">\#(rows)</dl>"#
  }
}
