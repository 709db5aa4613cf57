import Access
import Catalog
import Values

@testable import Circulation
@testable import Counter
@testable import Members
@testable import PointOfSale

extension Sample {
  /// Every refusal of `Counter`.
  static func ofCounter() throws -> [any Refusal] {
    [
      try ScanDeskRefusal.unknownAtTheDesk(Sample.barcode()),
      try ScanDeskRefusal.unknownAtTheTill(Sample.barcode()),
      ScanDeskRefusal.itemAtTheTill,
      ScanDeskRefusal.cardAtTheTill,
      ScanDeskRefusal.cardForAnItem,
      ScanDeskRefusal.itemForACard,
      ScanDeskRefusal.goodsAtTheDesk,
      ScanDeskRefusal.bookNotForSale,
      ScanDeskRefusal.staffBadge,
      ScanDeskRefusal.notADesk,
      ScanDeskRefusal.notATill,
      ScanDeskRefusal.sameAgain,
      ScanDeskRefusal.lateGone,
      ScanDeskRefusal.tooManyLate,
      ScanDeskRefusal.anotherIsServed,
      ScanDeskRefusal.anotherCardIsOpen, ScanDeskRefusal.scansWaitFirst,
      SealedScanRefusal(),
    ]
  }

  /// Every refusal of `Circulation`.
  static func ofCirculation() throws -> [any Refusal] {
    [
      CheckInRefusal.unknownItem,
      CheckInRefusal.withdrawn,
      CheckOutRefusal.unknownItem,
      CheckOutRefusal.unknownMember,
      CheckOutRefusal.withdrawn,
      CheckOutRefusal.lost,
      CheckOutRefusal.notReady,
      CheckOutRefusal.notForLoan,
      CheckOutRefusal.alreadyHers(due: Sample.day),
      CheckOutRefusal.onLoan,
      CheckOutRefusal.heldForAnother,
      CheckOutRefusal.waitedFor,
      CheckOutRefusal.memberExpired(Sample.day),
      CheckOutRefusal.memberBlocked,
      CheckOutRefusal.limitReached(3),
      CheckOutRefusal.limitOfTypeReached(3),
      CheckOutRefusal.overdue(since: Sample.day),
      ExceptionRefusal.withoutReason,
      HoldRefusal.unknownRecord,
      HoldRefusal.unknownMember,
      HoldRefusal.unknownHold,
      HoldRefusal.nothingToLend,
      HoldRefusal.alreadyWaiting,
      HoldRefusal.alreadyHers(due: Sample.day),
      HoldRefusal.memberExpired(Sample.day),
      HoldRefusal.memberBlocked,
      HoldRefusal.limitReached(3),
      LoanRuleRefusal.impossibleNumber(at: "days"),
      LoanRuleRefusal.unknownKind,
      RenewalRefusal.unknownLoan,
      RenewalRefusal.othersWaiting,
      RenewalRefusal.limitReached(renewals: 3),
      RenewalRefusal.tooLate,
      RenewalRefusal.memberExpired(Sample.day),
      RenewalRefusal.memberBlocked,
      RenewalRefusal.nothingToGain(due: Sample.day),
      RenewalRefusal.tooEarly(from: Sample.day),
      RenewalRefusal.dueChanged(Sample.day),
    ]
  }

