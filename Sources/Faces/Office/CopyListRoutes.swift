import Access
import Catalog
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// The list of copies, as a page and as a file, and what is done to many of them at once.
enum CopyListRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.copies, needs: .itemsEdit) { visit in
      if let question = try await askedAgain(visit) { return visit.show(question) }
      let types = try await visit.face.catalogue.itemTypes()
      return visit.show(visit.page.copyList(try await visit.copyList(), types.names))
    }
    routes.staffFile(OfficePlace.copyFile, needs: .itemsEdit) { visit in
      Response(csv: try await visit.copyFile(), name: "eksemplar.csv")
    }
    routes.staffPost(OfficePlace.copyBatch, needs: .itemsEdit) { visit, form in
      let batch = try await CopyBatch(form, visit)
      if batch.act == .labels {
        return visit.go(
          to: OfficePlace.labels.with("items", ItemList(of: batch.numbers).text))
      }
      guard form.isSureOfAll else {
        return visit.show(visit.page.askBefore(batch, FormState()))
      }
      return try await visit.answering(form) {
        let report = try await visit.face.catalogue.changeItems(
          batch.numbers, to: batch.change(form), for: visit.audience, at: visit.now,
          by: visit.who.actor)
        let told = try batch.told(form)
        return await visit.go(
          to: batch.list.address(), saying: Notice(report, becoming: report.done > 0 ? told : nil))
      } again: { refused in
        visit.page.askBefore(batch, FormState(refused.typed, reasons: refused.reasons))
      }
    }
  }

  /// The question that she was at when her session ended; `nil` when there is nothing to ask any more.
  private static func askedAgain(_ visit: OfficeRequest<StaffOnDuty>) async throws -> Sheet? {
    try await visit.askedAgain(at: OfficePlace.copyBatch) { form in
      let batch = try await CopyBatch(form, visit)
      return batch.act == .labels ? nil : visit.page.askBefore(batch, FormState(form))
    }
  }
}

/// What is done to many copies, and to which.
struct CopyBatch: Sendable {
  /// One thing that is done.
  enum Act: String, Sendable {
    case status, type, move, labels
  }

  let act: Act
  let numbers: [ItemNumber]
  /// The list on which they were chosen.
  let list: CopyList
  let types: [ItemTypeLine]
  /// The shelves of the house.
  let shelves: [String]
  /// The first of them, with the titles that they are copies of.
  let first: [(item: Item, title: String)]

  /// What is chosen from; what was withdrawn does not come back, and is asked about alone.
  static let states: [ItemStatus] = [.available, .damaged, .lost, .inProcess]

  /// - Throws: `BatchRefusal`, `FormRefusal`.
  init(_ form: FilledForm, _ visit: OfficeRequest<StaffOnDuty>) async throws {
    let catalogue = visit.face.catalogue
    act = try form.chosen("act", OfficeWords.work)
    types = try await catalogue.itemTypes()
    let list = CopyList(form)
    self.list = list
    let chosen = try await form.chosenRows { most in
      try await catalogue.itemNumbers(list.question(for: visit.audience), atMost: most)
    }
    // She is asked about what there is; what is gone when it is done is told by its report.
    numbers = form.isSureOfAll ? chosen : try await catalogue.itemsThere(among: chosen)
    try BatchRefusal.check(numbers.count)
    shelves = try await catalogue.shelves(for: visit.audience)
    var first: [(item: Item, title: String)] = []
    for number in numbers.prefix(Self.named) {
      guard let item = try await catalogue.item(number),
        let record = try await catalogue.record(item.record, for: visit.audience)
      else { continue }
      first.append((item: item, title: record.title))
    }
    self.first = first
    guard act != .labels || numbers.count <= LabelChoice.most else {
      throw BatchRefusal.tooMany(LabelChoice.most)
    }
  }

  /// The most that are named one by one.
  private static let named = 10

  /// What they are then, in words.
  ///
  /// - Throws: `FormRefusal`.
  func told(_ form: FilledForm) throws -> Sentence {
    switch try change(form) {
    case .status(let status): CopyListWords.now(Terms.state, status.name)
    case .type(let type):
      CopyListWords.now(Terms.itemType, types.names[type] ?? Sentence(both: type.rawValue))
    case .location(let shelf):
      CopyListWords.now(
        Terms.location, shelf.map { Sentence(both: $0) } ?? CopyListWords.noShelf)
    }
  }

