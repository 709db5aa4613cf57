/// What may be written into the trail, as it is written there: `noun.verb`.
///
/// A name that stands in a trail keeps its meaning: none is changed or used again.
public enum AuditAct: String, Hashable, Sendable, CaseIterable {
  /// A drawer was opened with a float; `drawer 3 float 200000`, in rupiah.
  case drawerOpened = "drawer.opened"
  /// A drawer was counted and closed; `drawer 3`.
  case drawerClosed = "drawer.closed"
  /// Why a count differed was written down; `drawer 3`, the remark itself is not in the trail.
  case drawerNoted = "drawer.noted"
  /// A drawer was opened by hand; `drawer 3`.
  case drawerOpenedWithoutSale = "drawer.openedWithoutSale"
  /// Cash went in or out without a sale; the drawer, which way, and rupiah.
  case cashMoved = "cash.moved"
  /// A sale was taken back; the sale, its receipt, its total in rupiah, and who was the second.
  case saleVoided = "sale.voided"
  /// By which reference a sale without cash can be found was filled in; the sale and its receipt.
  case referenceWritten = "sale.referenceWritten"
  /// A variant got another price; `variant 7`, the price before and after in rupiah.
  case priceChanged = "price.changed"

  /// A product was added; `product 4`, and each variant has a line of its own.
  case productAdded = "product.added"
  /// A product got another name, kind, record, tax or place at the till; `product 4`.
  case productChanged = "product.changed"
  /// A category of goods was added; `category 3`.
  case categoryAdded = "category.added"
  /// A category of goods got another name, drawing or place; `category 3`.
  case categoryChanged = "category.changed"
  /// A category of goods was taken away; `category 3`.
  case categoryRemoved = "category.removed"
  /// A product got a photograph, or one of its own again; `product 4`.
  case photographSet = "photograph.set"
  /// A product's photograph was taken away; `product 4`.
  case photographRemoved = "photograph.removed"
  /// A variant was added; `variant 7`, its price in rupiah and its opening stock in pieces.
  case variantAdded = "variant.added"
  /// A variant got another label, barcode or stock rule; `variant 7` and what changed.
  case variantChanged = "variant.changed"
  /// Pieces came or went; `variant 7`, the reason and how many, below zero when they went.
  case stockMoved = "stock.moved"
  /// A count differed from the stock; `variant 7`, how many before and after.
  case stockCounted = "stock.counted"

  /// A record was entered by hand; `record 12`.
  case recordAdded = "record.added"
  /// A record was changed; `record 12`, not what was in it.
  case recordChanged = "record.changed"
  /// A record was closed to the public; `record 12`.
  case recordClosed = "record.closed"
  /// A closed record was opened to everybody; `record 12`.
  case recordOpened = "record.opened"
  /// A record without copies was removed; `record 12`.
  case recordRemoved = "record.removed"
  /// A file of records was brought in; how many were stored, repaired and rejected.
  case recordsImported = "records.imported"
  /// A copy was entered; `item 31`.
  case itemAdded = "item.added"
  /// A copy was changed; `item 31`, its status and its shelf when they are others, before and after.
  case itemChanged = "item.changed"
  /// A copy was taken out of the library for good; `item 31`.
  case itemWithdrawn = "item.withdrawn"
  /// A copy that nothing had happened to was taken out of the register; `item 31`.
  case itemTakenBack = "item.takenBack"
  /// A copy that was lost came back; `item 31`.
  case itemFound = "item.found"

