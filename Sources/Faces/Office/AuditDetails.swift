import Access
import Catalog
import Circulation
import Markup
import Members
import Pages
import Persistence
import PointOfSale
import Stations
import Trail
import Values

/// What stands beside the thing: amounts, counts, roles.
extension AuditTeller {
  func money(_ name: String) -> Rupiah? { subject.money(after: name) }

  /// The day that a line about the clock is about.
  var day: Day? { Day(subject.text) }

  /// What somebody may be, joined: `Pustakawan, Kasir`.
  var roles: Sentence? {
    guard let words = own("staff") else { return nil }
    let roles = words.split(separator: "+").map { Role(rawValue: String($0)) }
    guard roles.allSatisfy({ $0 != nil }) else { return nil }
    return roles.compactMap { $0?.name }.joined(separator: ", ")
  }

  /// What the house was told about.
  private var setting: Sentence {
    let name = subject.word(after: "setting") ?? subject.text
    return HouseSetting(rawValue: name)?.name ?? Sentence(both: name)
  }

  /// That the house was told something, and of a switch which way it was turned.
  var settingChanged: Sentence {
    switch own("setting") {
    case "yes"?: AuditWords.settingTurnedOn(setting)
    case "no"?: AuditWords.settingTurnedOff(setting)
    default: AuditWords.settingChanged(setting)
    }
  }

  /// For whom and what a line of the lending rules is.
  var rule: Sentence {
    guard let kinds = names.kinds, let member = subject.word(after: "rule"),
      let copy = subject.word(after: "/")
    else { return Sentence(both: subject.words(after: "rule") ?? subject.text) }
    return kinds.name(
      of: LoanRule(
        category: member == "-" ? nil : MemberCategory.Code(rawValue: member),
        itemType: copy == "-" ? nil : ItemType(rawValue: copy)))
  }

  /// The word behind a thing's number: `staff 3 cashier`.
  private func own(_ name: String) -> String? {
    subject.word(after: name).flatMap { subject.word(after: $0) }
  }
}

/// Sentences that need more than a name.
extension AuditTeller {
  func cashMoved(_ drawer: Sentence) -> Sentence? {
    if let amount = money("in") { return AuditWords.cashIn(drawer, amount) }
    return money("out").map { AuditWords.cashOut(drawer, $0) }
  }

  /// A sale by its receipt, which leads to it.
  var saleVoided: AuditSentence? {
    guard let number = subject.number("sale", of: Sale.self),
      let receipt = subject.word(after: "receipt"), let total = money("total")
    else { return nil }
    let sale = AuditName(
      name: Sentence(both: receipt), place: TillPlace.sale(number))
    return sale.deed { name in
      guard let second = subject.number("staff", of: Colleague.self) else {
        return AuditWords.saleVoided(name, total)
      }
      return AuditWords.saleVoided(name, total, with: names.name(of: second).name)
    }
  }

  /// A sale whose reference was filled in, by its receipt, which leads to it.
  var referenceWritten: AuditSentence? {
    guard let number = subject.number("sale", of: Sale.self),
      let receipt = subject.word(after: "receipt")
    else { return nil }
    let sale = AuditName(name: Sentence(both: receipt), place: TillPlace.sale(number))
    return sale.deed(AuditWords.referenceWritten)
  }

  func priceChanged(_ variant: Sentence) -> Sentence? {
    guard let old = price(after: "price"), let new = price(after: "to") else { return nil }
    return AuditWords.priceChanged(variant, from: old, to: new)
  }

  func variantAdded(_ variant: Sentence) -> Sentence? {
    guard let price = price(after: "price"), let stock = subject.count(after: "stock") else {
      return nil
    }
    let priced = money("price").map(AuditWords.price) ?? price
    return AuditWords.variantAdded(variant, price: priced, stock: Sentence(count: stock))
  }

  /// What decides what is charged is told; the rest is only told to have changed.
  func variantChanged(_ variant: Sentence) -> Sentence? {
    var told: [Sentence] = []
    if let old = subject.words(after: "code", before: "to"),
      let new = subject.words(after: "to", before: "sold", "not")
    {
      told.append(AuditWords.codeChanged(variant, from: old, to: new))
    }
    if subject.has("sold") {
      told.append(
        subject.has("not") ? AuditWords.notSold(variant) : AuditWords.soldAgain(variant))
    }
    return told.isEmpty ? AuditWords.variantChanged(variant) : told.joined(separator: ". ")
  }

  func stockMoved(_ variant: Sentence) -> Sentence? {
    guard let word = own("variant"), let reason = StockReason(rawValue: word),
      let pieces = subject.count(after: word)
    else { return nil }
    let count = Sentence(count: pieces.magnitude)
    return pieces < 0
      ? AuditWords.stockFell(variant, by: count, reason.name)
      : AuditWords.stockRose(variant, by: count, reason.name)
  }