  /// Every refusal of `PointOfSale`.
  static func ofPointOfSale() throws -> [any Refusal] {
    [
      CategoryRefusal.noSuchCategory,
      CategoryRefusal.name,
      CategoryRefusal.nameTaken("kata"),
      CategoryRefusal.notEmpty(3),
      CartRefusal.noPrice("kata"),
      CartRefusal.notSold("kata"),
      CartRefusal.quantity,
      CartRefusal.tooMuch,
      CartRefusal.outOfStock([
        Shortage(variant: VariantNumber(1), title: "kata", onHand: 1, wanted: 2)
      ]),
      CartRefusal.noSuchLine,
      CartRefusal.noSuchCart,
      CartRefusal.otherWord,
      CartRefusal.otherPrice,
      CartRefusal.nothingToPark,
      DrawerRefusal.alreadyOpen(since: Sample.moment),
      DrawerRefusal.notOpen,
      DrawerRefusal.amount,
      DrawerRefusal.cartOpen,
      DrawerRefusal.noteTooLong,
      DrawerRefusal.nothingCounted,
      DrawerRefusal.unexplained,
      DrawerRefusal.noSuchDrawer,
      DrawerRefusal.noteMissing,
      DrawerRefusal.noteWritten,
      DrawerRefusal.unlikely(Rupiah(5000)),
      PayRefusal.empty,
      PayRefusal.parked,
      PayRefusal.drawerClosed,
      PayRefusal.referenceMissing,
      PayRefusal.tooLarge,
      PayRefusal.alreadyPaid(ReceiptNumber(year: 2026, serial: 1)),
      PayRefusal.tooSmall(missing: Rupiah(5000)),
      PayRefusal.totalChanged(Rupiah(5000)),
      PayRefusal.unlikely(given: Rupiah(5000), change: Rupiah(5000)),
      PayRefusal.referenceUsed(ReceiptNumber(year: 2026, serial: 1)),
      PayRefusal.isACode("kata"),
      ProductRefusal.noSuchProduct,
      ProductRefusal.noSuchVariant,
      ProductRefusal.noSuchRecord,
      ProductRefusal.unknownBarcode("kata"),
      ProductRefusal.name,
      ProductRefusal.labelTooLong,
      ProductRefusal.noVariant,
      ProductRefusal.price,
      ProductRefusal.lowAt,
      ProductRefusal.labelTaken("kata"),
      ProductRefusal.barcodeTaken("kata", by: "kata"),
      ProductRefusal.belowZero(3),
      ProductRefusal.unlikelyPrice(Rupiah(50_000), before: Rupiah(5000)),
      PaperRefusal.noPrinter,
      SaleRefusal.noSuchSale,
      SaleRefusal.isAVoid,
      SaleRefusal.reasonMissing,
      SaleRefusal.samePerson,
      SaleRefusal.drawerClosed,
      SaleRefusal.alreadyVoided(ReceiptNumber(year: 2026, serial: 1)),
      SaleRefusal.goodsCameBack,
      SaleRefusal.goodsSoldAgain("Tas"),
      SaleRefusal.needsManager,
      SaleRefusal.needsSecondPerson,
      SaleRefusal.noReference,
      SaleRefusal.referenceWritten,
      SaleRefusal.referenceOfAnother,
      StockRefusal.quantity,
      StockRefusal.pieces,
      StockRefusal.nothingCame,
      StockRefusal.notThatMany(3),
      StockRefusal.noteTooLong,
      StockRefusal.reasonMissing,
      StockRefusal.openedAlready,
      StockRefusal.unlikely(5000),
    ]
  }

  /// Every refusal of `Members`.
  static func ofMembers() throws -> [any Refusal] {
    [
      CardRefusal.notACard,
      CardRefusal.misread,
      CardRefusal.unknown,
      CardTaken(),
      EnrolledAlready(number: MemberNumber(1)),
      MemberRefusal.unknown,
      MemberRefusal.nameless,
      MemberRefusal.contactTooLong,
      MemberRefusal.unknownCategory,
      MemberRefusal.reasonMissing,
      MemberRefusal.stillNeeded,
      MemberRefusal.expiryChanged(Sample.day),
      MemberRefusal.expiryUnlikely,
      MemberRefusal.erasedSince,
      MemberSignInRefusal.wrongCardOrPIN,
      MemberSignInRefusal.wrongOldPIN,
      PINRefusal.notDigits,
      PINRefusal.length,
      PINRefusal.tooEasy,
    ]
  }
}
