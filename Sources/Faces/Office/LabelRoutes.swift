import Access
import Catalog
import Hummingbird
import Markup
import Members
import Pages
import Printing
import Serving
import Trail
import Values

/// Labels and cards, on pages that print at their true size.
enum LabelRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.labels, needs: .itemsEdit) { visit in
      var labels: [ItemLabel] = []
      var titles: [RecordNumber: String] = [:]
      for text in try visit.query().all("item").prefix(200) {
        guard let number = ItemNumber(text),
          let item = try await visit.face.catalogue.item(number),
          let record = try await visit.face.catalogue.record(item.record, for: visit.audience)
        else { continue }
        titles[record.number] = record.title
        labels.append(
          ItemLabel(
            barcode: item.barcode, callNumber: item.callNumber, title: record.title,
            library: visit.page.library.name))
      }
      return visit.show(try visit.page.labels(labels, of: titles))
    }
    routes.staffGet(OfficePlace.card, needs: .membersEdit) { visit in
      let member = try await visit.member()
      let card = MemberCard(
        library: visit.page.library.name, name: member.name, barcode: member.card,
        expires: member.expires)
      return visit.show(try visit.page.memberCard(card, of: member.number))
    }
  }
}

extension OfficeWords {
  fileprivate static let noLabels = Sentence(id: "Belum ada label", en: "No labels yet")
  fileprivate static let noLabelsHint = Sentence(
    id: "Label dicetak dari halaman eksemplar sebuah judul.",
    en: "Labels are printed from the page with the copies of a title.")
  fileprivate static let barcodeTooLong = Sentence(
    id: "Barcode ini terlalu panjang untuk dicetak. Beri barcode baru.",
    en: "This barcode is too long to print. Give the copy a new one.")
}

extension Page {
  /// A sheet of labels; each scans from the screen too.
  ///
  /// - Parameter titles: the records whose copies they are for.
  func labels(_ labels: [ItemLabel], of titles: [RecordNumber: String]) throws -> Sheet {
    let office = (words: say(Words.office), address: OfficePlace.home)
    let record: [(words: String, address: Address)] =
      titles.count == 1
      ? titles.map { (words: $0.value, address: OfficePlace.record($0.key)) } : []
    let drawn = try labels.map { label -> HTML in
      """
      <li class="label"><small>\(label.library)</small>
      <b>\(label.callNumberLines.joined(separator: " "))</b>
      \(bars(of: try label.drawing(), module: ItemLabel.module))
      <span class="code-input">\(label.barcode)</span><small>\(label.title)</small></li>
      """
    }
    guard !drawn.isEmpty else {
      return Sheet(
        say(OfficeWords.labels), section: .office,
        body: """
          \(breadcrumbs([office], here: say(OfficeWords.labels)))<h1>\(say(OfficeWords.labels))</h1>
          \(emptyState(.tag, OfficeWords.noLabels, OfficeWords.noLabelsHint))
          """)
    }
    return Sheet(
      say(OfficeWords.labels), section: .office, scripts: [.printPage],
      body: """
        \(toPrint(OfficeWords.labels, below: [office] + record))
        <ul class="list labels">\(drawn)</ul>
        """)
  }

  /// What stands above something that is printed at its true size, and is not printed itself.
  private func toPrint(
    _ title: Sentence, below steps: [(words: String, address: Address)]
  ) -> HTML {
    """
    <div class="stack tight no-print">\(breadcrumbs(steps, here: say(title)))
    <div class="title-row"><h1 tabindex="-1" data-takes-focus>\(say(title))</h1>\(pagePrinting)</div>
    <p>\(say(OfficeWords.printTrueSize))</p></div>
    """
  }

  /// One card in the size of a bank card.
  func memberCard(_ card: MemberCard, of member: MemberNumber) throws -> Sheet {
    let steps = [
      (words: say(Terms.members), address: OfficePlace.members),
      (words: card.barcode.text, address: OfficePlace.member(member)),
    ]
    return Sheet(
      say(OfficeWords.memberCard), section: .office, scripts: [.printPage],
      body: """
        \(toPrint(OfficeWords.memberCard, below: steps))
        <div class="id-card"><b>\(card.library)</b>
        <span>\(card.name.reveal(.printedOnTheSlip))</span>
        \(bars(of: try card.drawing(), module: MemberCard.module))
        <span class="code-input">\(card.barcode)</span>
        <small>\(say(DeskWords.validUntil(card.expires)))</small></div>
        """)
  }

  /// The bars as wide as they may be, or why there are none.
  private func bars(of drawing: BarcodeDrawing, module: (BarcodeDrawing) -> Double?) -> HTML {
    guard let module = module(drawing) else { return "<b>\(say(OfficeWords.barcodeTooLong))</b>" }
    return "<span class=\"bars\">\(HTML(trusted: drawing.svg(module: module)))</span>"
  }
}