  func stockCounted(_ variant: Sentence) -> Sentence? {
    guard let old = subject.count(after: "stock"), let new = subject.count(after: "to") else {
      return nil
    }
    return AuditWords.stockCounted(
      variant, from: Sentence(count: old), to: Sentence(count: new))
  }

  /// What the register says of it; where it is, or that it is nowhere, is told.
  func itemChanged(_ item: Sentence) -> Sentence? {
    // Whatever a shelf is called, it stands behind everything else.
    let parts = subject.text.split(separator: " shelf ", maxSplits: 1).map(String.init)
    guard let first = parts.first, let told = itemTurned(item, AuditSubject(first)) else {
      return nil
    }
    guard parts.count == 2 else { return told }
    let shelves = parts[1].split(separator: "; ").map { AuditWords.shelf(String($0)) }
    guard shelves.count == 2 else { return nil }
    return AuditWords.itemMoved(told, from: shelves[0], to: shelves[1])
  }

  private func itemTurned(_ item: Sentence, _ subject: AuditSubject) -> Sentence? {
    guard subject.has("status") else { return AuditWords.itemChanged(item) }
    return subject.word(after: "to").flatMap { ItemStatus(rawValue: $0) }
      .map { AuditWords.itemTurned(item, to: $0.name) }
  }

  var recordsImported: AuditSentence? {
    let counts = ["stored", "repaired", "rejected"].compactMap { subject.count(after: $0) }
    guard counts.count == 3 else { return nil }
    let said = counts.map { Sentence(count: $0) }
    return AuditSentence(
      sentence: AuditWords.recordsImported(said[0], repaired: said[1], rejected: said[2]))
  }

  /// How many cards were taken, and not whose.
  var memberCardsTaken: AuditSentence? {
    subject.count(after: "cards").map {
      AuditSentence(sentence: AuditWords.memberCardsTaken($0))
    }
  }

  /// Which rules were set aside, and why; not for whom.
  var loanOverridden: AuditSentence? {
    let halves = subject.text.split(separator: ": ")
    guard halves.count == 2, let reason = ExceptionReason(rawValue: String(halves[1])) else {
      return nil
    }
    let rules = halves[0].split(separator: ", ").map { AuditWords.rule(String($0)) }
    return AuditSentence(
      sentence: AuditWords.overridden(rules.joined(separator: ", "), because: reason.name))
  }

  func stationAdded(_ station: Sentence) -> Sentence? {
    own("station").flatMap { Station.Kind(rawValue: $0) }.map {
      AuditWords.stationAdded(station, $0.name)
    }
  }

  func stationTokenMade(_ station: Sentence) -> Sentence? {
    switch own("station").flatMap({ StationScope(rawValue: $0) }) {
    case .scan?: AuditWords.cameraTokenMade(station)
    case .work?: AuditWords.workTokenMade(station)
    case nil: nil
    }
  }

  /// A price, or that there was none.
  private func price(after name: String) -> Sentence? {
    if subject.word(after: name) == "none" { return AuditWords.noPrice }
    return money(name).map { Sentence(both: $0.description) }
  }
}

extension HouseSetting {
  /// As it stands on the screen.
  var name: Sentence {
    switch self {
    case .libraryName: OfficeWords.libraryName
    case .houseLine, .houseLineInEnglish: WindowWords.line
    case .houseQuestion, .houseQuestionInEnglish: WindowWords.question
    case .houseAddress: WindowWords.address
    case .houseWay, .houseWayInEnglish: WindowWords.way
    case .houseTalk, .houseTalkInEnglish: WindowWords.talk
    case .houseTelephone: WindowWords.telephone
    case .houseWhatsApp: WindowWords.whatsApp
    case .houseHours: WindowWords.hours
    case .houseMark: WindowWords.mark
    case .houseColour: WindowWords.colour
    case .shopWindow: WindowWords.goods
    case .agency: OfficeWords.agency
    case .hosts: OfficeWords.hosts
    case .zone: OfficeWords.zone
    case .secondPerson: TillWords.voidNeedsTwo
    case .noDrawerSessions: OfficeWords.noDrawerSessions
    case .openCount: OfficeWords.openCount
    case .receiptFooter: OfficeWords.receiptFooter
    case .receiptSeller: OfficeWords.receiptSeller
    case .quiet: OfficeWords.quiet
    case .undo: OfficeWords.undoFor
    case .tillLock: LockWords.tillLocksAfter
    case .deskLock: LockWords.deskLocksAfter
    case .noPIN: LockWords.noPIN
    case .firstSteps: TodayWords.firstSteps
    case .helpChecked: TodayWords.helpStep
    case .backupFolder: AuditWords.backupFolder
    case .backupLastGood: AuditWords.lastBackup
    case .openImport: AuditWords.openImport
    case .demo, .demoMade: AuditWords.demonstration
    }
  }
}
