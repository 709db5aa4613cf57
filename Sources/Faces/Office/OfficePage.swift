import Markup
import Pages
import Trail
import Values

/// A page of those who work here, as the office lists it and the one search finds it.
struct OfficePage: Sendable {
  /// Who may see it; nothing for every colleague.
  let permission: Permission?
  let name: Sentence
  /// What is done there.
  let hint: Sentence
  let address: Address
  let icon: Icon

  init(
    _ permission: Permission?, _ name: Sentence, _ hint: Sentence, at address: Address, _ icon: Icon
  ) {
    self.permission = permission
    self.name = name
    self.hint = hint
    self.address = address
    self.icon = icon
  }

  func isOpen(to visitor: Visitor) -> Bool { permission.map(visitor.may) ?? true }

  /// Whether each word of a text begins one of its own, in whichever language of the two.
  func isMeant(by text: String) -> Bool {
    let own = [name.id, name.en, hint.id, hint.en].flatMap(Self.words)
    let asked = Self.words(of: text)
    return !asked.isEmpty && asked.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension OfficePage {
  /// The table of contents of the office.
  static let ofTheOffice: [OfficePage] = [
    OfficePage(nil, DutyWords.title, DutyWords.hint, at: OfficePlace.handover, .edit),
    OfficePage(nil, EveningWords.title, EveningWords.hint, at: OfficePlace.evening, .printer),
    OfficePage(
      .catalogueEdit, OfficeWords.newRecord, OfficeWords.newRecordHint, at: OfficePlace.quickEntry,
      .book),
    OfficePage(
      .catalogueImport, OfficeWords.importTitle, OfficeWords.importHint, at: OfficePlace.imports,
      .upload),
    OfficePage(
      .itemsEdit, TitleListWords.title, TitleListWords.hint, at: OfficePlace.titles, .edit),
    OfficePage(.itemsEdit, CopyListWords.title, CopyListWords.hint, at: OfficePlace.copies, .box),
    OfficePage(
      .itemsEdit, OfficeWords.labels, LabelWords.labelsHint, at: OfficePlace.labels, .barcode),
    OfficePage(
      .membersRead, Terms.members, OfficeWords.membersHint, at: OfficePlace.members, .people),
    OfficePage(
      .productsEdit, Terms.products, OfficeWords.productsHint, at: OfficePlace.products, .tag),
    OfficePage(.staffEdit, Terms.staff, OfficeWords.staffHint, at: OfficePlace.staff, .person),
    OfficePage(
      .stationsEdit, OfficeWords.stations, OfficeWords.stationsHint, at: OfficePlace.stations,
      .barcode),
    OfficePage(.settingsEdit, RuleWords.title, RuleWords.hint, at: OfficePlace.rules, .loan),
    OfficePage(.settingsEdit, WindowWords.title, WindowWords.hint, at: OfficePlace.window, .clock),
    OfficePage(
      .settingsEdit, AnnouncementWords.title, AnnouncementWords.hint, at: OfficePlace.announcements,
      .flag),
    OfficePage(
      .settingsEdit, HelpListWords.title, HelpListWords.hint, at: OfficePlace.help, .heart),
    OfficePage(
      .settingsEdit, OfficeWords.settings, OfficeWords.settingsHint, at: OfficePlace.settings,
      .settings),
    OfficePage(
      .reportsRead, SalesReportWords.title, SalesReportWords.hint, at: OfficePlace.salesReport,
      .chart),
    OfficePage(.tillVoid, TillWords.voids, TillWords.voidsHint, at: OfficePlace.voids, .undo),
    OfficePage(
      .auditRead, ConditionWords.title, ConditionWords.hint, at: OfficePlace.condition, .settings),
    OfficePage(
      .settingsEdit, BackupWords.title, BackupWords.hint, at: OfficePlace.backups, .download),
    OfficePage(.auditRead, OfficeWords.audit, OfficeWords.auditHint, at: OfficePlace.audit, .audit),
    OfficePage(
      nil, OfficeWords.ownPassphrase, OfficeWords.ownPassphraseHint, at: OfficePlace.passphrase,
      .lock),
  ]

  /// What is done at the desk and at the till.
  static let ofTheCounters: [OfficePage] = [
    OfficePage(.loansMake, Words.desk, FindWords.deskHint, at: DeskPlace.home, .loan),
    OfficePage(
      .loansMake, FindWords.holdShelf, FindWords.holdShelfHint, at: DeskPlace.holdShelf, .flag),
    OfficePage(
      .membersRead, FindWords.overdue, FindWords.overdueHint, at: DeskPlace.overdue, .alert),
    OfficePage(.loansMake, FindWords.codes, FindWords.codesHint, at: DeskPlace.codes, .printer),
    OfficePage(.tillSell, Words.till, FindWords.tillHint, at: TillPlace.home, .till),
    OfficePage(.tillDrawer, Terms.drawer, FindWords.drawerHint, at: TillPlace.drawer, .money),
    OfficePage(.tillSell, FindWords.sales, FindWords.salesHint, at: TillPlace.sales, .tag),
  ]
}
