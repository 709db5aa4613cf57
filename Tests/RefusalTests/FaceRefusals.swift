import HTTPTypes
import House
import Papers
import ScanFeed

@testable import API
@testable import AccountFace
@testable import OfficeFace
@testable import Pages
@testable import Values

extension Sample {
  /// Every refusal of `Pages`.
  static func ofPages() throws -> [any Refusal] {
    [
      try ClashingCode.command(Sample.barcode()),
      ClashingCode.card,
      try ClashingCode.goods(Sample.barcode(), "kata"),
      try ClashingCode.title(Sample.barcode()),
      try ClashingCode.copy(Sample.barcode()),
      ClockRefusal.behind(Sample.moment, newest: Sample.moment),
      ClockRefusal.ahead(Sample.moment, newest: Sample.moment),
      FieldChanged("name", to: "kata"),
      PublicURLRefusal.notAnAddress("kata"),
      PublicURLRefusal.path("kata"),
      PublicURLRefusal.plain("kata"),
      UnsafeDoorRefusal(),
    ]
  }

  /// Every refusal of `Papers`.
  static func ofPapers() -> [any Refusal] {
    [
      LabelSheetRefusal.labelWidth(15),
      LabelSheetRefusal.labelHeight(10),
      LabelSheetRefusal.paperWidth(420),
      LabelSheetRefusal.paperHeight(420),
      LabelSheetRefusal.columns,
      LabelSheetRefusal.rows,
      LabelSheetRefusal.beyondWidth(213.5, of: 210),
      LabelSheetRefusal.beyondHeight(300, of: 297),
      LabelSheetRefusal.shiftRight(-1.5...1.5),
      LabelSheetRefusal.shiftDown(-10.3...10.3),
      LabelRoomRefusal.noSuchPlace(of: 33),
      LabelRoomRefusal.noBars("kata"),
    ]
  }

  /// Every refusal of the faces.
  static func ofFaces() throws -> [any Refusal] {
    [
      AccountRefusal.twoDifferentPINs,
      OfficeRefusal.day("kata"),
      OfficeRefusal.libraryNameTooLong(3),
      OfficeRefusal.agencyTooLong,
      OfficeRefusal.footTooLong,
      OfficeRefusal.host("kata"),
      OfficeRefusal.tooManyHosts(3),
      OfficeRefusal.limit(Sample.sentence),
      OfficeRefusal.silentRule,
      OfficeRefusal.searchEnded,
      OfficeRefusal.oldPassphraseWrong,
      OfficeRefusal.twoDifferentPassphrases,
      OfficeRefusal.twoDifferentPINs,
      OfficeRefusal.codeForOneself,
      OfficeRefusal.importRunning,
      OfficeRefusal.recordNotFound,
      OfficeRefusal.severalRecords,
      ScansStillWait(count: 3, newest: Sample.scan),
    ]
  }

  /// Every refusal of `API`.
  static func ofAPI() throws -> [any Refusal] {
    [
      APIRefusal.notJSON,
      APIRefusal.doubledMember("kata"),
      APIRefusal.tooDeep,
      APIRefusal.tooLarge(3),
      APIRefusal.wrongMediaType(["kata"]),
      APIRefusal.notAcceptable(["kata"]),
      APIRefusal.missingMember("kata"),
      APIRefusal.unknownMember("kata"),
      APIRefusal.wrongMember("kata"),
      APIRefusal.notAChoice("kata", of: ["kata"]),
      APIRefusal.unknownParameter("kata"),
      APIRefusal.wrongParameter("kata"),
      APIRefusal.parameterTooOften("kata", most: 3),
      APIRefusal.tooManyParameters(most: 3),
      APIRefusal.unsafeLine,
      APIRefusal.noToken,
      APIRefusal.wrongToken,
      APIRefusal.onlyScans,
      APIRefusal.staffOnly,
      APIRefusal.stationNeeded,
      APIRefusal.keyMissing,
      APIRefusal.keyMalformed,
      APIRefusal.versionMissing,
      APIRefusal.versionMalformed,
      APIRefusal.noSuchThing,
      APIRefusal.noSuchPath,
      APIRefusal.wrongMethod(["kata"]),
      APIRefusal.notOneRecord(3),
    ]
  }

  /// Every refusal of `House`.
  static func ofHouse() throws -> [any Refusal] {
    [
      ServerRefusal.portInUse(3),
      ServerRefusal.noSuchAddress("kata"),
      ServerRefusal.portForbidden(3),
    ]
  }
}
