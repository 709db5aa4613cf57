import HTTPTypes
import Stations
import Trail

@testable import Access
@testable import Demo
@testable import Duty
@testable import Persistence
@testable import Secrets
@testable import Serving
@testable import Values
@testable import Window

extension Sample {
  /// Every refusal of `Access`, and of `Trail` below it.
  static func ofAccess() throws -> [any Refusal] {
    [
      ChangedSince(),
      BadgeRefusal.unknown,
      BadgeRefusal.wrongPIN,
      BadgeRefusal.pinUsedUp,
      CodeRefusal.missing,
      CodeRefusal.wrongOrExpired,
      CodeRefusal.firstWrongOrExpired,
      PassphraseRefusal.tooShort,
      PassphraseRefusal.tooLong,
      PassphraseRefusal.tooCommon,
      PermissionRefusal(.loansMake),
      ShiftRefusal.unknown,
      ShiftRefusal.hasPassphrase,
      ShiftRefusal.herself,
      ShiftRefusal.moreThanHers,
      ShiftRefusal.otherStation,
      ShiftRefusal.pinUsedUp,
      ShiftRefusal.noPINs,
      SignInNameRefusal.length,
      SignInNameRefusal.characters,
      SignInNameRefusal.taken,
      SignInRefusal.wrongNameOrPassphrase,
      StaffRefusal.unknown,
      StaffRefusal.nameless,
      StaffRefusal.roleless,
      StaffRefusal.lastManager,
      TooManyTries(until: Sample.moment),
    ]
  }

  /// Every refusal of `Stations`.
  static func ofStations() throws -> [any Refusal] {
    [
      StationRefusal.unknown,
      StationRefusal.nameless,
      StationRefusal.nameTaken,
      StationRefusal.stillInUse,
      StationRefusal.noPrinterThere,
    ]
  }

  /// Every refusal of `Window`.
  static func ofWindow() -> [any Refusal] {
    [
      WindowRefusal.noSuchAnnouncement,
      WindowRefusal.noSuchService,
      WindowRefusal.empty("title"),
      WindowRefusal.tooLong("title", 120),
      WindowRefusal.endsBeforeItBegins,
      WindowRefusal.beginsAfterItsDay,
      WindowRefusal.endsBeforeItsDay,
      WindowRefusal.damagedAnnouncement,
      WindowRefusal.damagedService,
      WindowRefusal.position,
      WindowRefusal.telephone("kata", "telephone"),
      WindowRefusal.unreachable,
      WindowRefusal.tooManyServices(30),
    ]
  }

  /// Every refusal of `Duty`.
  static func ofDuty() -> [any Refusal] {
    [
      DutyRefusal.empty,
      DutyRefusal.tooLong(600),
      DutyRefusal.card,
      DutyRefusal.noSuchNote,
      DutyRefusal.nothingToDo,
      DutyRefusal.anothers,
    ]
  }

  /// Every refusal of `Demo`.
  static func ofDemo() throws -> [any Refusal] {
    [
      DemoRefusal.notNew,
      RemovalRefusal.notADemo("kata"),
      RemovalRefusal.entered([DemoEntry.Count(1, .member)], "kata"),
      RemovalRefusal.madeEarlier("kata"),
    ]
  }