  /// What becomes of them.
  ///
  /// - Throws: `FormRefusal`.
  func change(_ form: FilledForm) throws -> ItemsChange {
    switch act {
    case .status:
      let status: ItemStatus = try form.chosen("status", Terms.state)
      guard Self.states.contains(status) else { throw FormRefusal.unfit(Terms.state) }
      return .status(status)
    case .type, .labels:
      let type = ItemType(rawValue: form["type"])
      guard types.contains(where: { $0.type == type }) else {
        throw FormRefusal.unfit(Terms.itemType)
      }
      return .type(type)
    case .move: return .location(form.optional("location"))
    }
  }
}

extension Page {
  /// The question before something is done to many copies.
  func askBefore(_ batch: CopyBatch, _ form: FormState) -> Sheet {
    let isMove = batch.act == .move
    let count = batch.numbers.count
    return askBefore(
      isMove ? CopyListWords.moveQuestion(count) : CopyListWords.question(count),
      yes: isMove ? CopyListWords.moveThem : CopyListWords.changeThem,
      to: batch.numbers, act: batch.act.rawValue, at: OfficePlace.copyBatch,
      back: batch.list.back, keeping: batch.list.tickedFields,
      fields: "\(named(batch))\(fields(of: batch, form))", form: form)
  }

  /// The first of them by their titles, each with where it stands now.
  private func named(_ batch: CopyBatch) -> HTML {
    let lines = batch.first.map { copy -> HTML in
      let shelf = copy.item.location.map { Sentence(both: $0) } ?? CopyListWords.noShelf
      let now = CopyListWords.now(Terms.location, shelf)
      return """
        <li>\(copy.item.barcode) \(copy.title) <span class="small soft">\(say(now))</span></li>
        """
    }
    let left = batch.numbers.count - lines.count
    return "<ul>\(lines)</ul>\("<p>\(say(ListWords.more(left)))</p>", if: left > 0)"
  }

  /// What they become.
  private func fields(of batch: CopyBatch, _ form: FormState) -> HTML {
    switch batch.act {
    case .status:
      let states = CopyBatch.states.map { (value: $0.rawValue, words: say($0.name)) }
      return choice("status", Terms.state, of: states, from: form)
    case .type, .labels:
      let types = batch.types.map { (value: $0.type.rawValue, words: say($0.name)) }
      return choice("type", Terms.itemType, of: types, from: form)
    case .move:
      let shelf = shelfField(batch.shelves).with { $0.takesFocus = true }
      return """
        \(field(shelf.filled(from: form)))<p class="small soft">\(say(CopyListWords.moveHint))</p>
        """
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The copies of a list, as the register has them.
  fileprivate func copyFile() async throws -> CSVFile {
    let page = page
    let types = try await face.catalogue.itemTypes().names
    let question = CopyList(try query()).question(for: audience)
    let heads = CSVFile(
      [
        Terms.itemCode, Terms.accessionNumber, Terms.title, TitleListWords.author, Terms.year,
        Terms.callNumber, Terms.itemType, Terms.location, Terms.issue, Terms.state, Terms.price,
      ].map(page.say))
    return try await face.catalogue.every(question, into: heads) { file, line in
      let item = line.item
      let type = types[item.type] ?? Sentence(both: item.type.rawValue)
      let year: CSVFile.Cell = line.year.map { CSVFile.Cell.number(Int64($0)) } ?? ""
      let price: CSVFile.Cell = item.price.map { CSVFile.Cell.number($0.amount) } ?? ""
      file.add([
        .text(item.barcode.text), .text(item.accessionNumber), .text(line.title),
        CSVFile.Cell(line.author), year, .text(item.callNumber), .text(page.say(type)),
        CSVFile.Cell(item.location), CSVFile.Cell(item.enumeration),
        .text(page.say(item.stateWords ?? line.shelfState.word)), price,
      ])
    }
  }
}