  /// Somebody became a member; `member 8`, as in every act on one.
  case memberEnrolled = "member.enrolled"
  /// Her name, contact or category was changed; not to what.
  case memberChanged = "member.changed"
  /// Her membership was prolonged.
  case memberRenewed = "member.renewed"
  /// She may not borrow; the reason stands on her page, not in the trail.
  case memberBlocked = "member.blocked"
  /// She may borrow again.
  case memberUnblocked = "member.unblocked"
  /// She got another card, and the old one opens nothing.
  case memberCardReplaced = "member.cardReplaced"
  /// She changed her PIN herself.
  case memberPINChanged = "member.pinChanged"
  /// A colleague gave her a new PIN.
  case memberPINReset = "member.pinReset"
  /// She was erased; only her mark is left.
  case memberRemoved = "member.removed"
  /// A colleague, or a program in her name, looked at what she has on loan.
  case memberLoansSeen = "member.loansSeen"
  /// A colleague, or a program in her name, looked at what she waits for.
  case memberHoldsSeen = "member.holdsSeen"
  /// A colleague looked at the list of all that is overdue, which names members.
  case overdueSeen = "overdue.seen"
  /// A colleague took the contacts of those who are late as a file; `overdue`.
  case overdueTaken = "overdue.taken"
  /// A colleague took a list of members as a file; `members`.
  case membersTaken = "members.taken"
  /// A colleague took members' cards as paper to print, with their names or without; `cards 12`.
  case memberCardsTaken = "cards.taken"
  /// A rule was set aside; which rules and why, neither the member nor the title.
  case loanOverridden = "loan.overridden"
  /// A colleague placed a hold for a member; `hold 9`.
  case holdPlaced = "hold.placed"
  /// A hold was cancelled; `hold 9`.
  case holdCancelled = "hold.cancelled"
  /// A loan was undone moments after it was made; `loan 17`, a number that means nothing by then.
  case loanUndone = "loan.undone"
  /// A return was undone moments after it was made; `loan 17`, which means nothing once it is over.
  case returnUndone = "return.undone"
  /// A renewal was undone moments after it was made; `loan 17`.
  case renewalUndone = "renewal.undone"
  /// A hold that was cancelled moments before is there again; `hold 9`.
  case holdRestored = "hold.restored"

  /// A colleague was added; `staff 5` and her roles.
  case staffAdded = "staff.added"
  /// A colleague got other roles; `staff 5` and all that she has now.
  case staffRolesChanged = "staff.rolesChanged"
  /// A colleague may not sign in any more, and her sessions are over; `staff 5`.
  case staffDisabled = "staff.disabled"
  /// A colleague may sign in again; `staff 5`.
  case staffEnabled = "staff.enabled"
  /// A colleague chose a passphrase; `staff 5`.
  case staffPassphraseSet = "staff.passphraseSet"
  /// A colleague chose a PIN; `staff 5`.
  case staffPINSet = "staff.pinSet"
  /// A colleague got a badge, and the one before opens nothing; `staff 5`.
  case badgeMade = "badge.made"
  /// A colleague's badge opens nothing any more; `staff 5`.
  case badgeRevoked = "badge.revoked"
  /// A code for choosing a passphrase was made; `staff 5`, or `first sign-in`.
  case codeMade = "code.made"
  /// A colleague signed in; `staff 5`.
  case sessionStarted = "session.started"
  /// Somebody let a colleague without a passphrase in for one shift; `staff 7 station 2`.
  case shiftStarted = "shift.started"
  /// A shift ended because whoever had approved it could not any more; `staff 7 approver 3`.
  case shiftEnded = "shift.ended"
  /// Somebody did not get in; `staff 5`, or `nobody` when no colleague is called so.
  case sessionRefused = "session.refused"
  /// A colleague signed out; `staff 5`.
  case sessionEnded = "session.ended"
  /// The second of two people gave no right passphrase or PIN; `staff 5`, or `nobody`.
  case approvalRefused = "approval.refused"
  /// A token for a program was made; `token 2 staff 5`.
  case apiTokenMade = "apiToken.made"
  /// A token of a program was revoked; `token 2`.
  case apiTokenRevoked = "apiToken.revoked"
  /// A setting got another value; its name, of a switch `yes` or `no`, and no other value.
  case settingChanged = "setting.changed"
  /// Something was announced in the window; `announcement 3`.
  case announcementAdded = "announcement.added"
  /// An announcement says something else, or on other days; `announcement 3`.
  case announcementChanged = "announcement.changed"
  /// An announcement was taken out of the window; `announcement 3`.
  case announcementRemoved = "announcement.removed"
  /// A service that helps was put on the list; `helpService 2`.
  case helpServiceAdded = "helpService.added"
  /// Something else is said of a service that helps; `helpService 2`.
  case helpServiceChanged = "helpService.changed"
  /// A service that helps was taken off the list; `helpService 2`.
  case helpServiceRemoved = "helpService.removed"
  /// A line of the loan rules was written; member category and item type, `-` where it is for
  /// all.
  case loanRuleSet = "loanRule.set"
  /// A line of the loan rules was taken away; named as in `loanRuleSet`.
  case loanRuleRemoved = "loanRule.removed"
  /// The house saw that its clock jumped; the day that the clock shows.
  case clockDoubted = "clock.doubted"
  /// The clock agrees with the newest row again; the day that it shows.
  case clockRight = "clock.right"
  /// Somebody said that the clock is right; the day that it shows.
  case clockConfirmed = "clock.confirmed"
  /// A line was written into the handing-over book; `dutyNote 7`, not what it says.
  case dutyWritten = "duty.written"
  /// Something that was to do is done; `dutyNote 7`.
  case dutyDone = "duty.done"
  /// A line was taken out of the handing-over book; `dutyNote 7`.
  case dutyRemoved = "duty.removed"