  /// Every refusal of `Persistence`.
  static func ofPersistence() throws -> [any Refusal] {
    [
      BackupRefusal.alreadyThere("kata"),
      BackupRefusal.notWritable("kata"),
      BackupRefusal.missing("kata"),
      BackupRefusal.notReadable("kata"),
      BackupRefusal.listDamaged("kata", line: 3),
      BackupRefusal.listCut("kata", line: 3),
      BackupRefusal.listHeld("kata"),
      BackupRefusal.listBesideBackups("kata"),
      BackupRefusal.listNotKept("kata"),
      BackupRefusal.damaged("kata"),
      BackupRefusal.notTakenOver("kata", [DamagedRow("kata", number: 3)]),
      BackupRefusal.library("kata", log: "kata"),
      BackupRefusal.newer("kata"),
      BackupRefusal.heldOpen("kata"),
      BackupRefusal.noRoom("kata"),
      BackupRefusal.foreign("kata", []),
      BackupRefusal.rulesBroken("kata", ["kata"]),
      BackupRefusal.tooSlow("kata"),
      BackupRefusal.placeTaken("kata"),
      BackupRefusal.folderAway("kata"),
      BackupRefusal.folderInData("kata"),
      BackupRefusal.folderHoldsData("kata"),
      BackupRefusal.folderNotAbsolute("kata"),
      DataFolderRefusal.notWritable("kata"),
      DataFolderRefusal.inUse("kata", process: "kata"),
      DataFolderRefusal.newer("kata"),
      DataFolderRefusal.notALibrary("kata"),
      DataFolderRefusal.older("kata"),
      DataFolderRefusal.alreadyThere("kata"),
      DataFolderRefusal.damaged("kata"),
      DataFolderRefusal.notTakenOver("kata", [DamagedRow("kata", number: 3)]),
      DataFolderRefusal.failing("kata"),
      DataFolderRefusal.noRoom("kata"),
      DataFolderRefusal.closedFile("kata", owner: "kata"),
      DataFolderRefusal.anothers("kata", owner: "kata"),
      DataFolderRefusal.logUnreadable("kata"),
      DataFolderRefusal.lost("kata", beside: ["kata"]),
      DataFolderRefusal.notAFile("kata"),
      DataFolderRefusal.notAFolder("kata"),
      DataFolderRefusal.foreign("kata"),
      DataFolderRefusal.brokenOff("kata", .backup),
      DataFolderRefusal.brokenOff("kata", .demonstration),
      RequestKeyRefusal(),
      StorageRefusal.damaged,
      StorageRefusal.moved,
      StorageRefusal.unguarded,
      StorageRefusal.failing,
      StorageRefusal.busy,
      StorageRefusal.readOnly,
      StorageRefusal.full,
      StorageRefusal.tooManyFiles,
      StorageRefusal.wordIndex,
    ]
  }

  /// Every refusal of `Secrets`.
  static func ofSecrets() throws -> [any Refusal] {
    [
      BenchBusy()
    ]
  }

  /// Every refusal of `Values`.
  static func ofValues() throws -> [any Refusal] {
    let several: (any Refusal)? = Refusals([BarcodeRefusal.empty, RupiahRefusal.aCode])
    return [
      BarcodeRefusal.empty,
      BarcodeRefusal.tooLong(3),
      BarcodeRefusal.unreadable,
      BatchRefusal.nothingChosen,
      BatchRefusal.tooMany(1_000),
      EAN13Refusal.notThirteenDigits("kata"),
      EAN13Refusal.wrongCheckDigit("kata"),
      ISBNRefusal.notAnISBN("kata"),
      ISBNRefusal.wrongCheckDigit("kata"),
      ISSNRefusal.notAnISSN("kata"),
      ISSNRefusal.wrongCheckDigit("kata"),
      HoursRefusal.unreadable("kata", Sample.sentence),
      HoursRefusal.overlapping(Sample.sentence),
      HoursRefusal.specialDay("kata"),
      HoursRefusal.tooManySpecialDays,
      RupiahRefusal.notAnAmount("kata"),
      RupiahRefusal.tooLarge("kata"),
      RupiahRefusal.aCode,
      several ?? RupiahRefusal.aCode,
    ]
  }

  /// Every refusal of `Serving`.
  static func ofServing() -> [any Refusal] {
    [
      ForeignFormRefusal(),
      FormRefusal.missing(Sample.sentence),
      FormRefusal.unfit(Sample.sentence),
      FormRefusal.noNumber("abc", Sample.sentence),
      FormRefusal.outOfBounds(Sample.sentence, 30...600),
      FormRefusal.unreadable,
      UploadTooLarge(),
      TooManyFiles(most: 3),
      BrokenFraming(.badRequest),
      BrokenFraming(.notImplemented),
      MethodRefusal(known: ["GET"]),
      TooManySearches(isYours: true),
      TooManySearches(isYours: false),
      UnknownHostRefusal(HostName("kata")),
    ]
  }
}
