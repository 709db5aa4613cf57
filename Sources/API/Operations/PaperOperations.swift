import Access
import Catalog
import Circulation
import Counter
import HTTPTypes
import Members
import Pages
import Papers
import PointOfSale
import Serving
import Stations
import Trail
import Values

extension API {
  private static let pdf = Operation.Answer(
    status: .ok, shape: nil, alsoAs: [PaperOf.mediaType])

  /// Labels, cards and slips, as the pages print them.
  static let paperOperations = [
    Operation(
      method: .get, path: "/item-labels", name: "itemLabels",
      summary: Sentence(
        id: "Label eksemplar (PDF): satu rentang, atau semua yang belum dicetak",
        en: "Labels of copies (PDF): a range, or all that are not printed yet"),
      access: .permitted([.itemsEdit]), parameters: rangeParameters + sheetParameters, answer: pdf,
      mayBeMissing: true
    ) { request in try await request.itemLabels() },
    Operation(
      method: .get, path: "/price-labels", name: "priceLabels",
      summary: Sentence(
        id: "Label harga (PDF), satu untuk setiap varian yang disebut",
        en: "Price labels (PDF), one for each variant that is named"),
      access: .permitted([.productsEdit]), parameters: goodsParameters + sheetParameters,
      answer: pdf, mayBeMissing: true
    ) { request in try await request.priceLabels() },
    Operation(
      method: .post, path: "/member-cards", name: "memberCards",
      summary: Sentence(
        id: "Kartu anggota di A4 (PDF), sepuluh selembar; siapa, tidak pernah di alamat; "
          + "jejak audit mencatat berapa",
        en: "Members' cards on A4 (PDF), ten a sheet; whose, never in an address; the audit "
          + "trail says how many"),
      access: .permitted([.membersEdit]), ask: .json(MemberCardsWire.shape), answer: pdf
    ) { request in try await request.memberCards() },
    Operation(
      method: .get, path: "/holds/{hold}/slip", name: "holdSlip",
      summary: Sentence(
        id: "Slip untuk eksemplar di rak reservasi (PDF)",
        en: "The slip for a copy on the hold shelf (PDF)"),
      access: .permitted([.loansMake]), answer: pdf
    ) { request in try await request.holdSlip() },
    Operation(
      method: .get, path: "/due-slip", name: "dueSlip",
      summary: Sentence(
        id: "Slip kembali (PDF) untuk yang sedang dilayani di stasiun",
        en: "The due slip (PDF) of whoever is served at the station"),
      access: .permitted([.loansMake]), answer: pdf, mayBeMissing: true
    ) { request in try await request.dueSlip() },
  ]

  private static let rangeParameters: [Operation.Parameter] = [
    .init(
      name: "from", shape: .barcode,
      summary: Sentence(id: "label yang pertama", en: "the first label")),
    .init(
      name: "to", shape: .barcode,
      summary: Sentence(id: "label yang terakhir", en: "the last label")),
    .init(
      name: "waiting", shape: .truth,
      summary: Sentence(
        id: "yang belum dicetak; lebih dari 660 ditolak",
        en: "those not printed yet; more than 660 are refused")),
    .init(
      name: "kind", shape: .choice(["copy", "spine"]),
      summary: Sentence(
        id: "dengan barcode, atau punggung saja", en: "with a barcode, or for the spine only")),
  ]

  private static let goodsParameters: [Operation.Parameter] = [
    .init(
      name: "variant", shape: .number, most: LabelPaper.most,
      summary: Sentence(id: "varian; boleh berulang", en: "variant; may be repeated"))
  ]

  private static let sheetParameters: [Operation.Parameter] = [
    .init(
      name: "sheet", shape: .choice(LabelSheet.presets.map(\.code)),
      summary: Sentence(id: "lembar label", en: "sheet of labels")),
    .init(
      name: "start", shape: .integer(1...1600),
      summary: Sentence(
        id: "label pertama, mulai dari 1 sampai sebanyak label di lembarnya",
        en: "the first label, from 1 to as many as the sheet has")),
  ]
}

/// What papers of programs are.
private enum PaperOf {
  static let mediaType = "application/pdf"

  static let copies = Sentence(id: "Label eksemplar", en: "Copy labels")
  static let goods = Sentence(id: "Label harga", en: "Price labels")
  static let members = Sentence(id: "Kartu anggota", en: "Member card")
  static let hold = Sentence(id: "Slip reservasi", en: "Hold slip")
  static let due = Sentence(id: "Slip kembali", en: "Due slip")
}

/// Whose cards are printed, and what they show.
private struct MemberCardsWire: Decodable {
  enum Face: String, Decodable, CaseIterable { case named, house, plain }

  let members: [MemberNumber]
  let face: Face?
  let start: Int?

  /// As many as a page prints at once.
  static let shape = Shape.object(
    "MemberCards",
    [
      .init("members", .list(.number, most: 200)),
      .init("face", .choice(Face.allCases.map(\.rawValue)), required: false),
      .init("start", .integer(1...Int64(CardSheet.count)), required: false),
    ])
}

