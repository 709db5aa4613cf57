/// What the house can be told about itself; each stands in `Docs/operations.md`.
package enum HouseSetting: String, CaseIterable, Sendable {
  /// The name on pages and receipts.
  case libraryName = "library.name"
  /// The code of the library in the records it makes (MARC 003).
  case agency = "library.agency"
  /// Other names under which the house may be asked in its network.
  case hosts = "network.hosts"
  /// In which zone of Indonesia it says days and times.
  case zone = "library.zone"
  /// Whether taking a sale back needs a second person; set to `yes`, or not at all.
  case secondPerson = "till.second-person"
  /// What the house says at the foot of the paper of a sale.
  case receiptFooter = "receipt.footer"
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
