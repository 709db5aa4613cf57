/// What may be written into the trail, as it is written there: `noun.verb`.
///
/// A name that stands in a trail keeps its meaning: none is changed or used again.
public enum AuditAct: String, Hashable, Sendable, CaseIterable {
  case drawerOpened = "drawer.opened"
  case drawerClosed = "drawer.closed"
  case drawerNoted = "drawer.noted"
  case drawerOpenedWithoutSale = "drawer.openedWithoutSale"
  case cashMoved = "cash.moved"
  case saleVoided = "sale.voided"
  case priceChanged = "price.changed"

  case productAdded = "product.added"
  case productChanged = "product.changed"
  case variantAdded = "variant.added"
  case variantChanged = "variant.changed"
  case stockMoved = "stock.moved"
  case stockCounted = "stock.counted"

  case recordAdded = "record.added"
  case recordChanged = "record.changed"
  case recordClosed = "record.closed"
  case recordOpened = "record.opened"
  case recordRemoved = "record.removed"
  case recordsImported = "records.imported"
  case itemAdded = "item.added"
  case itemChanged = "item.changed"
  case itemWithdrawn = "item.withdrawn"
  case itemFound = "item.found"

  case memberEnrolled = "member.enrolled"
  case memberChanged = "member.changed"
  case memberRenewed = "member.renewed"
  case memberBlocked = "member.blocked"
  case memberUnblocked = "member.unblocked"
  case memberCardReplaced = "member.cardReplaced"
  case memberPINChanged = "member.pinChanged"
  case memberPINReset = "member.pinReset"
  case memberRemoved = "member.removed"
  case memberLoansSeen = "member.loansSeen"
  case memberHoldsSeen = "member.holdsSeen"
  case overdueSeen = "overdue.seen"
  case loanOverridden = "loan.overridden"
  case holdPlaced = "hold.placed"
  case holdCancelled = "hold.cancelled"

  case staffAdded = "staff.added"
  case staffRolesChanged = "staff.rolesChanged"
  case staffDisabled = "staff.disabled"
  case staffEnabled = "staff.enabled"
  case staffPassphraseSet = "staff.passphraseSet"
  case codeMade = "code.made"
  case sessionStarted = "session.started"
  case sessionRefused = "session.refused"
  case sessionEnded = "session.ended"
  case approvalRefused = "approval.refused"
  case apiTokenMade = "apiToken.made"
  case apiTokenRevoked = "apiToken.revoked"
  case settingChanged = "setting.changed"
  case loanRuleSet = "loanRule.set"
  case loanRuleRemoved = "loanRule.removed"
  case clockDoubted = "clock.doubted"
  case clockRight = "clock.right"
  case clockConfirmed = "clock.confirmed"

  case stationAdded = "station.added"
  case stationRemoved = "station.removed"
  case stationTokenMade = "stationToken.made"
  case stationTokenRevoked = "stationToken.revoked"
}

/// What an act in the trail is about, to look for one kind alone.
public enum AuditKind: String, Hashable, Sendable, CaseIterable {
  case money
  case stock
  case catalogue
  /// Members, their cards, and what they borrow and wait for.
  case members
  /// Those who work here, their ways in, and what the house is told about itself.
  case house
  case stations

  /// The acts of this kind.
  public var acts: [AuditAct] { AuditAct.allCases.filter { $0.kind == self } }
}

extension AuditAct {
  /// What it is about.
  public var kind: AuditKind {
    switch self {
    case .drawerOpened, .drawerClosed, .drawerNoted, .drawerOpenedWithoutSale, .cashMoved,
      .saleVoided, .priceChanged:
      .money
    case .productAdded, .productChanged, .variantAdded, .variantChanged, .stockMoved,
      .stockCounted:
      .stock
    case .recordAdded, .recordChanged, .recordClosed, .recordOpened, .recordRemoved,
      .recordsImported, .itemAdded, .itemChanged, .itemWithdrawn, .itemFound:
      .catalogue
    case .memberEnrolled, .memberChanged, .memberRenewed, .memberBlocked, .memberUnblocked,
      .memberCardReplaced, .memberPINChanged, .memberPINReset, .memberRemoved, .memberLoansSeen,
      .memberHoldsSeen, .overdueSeen, .loanOverridden, .holdPlaced, .holdCancelled:
      .members
    case .staffAdded, .staffRolesChanged, .staffDisabled, .staffEnabled, .staffPassphraseSet,
      .codeMade, .sessionStarted, .sessionRefused, .sessionEnded, .approvalRefused,
      .apiTokenMade, .apiTokenRevoked, .settingChanged, .loanRuleSet, .loanRuleRemoved,
      .clockDoubted, .clockRight, .clockConfirmed:
      .house
    case .stationAdded, .stationRemoved, .stationTokenMade, .stationTokenRevoked:
      .stations
    }
  }
}
