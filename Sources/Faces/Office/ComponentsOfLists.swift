import Catalog
import Markup
import Pages
import PointOfSale
import Values

/// Fields, lists, values and covers, as the page of components shows them.
extension Page {
  /// Every kind of field, empty, filled, told, wrong and in another script.
  ///
  /// - Parameter light: tells it from the same field in the other light.
  func fieldSamples(_ light: String) -> HTML {
    func sample(_ name: String, _ change: (inout Field) -> Void) -> HTML {
      field(Field(name, LookWords.sample).with { $0.scope = light + "-" }.with(change))
    }
    let kinds: [Field.Kind] = [
      .text, .password, .pin, .number, .date, .url, .email, .tel, .money, .code,
    ]
    let empty = kinds.map { kind in sample("empty-\(kind.rawValue)") { $0.kind = kind } }
    let options = [
      (value: "one", words: say(LookWords.sample)), (value: "two", words: say(LookWords.longer)),
    ]
    return """
      <form class="card form" method="get" action="\(OfficePlace.components)">
      <div class="pair">\(empty)</div><div class="pair">\
      \(sample("told") { $0.label = LookWords.longer; $0.hint = LookWords.fieldHint })\
      \(sample("wrong") { $0.kind = .number; $0.value = "0"; $0.wrong = LookWords.fieldWrong })\
      \(sample("offered") { $0.suggestions = [say(LookWords.sample)] })\
      \(choice("chosen", LookWords.sample, of: options, scope: light + "-"))\
      \(choice("told-choice", LookWords.sample, of: options, chosen: "two",
        hint: LookWords.fieldHint, scope: light + "-"))</div>
      \(sample("long") { $0.value = say(LookWords.longer) })
      \(sample("arabic") { $0.value = LookWords.arabicTitle })
      \(sample("scanned") { $0.kind = .code; $0.value = "9780306406157" })
      \(sample("lines") { $0.kind = .lines; $0.value = say(LookWords.longer) })
      \(box("ticked", LookWords.sample, isTicked: true))\(box("open", LookWords.longer))
      <div>\(button(LookWords.sample, .check))</div></form>
      """
  }

  /// The two boxes in which something is looked for; a page has each once.
  var searchSamples: HTML {
    """
    <div class="sift cloth ayakan">\(searchBox(text: ""))</div>
    \(titleForm(at: DeskPlace.titles, text: say(LookWords.longer)))
    """
  }

  /// A table, the way through a long list, and what stands where one is empty.
  var listSamples: HTML {
    let change = buttonLink(LookWords.sample, to: OfficePlace.components, .edit, look: .small)
    let rows: [[HTML]] = [
      ["\(say(LookWords.sample))", stateBadge(.available), money(Rupiah(95_000)), change],
      ["\(say(LookWords.longer))", stateBadge(.overdue), money(Rupiah(1_250_000)), change],
      [titleText(LookWords.arabicTitle, in: "ara"), stateBadge(.readHere), .empty, .empty],
      [titleText(LookWords.chineseTitle, in: "chi"), .empty, money(Rupiah(0)), change],
    ]
    let list = Table(
      LookWords.lists,
      columns: [
        .init(LookWords.sample), .init(LookWords.states), .init(Terms.price, isNumber: true),
        .init(LookWords.buttons, isWork: true),
      ], rows: rows)
    let way = Pager(page: 2, total: 10_000, pageSize: 50) {
      OfficePlace.components.with("page", String($0))
    }
    return "\(table(list))\(pager(way))\(narrowedSample)"
  }

  /// A list of the office, narrowed by one of its filters; in a list that is used, rows are chosen too.
  private var narrowedSample: HTML {
    let place = OfficePlace.components
    var page = ListPage(
      LookWords.states,
      columns: [
        .init(LookWords.sample, order: place), .init(LookWords.states),
        .init(Terms.price, isNumber: true),
      ],
      rows: [
        .init(
          "1", say(LookWords.sample),
          ["\(say(LookWords.sample))", stateBadge(.available), money(Rupiah(95_000))]),
        .init("2", say(LookWords.longer), ["\(say(LookWords.longer))", .empty, .empty]),
      ], total: 10_000, from: place, empty: .empty)
    page.filters = [
      .init(ListWords.everything, count: 10_000, at: place, isOn: false),
      .init(LookWords.sample, count: 214, at: place, isOn: true),
    ]
    page.before = 50
    page.next = place
    page.file = place
    return self.list(page)
  }

  /// Numbers, facts, and nothing.
  var tileSamples: HTML {
    let known = facts([
      (LookWords.sample, "\(say(LookWords.longer))"), (LookWords.states, stateBadge(.readHere)),
      (LookWords.covers, titleText(LookWords.arabicTitle, in: "ara")),
    ])
    let nothing = emptyState(
      .search, LookWords.sample, LookWords.longer,
      actions: buttonLink(LookWords.sample, to: OfficePlace.components))
    return """
      <div class="grid">\(statTile(214, LookWords.sample, to: OfficePlace.components))\
      \(statTile(12, LookWords.longer))</div>\(known)\(nothing)
      """
  }

  /// What is written in one way everywhere: days, times, money, codes, titles.
  var valueSamples: HTML {
    let noon = Instant(seconds: 1_795_240_800)
    let code = (try? Barcode("2000000000022")).map { codeOfCopy($0) }
    return """
      <p>\(day(today))</p><p>\(moment(noon))</p><p>\(timeOfDay(noon))</p>
      <p>\(money(Rupiah(1_250_000)))</p><p>\(code)</p><p>\(sayWhole(LookWords.withCode))</p>
      <p>\(titleText(LookWords.arabicTitle, in: "ara"))</p>
      <p\(titleLanguage("chi"))>\(LookWords.chineseTitle)</p>
      """
  }

  /// A cover of each kind, one in each other script, a plain one, each drawing of goods; spines of each
  /// kind.
  var coverSamples: HTML {
    let place = RecordAddress(123_456_789_012_345)
    let (word, words) = (say(LookWords.sample), say(LookWords.longer))
    let journal = JournalFacts(issues: 3, newest: JournalIssue("No. 12 (2019)"))
    let paper = ClippingFacts(paper: word, day: today, page: "3")
    var covers = [
      cover(at: place, title: word, author: word),
      cover(at: RecordAddress(place.rawValue + 1), title: words),
      cover(at: RecordAddress(place.rawValue + 2), title: LookWords.arabicTitle),
      cover(at: RecordAddress(place.rawValue + 3), title: LookWords.chineseTitle),
      cover(at: place, title: words, .journal(journal)),
      cover(at: place, title: words, .clipping(paper)),
    ]
    covers += DocumentDoor.allCases.map { cover(at: place, title: words, .document($0)) }
    covers += [plainCover("1"), bookForSale(words, at: nil)]
    covers += GoodsPicture.allCases.map { drawing -> HTML in
      #"<span class="niche">\#(goodsDrawing(drawing))</span>"#
    }
    let cells = covers.map { "<div>\($0)</div>" as HTML }
    let titles = [word, LookWords.arabicTitle, LookWords.chineseTitle]
    let spines = Form.allCases.flatMap { form in
      titles.enumerated().map { index, title in
        Spine(
          record: RecordNumber(1), address: RecordAddress(place.rawValue + Int64(index)),
          form: form, title: title, mark: SpineMark(CallNumber("305")), copies: index + 1)
      }
    }
    return """
      <div class="tiles">\(cells)</div>
      \(shelfOfSpines(spines, named: LookWords.covers, drawnOut: spines.last?.address))
      """
  }
}