extension APIRequest {
  fileprivate func itemLabels() async throws -> Reply {
    _ = try wanted(of: [PaperOf.mediaType])
    let catalogue = rooms.catalogue
    let choice: LabelChoice
    if let first = query("from") {
      choice = try await catalogue.labels(from: first, to: query("to") ?? first)
    } else if query("waiting") == "true" {
      let waiting = try await catalogue.labelsInQueue(for: audience)
      guard waiting <= LabelChoice.most else {
        throw LabelRefusal.queueTooLong(waiting, most: LabelChoice.most)
      }
      choice = .queue
    } else {
      throw APIRefusal.noSuchThing
    }
    let isSpine = query("kind") == "spine"
    let library = await rooms.paperMaker.houseName()
    let labels = try await catalogue.labels(choice, for: audience).map { line -> any PaperLabel in
      if isSpine { return SpineLabel(callNumber: line.shelfMark, issue: line.issue) }
      return CopyLabel(
        barcode: line.barcode, callNumber: line.shelfMark, issue: line.issue, title: line.title,
        library: library)
    }
    return try await sheets(of: labels, PaperOf.copies, or: .usual)
  }

  fileprivate func priceLabels() async throws -> Reply {
    _ = try wanted(of: [PaperOf.mediaType])
    let sheet = sheet(or: .roll)
    var labels: [any PaperLabel] = []
    for number in (query["variant"] ?? []).compactMap({ VariantNumber($0) }) {
      guard let variant = try await rooms.shop.variant(number), variant.isSold,
        let price = variant.price, let product = try await rooms.shop.product(variant.product)
      else { throw APIRefusal.noSuchThing }
      let label = PriceLabel(
        name: product.name, variant: variant.label, price: price, barcode: variant.barcode)
      guard try label.hasBars(width: sheet.width, height: sheet.height) else {
        throw LabelRoomRefusal.noBars(product.name)
      }
      labels.append(label)
    }
    return try await sheets(of: labels, PaperOf.goods, or: .roll)
  }

  fileprivate func memberCards() async throws -> Reply {
    _ = try wanted(of: [PaperOf.mediaType])
    let asked = try asked(MemberCardsWire.self)
    let members = try await rooms.membership.printCards(
      of: asked.members, at: now, by: actor)
    guard !members.isEmpty else { throw MemberRefusal.unknown }
    let sign = await rooms.paperMaker.nameplate()
    let library = PaperHouse(name: sign.name, ink: sign.ink, mark: sign.mark)
    let cards = members.map { member in
      let face: MemberCard.Face =
        switch asked.face ?? .house {
        case .named: .named(library: library, member: member.name, expires: member.expires)
        case .house: .named(library: library, member: nil, expires: member.expires)
        case .plain: .plain
        }
      return MemberCard(barcode: member.card, face: face)
    }
    let start = (asked.start ?? 1) - 1
    let language = language
    return try await paper(PaperOf.members) {
      try CardSheet.pages(cards.map { try $0.pages(in: language) }, from: start)
    }
  }

  fileprivate func holdSlip() async throws -> Reply {
    _ = try wanted(of: [PaperOf.mediaType])
    let hold: HoldNumber = try number("hold")
    guard let line = try await rooms.loanDesk.shelf().first(where: { $0.hold == hold }) else {
      throw APIRefusal.noSuchThing
    }
    let slip = ShelfSlip(
      code: line.code, until: line.expires, barcode: line.barcode, printed: today)
    let language = language
    return try await paper(PaperOf.hold) { [try slip.page(in: language)] }
  }

  fileprivate func dueSlip() async throws -> Reply {
    _ = try wanted(of: [PaperOf.mediaType])
    let station = try await station()
    guard station.kind.lends else { throw ScanDeskRefusal.notADesk }
    guard let member = try await rooms.workplaces.served(at: station.number, now: now) else {
      throw APIRefusal.noSuchThing
    }
    let loans = try await rooms.loanDesk.loans(of: member, on: today)
    guard !loans.isEmpty else { throw APIRefusal.noSuchThing }
    let slip = DueSlip(
      due: loans.map(\.due), printed: today, isRenewable: loans.contains(where: \.mayBeRenewed))
    let language = language
    return try await paper(PaperOf.due) { [slip.page(in: language)] }
  }

  /// Labels on the sheet that is named, from the place that is named.
  ///
  /// - Throws: `APIRefusal.noSuchThing` when there are none; `LabelRoomRefusal.noSuchPlace`.
  private func sheets(
    of labels: [any PaperLabel], _ title: Sentence, or usual: LabelSheet
  ) async throws -> Reply {
    guard !labels.isEmpty else { throw APIRefusal.noSuchThing }
    let sheet = sheet(or: usual)
    let start = (integer("start") ?? 1) - 1
    guard start < sheet.count else { throw LabelRoomRefusal.noSuchPlace(of: sheet.count) }
    let words = LabelPaper.lineWords.text(in: language)
    return try await paper(title) {
      try LabelPaper.pages(labels, on: sheet, from: start, words: words)
    }
  }

  /// The sheet that is named.
  private func sheet(or usual: LabelSheet) -> LabelSheet {
    let code = query("sheet")
    return LabelSheet.presets.first { $0.code == code }?.sheet ?? usual
  }

  private func paper(
    _ title: Sentence, pages: @escaping @Sendable () throws -> [PaperPage]
  ) async throws -> Reply {
    let bytes = try await PaperDocument.pdf(title.text(in: language), pages: pages)
    return .bytes(bytes, type: PaperOf.mediaType)
  }
}
