internal import Access
internal import Catalog
internal import Members
internal import PointOfSale
internal import Values

/// Which field of an office form a refusal is about, so that it can be marked there.
extension Refusal {
  /// What stands above the field, when the refusal names it.
  var label: Sentence? {
    switch self as? FormRefusal {
    case .missing(let label), .unfit(let label): label
    case .unreadable, nil: (self as? OfficeRefusal)?.ruleLabel
    }
  }

  /// The names of the fields it may be about; empty when it is about the whole.
  var fields: Set<String> {
    switch self {
    case is BarcodeRefusal: ["barcode"]
    case is RupiahRefusal: Self.sums
    case is StockRefusal: ["quantity", "opening"]
    case is SignInNameRefusal: ["signIn"]
    case is PassphraseRefusal: ["new"]
    case let no as ItemRefusal: no.itemFields
    case let no as ProductRefusal: no.productFields
    case let no as MemberRefusal: no.memberFields
    case let no as PayRefusal: no.payFields
    case let no as DrawerRefusal: no.drawerFields
    case let no as SaleRefusal: no == .reasonMissing ? ["reason", "no-sale"] : []
    case let no as EntryRefusal: no.entryFields
    case let no as OfficeRefusal: no.officeFields
    case let no as StaffRefusal: no == .nameless ? ["name"] : []
    case let no as StationRefusal: no == .unknown ? [] : ["name"]
    default: []
    }
  }
}

extension Refusal {
  /// Every field for an amount of money.
  fileprivate static var sums: Set<String> { ["price", "float", "given", "amount"] }
}

extension PayRefusal {
  fileprivate var payFields: Set<String> {
    switch self {
    case .tooSmall, .tooLarge, .unlikely: ["given"]
    case .isACode: Self.sums
    case .referenceMissing: ["reference", "bank", "transfer"]
    case .empty, .parked, .drawerClosed, .alreadyPaid, .totalChanged: []
    }
  }
}

extension DrawerRefusal {
  fileprivate var drawerFields: Set<String> {
    switch self {
    case .amount, .unlikely: ["float", "amount"]
    case .noteTooLong, .noteMissing: ["note"]
    case .alreadyOpen, .notOpen, .cartOpen, .nothingCounted, .unexplained, .noSuchDrawer,
      .noteWritten:
      []
    }
  }
}

extension ItemRefusal {
  fileprivate var itemFields: Set<String> {
    switch self {
    case .barcodeTaken: ["barcode"]
    case .noSuchType: ["type"]
    case .priceBelowNothing: ["price"]
    default: []
    }
  }
}

extension ProductRefusal {
  fileprivate var productFields: Set<String> {
    switch self {
    case .name: ["name"]
    case .labelTooLong, .labelTaken: ["label"]
    case .barcodeTaken, .unknownBarcode: ["barcode"]
    case .noSuchRecord: ["record"]
    case .price: ["price"]
    case .lowAt: ["lowAt"]
    case .belowZero: ["stockPolicy"]
    case .noSuchProduct, .noSuchVariant, .noVariant: []
    }
  }
}

extension MemberRefusal {
  fileprivate var memberFields: Set<String> {
    switch self {
    case .nameless: ["name"]
    case .contactTooLong: ["contact"]
    case .unknownCategory: ["category"]
    case .reasonMissing: ["reason"]
    case .unknown, .stillNeeded, .expiryChanged: []
    }
  }
}

extension EntryRefusal {
  fileprivate var entryFields: Set<String> {
    switch self {
    case .noTitle: ["title"]
    case .notAnISBN: ["isbn"]
    case .notAnISSN: ["issn"]
    case .notAYear: ["year"]
    case .notALanguage: ["language"]
    }
  }
}

extension OfficeRefusal {
  fileprivate var officeFields: Set<String> {
    switch self {
    case .day: ["day"]
    case .libraryNameTooLong: ["name"]
    case .agencyTooLong: ["agency"]
    case .host, .tooManyHosts: ["hosts"]
    case .oldPassphraseWrong: ["old"]
    case .twoDifferentPassphrases: ["again"]
    case .limit, .silentRule, .codeForOneself, .importRunning: []
    }
  }

  fileprivate var ruleLabel: Sentence? {
    if case .limit(let name) = self { name } else { nil }
  }
}