  /// A station was added; `station 2` and its kind.
  case stationAdded = "station.added"
  /// A station was removed; `station 2`.
  case stationRemoved = "station.removed"
  /// A camera or a program got a token for a station; `station 2` and the scope.
  case stationTokenMade = "stationToken.made"
  /// The tokens of a station open nothing any more; `station 2`.
  case stationTokenRevoked = "stationToken.revoked"
  /// A station got a receipt printer, or its printer other settings; `station 2`.
  case stationPrinterSet = "stationPrinter.set"
  /// A station has no receipt printer any more; `station 2`.
  case stationPrinterRemoved = "stationPrinter.removed"
}

/// What an act in the trail is about, to look for one kind alone.
public enum AuditKind: String, Hashable, Sendable, CaseIterable {
  /// Drawers, cash, voids and prices.
  case money
  /// Products, variants and how many of them there are.
  case stock
  /// Records and copies.
  case catalogue
  /// Members, their cards, and what they borrow and wait for.
  case members
  /// Those who work here, their ways in, and what the house is told about itself.
  case house
  /// Counters and the tokens of their cameras and programs.
  case stations

  /// The acts of this kind.
  public var acts: [AuditAct] { AuditAct.allCases.filter { $0.kind == self } }
}

extension AuditAct {
  /// What it is about.
  public var kind: AuditKind {
    switch self {
    case .drawerOpened, .drawerClosed, .drawerNoted, .drawerOpenedWithoutSale, .cashMoved,
      .saleVoided, .referenceWritten, .priceChanged:
      .money
    case .productAdded, .productChanged, .categoryAdded, .categoryChanged, .categoryRemoved,
      .photographSet, .photographRemoved, .variantAdded, .variantChanged, .stockMoved,
      .stockCounted:
      .stock
    case .recordAdded, .recordChanged, .recordClosed, .recordOpened, .recordRemoved,
      .recordsImported, .itemAdded, .itemChanged, .itemWithdrawn, .itemTakenBack, .itemFound:
      .catalogue
    case .memberEnrolled, .memberChanged, .memberRenewed, .memberBlocked, .memberUnblocked,
      .memberCardReplaced, .memberPINChanged, .memberPINReset, .memberRemoved, .memberLoansSeen,
      .memberHoldsSeen, .overdueSeen, .overdueTaken, .membersTaken, .memberCardsTaken,
      .loanOverridden, .holdPlaced,
      .holdCancelled, .loanUndone, .returnUndone, .renewalUndone, .holdRestored:
      .members
    case .staffAdded, .staffRolesChanged, .staffDisabled, .staffEnabled, .staffPassphraseSet,
      .staffPINSet, .badgeMade, .badgeRevoked, .shiftStarted, .shiftEnded, .codeMade,
      .sessionStarted, .sessionRefused, .sessionEnded, .approvalRefused,
      .apiTokenMade, .apiTokenRevoked, .settingChanged, .announcementAdded,
      .announcementChanged, .announcementRemoved, .helpServiceAdded, .helpServiceChanged,
      .helpServiceRemoved, .loanRuleSet, .loanRuleRemoved,
      .clockDoubted, .clockRight, .clockConfirmed, .dutyWritten, .dutyDone, .dutyRemoved:
      .house
    case .stationAdded, .stationRemoved, .stationTokenMade, .stationTokenRevoked,
      .stationPrinterSet, .stationPrinterRemoved:
      .stations
    }
  }
}
