/// What the house can be told about itself; each stands in `Docs/operations.md`.
package enum HouseSetting: String, CaseIterable, Sendable {
  /// The name on pages and receipts.
  case libraryName = "library.name"
  /// What the house is, in a line, and the same in English.
  case houseLine = "house.line"
  case houseLineInEnglish = "house.line.en"
  /// What it asks whoever comes in, and the same in English.
  case houseQuestion = "house.question"
  case houseQuestionInEnglish = "house.question.en"
  /// Where it is, in lines.
  case houseAddress = "house.address"
  /// How it is found, and the same in English.
  case houseWay = "house.way"
  case houseWayInEnglish = "house.way.en"
  /// What it says to whoever wants to talk to somebody in it, and the same in English.
  case houseTalk = "house.talk"
  case houseTalkInEnglish = "house.talk.en"
  /// Its telephone number, and the one for WhatsApp.
  case houseTelephone = "house.telephone"
  case houseWhatsApp = "house.whatsapp"
  /// When it is open: a line for each weekday, then one for each special day.
  case houseHours = "house.hours"
  /// The drawing beside its name.
  case houseMark = "house.mark"
  /// The colour of its head.
  case houseColour = "house.colour"
  /// Whether goods of the shop lie in its window: `no`, or not at all.
  case shopWindow = "shop.window"
  /// The code of the library in the records it makes (MARC 003).
  case agency = "library.agency"
  /// Other names under which the house may be asked in its network.
  case hosts = "network.hosts"
  /// In which zone of Indonesia it says days and times.
  case zone = "library.zone"
  /// Whether taking a sale back needs a second person; set to `yes`, or not at all.
  case secondPerson = "till.second-person"
  /// Whether drawers are neither opened nor counted, and each till has one total a day; set to `yes`,
  /// or not at all.
  case noDrawerSessions = "till.no-drawer-sessions"
  /// Whether who counts a drawer sees what should be in it; set to `yes`, or not at all.
  case openCount = "till.open-count"
  /// What the house says at the foot of the paper of a sale.
  case receiptFooter = "receipt.footer"
  /// Whether that paper says the first name of whoever sold; set to `yes`, or not at all.
  case receiptSeller = "receipt.seller"
  /// Quiet seconds after which an open card closes at the desk.
  case quiet = "desk.quiet"
  /// Where the daily backups go.
  case backupFolder = "backup.folder"
  /// When the last good one was made.
  case backupLastGood = "backup.lastGood"
  /// The import that is running, or broke off when the house stopped.
  case openImport = "import.open"
  /// Whether everything here is invented for trying out.
  case demo
  /// How far the numbers had come when it was invented.
  case demoMade = "demo.made"
}
