import Access
import Catalog
import HTTPTypes
import Hummingbird
import Markup
import Pages
import Papers
import Printing
import Serving
import Trail
import Values

/// Labels for copies: which, on which sheet, and the sheets as a PDF.
enum LabelRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.labels, needs: .itemsEdit) { visit in
      let view = try await LabelView(visit, try visit.query())
      return visit.show(visit.page.labels(view), status: view.status)
    }
    routes.staffFile(OfficePlace.labelSheet, needs: .itemsEdit) { visit in
      let query = try visit.query()
      let wantsTest = query.has("test")
      let view = try await LabelView(visit, query, isPrinted: !wantsTest)
      guard let sheet = view.sheet, view.reasons.isEmpty, wantsTest || !view.lines.isEmpty else {
        let visit = visit.returning(to: OfficePlace.labels)
        return visit.show(visit.page.labels(view), status: view.status)
      }
      let (line, library) = (visit.page.say(LabelPaper.lineWords), visit.page.library.name)
      let paper = try await PaperDocument.pdf(visit.page.say(OfficeWords.labels)) {
        if wantsTest { return [LabelPaper.test(sheet.printed, words: line)] }
        return try LabelPaper.pages(
          view.labels(of: library), on: sheet.printed, from: sheet.start, words: line)
      }
      return Response(paper: paper, name: "label.pdf")
        .remembering(sheet.after(wantsTest ? 0 : view.lines.count), as: .copies)
    }
    routes.staffPost(OfficePlace.labelsPrinted, needs: .itemsEdit) { visit, form in
      guard let change = Int64(form["change"]) else {
        throw FormRefusal.unfit(LabelWords.printed)
      }
      try await visit.face.catalogue.labelsPrinted(
        ItemList(form["items"]).numbers, asOf: change, by: visit.who.actor)
      let back = form["back"] == "desk" ? DeskPlace.home : OfficePlace.labels
      return await visit.go(to: back, saying: Notice(LabelWords.printedNote))
    }
    CardRoutes.addRoutes(to: routes)
  }
}

/// What is asked of the page of labels, and what is there to answer it.
struct LabelView: Sendable {
  let query: FilledForm
  /// The copies that were chosen.
  let lines: [LabelLine]
  /// The sheet; nothing when what was typed is none.
  let sheet: SheetChoice?
  /// How many copies wait for their label.
  let queued: Int
  /// The titles of chosen copies with letters that no font here has.
  let unprintable: [String]
  /// What is wrong with what was asked.
  let reasons: [any Refusal]

  /// - Parameter isPrinted: whether the labels are drawn on their sheet now.
  init(
    _ visit: OfficeRequest<StaffOnDuty>, _ query: FilledForm, isPrinted: Bool = false
  ) async throws {
    var reasons: [any Refusal] = []
    var lines: [LabelLine] = []
    do {
      lines = try await Self.lines(visit, query)
    } catch let refusal as any Refusal {
      reasons += (refusal as? Refusals)?.reasons ?? [refusal]
    }
    if let kind = query.optional("kind"), !["copy", "spine"].contains(kind) {
      reasons.append(FormRefusal.unfit(LabelWords.kind))
    }
    sheet = try SheetChoice.read(
      query, or: visit.remembered(.copies) ?? .usual, isPrinted: isPrinted, &reasons)
    self.query = query
    self.lines = lines
    self.reasons = reasons
    unprintable = try await PrintableLetters.unknown(of: lines.map(\.title))
    queued = try await visit.face.catalogue.labelsInQueue(for: visit.audience)
  }

  var status: HTTPResponse.Status { reasons.first?.reason.kind.statusOfPage ?? .ok }

  /// Whether only call numbers are printed.
  var isSpineOnly: Bool { query["kind"] == "spine" }

  /// The copies that are asked for.
  ///
  /// - Throws: `LabelRefusal`, `FormRefusal`.
  private static func lines(
    _ visit: OfficeRequest<StaffOnDuty>, _ query: FilledForm
  ) async throws -> [LabelLine] {
    let catalogue = visit.face.catalogue
    let choice: LabelChoice
    let named = query.all("item").compactMap { ItemNumber($0) } + ItemList(query["items"]).numbers
    if !named.isEmpty {
      choice = .copies(named)
    } else if query.has("queue") {
      choice = .queue
    } else if let first = query.optional("from") {
      choice = try await catalogue.labels(from: first, to: query.optional("to") ?? first)
    } else if query.optional("to") != nil {
      throw FormRefusal.missing(LabelWords.from)
    } else if query.optional("last") != nil {
      choice = .last(try query.integer("last", LabelWords.last, in: 1...LabelChoice.most))
    } else {
      return []
    }
    return try await catalogue.labels(choice, for: visit.audience)
  }

  /// What sticks on each copy.
  func labels(of library: String) -> [any PaperLabel] {
    lines.map { line -> any PaperLabel in
      if isSpineOnly {
        return SpineLabel(callNumber: line.shelfMark, issue: line.issue)
      }
      return line.label(of: library)
    }
  }
}

extension LabelLine {
  /// What sticks on the copy.
  func label(of library: String) -> CopyLabel {
    CopyLabel(
      barcode: barcode, callNumber: shelfMark, issue: issue, title: title, library: library)
  }
}

/// Numbers of copies as an address has them, those that follow each other as one: `1-33.40`.
struct ItemList: Hashable, Sendable {
  let numbers: [ItemNumber]

  init(of numbers: [ItemNumber]) { self.numbers = numbers }

  /// Reads them, at most as many as are printed at once; what is none is left out.
  init(_ text: String) {
    var numbers: [ItemNumber] = []
    for part in text.split(separator: ".") {
      let ends = part.split(separator: "-", maxSplits: 1).compactMap { Int64($0) }
      guard let first = ends.first, let last = ends.last, first > 0, first <= last else { continue }
      let room = Int64(LabelChoice.most - numbers.count)
      guard room > 0 else { break }
      let end = last - first < room ? last : first + room - 1
      numbers += (first...end).map { ItemNumber($0) }
    }
    self.numbers = numbers
  }

  /// As an address has them.
  var text: String {
    var parts: [ClosedRange<Int64>] = []
    for number in numbers.map(\.rawValue).sorted() {
      if let last = parts.last, last.upperBound == number || last.upperBound + 1 == number {
        parts[parts.count - 1] = last.lowerBound...number
      } else {
        parts.append(number...number)
      }
    }
    return parts.map { part in
      part.count == 1 ? "\(part.lowerBound)" : "\(part.lowerBound)-\(part.upperBound)"
    }.joined(separator: ".")
  }
}
