import Foundation
import FrontDoor
import Testing
import Values

@testable import Pages

struct `The list of problems in the page about the API` {
  @Test(arguments: rooms.keys.sorted())
  func `names every type that these rooms know, and no other`(_ about: String) throws {
    let kinds = try #require(Self.rooms[about])
    var known = Set(try Sample.all().filter { kinds.contains(Self.kind(of: $0)) }.map(\.type))
    if kinds.contains("ErrorAnswer") { known.formUnion(ErrorAnswer.Name.allCases.map(\.rawValue)) }
    let page = try String(
      contentsOf: Programs.root.appending(path: "Docs/api.md"), encoding: .utf8)
    let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| \(about) |") })
    let named = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
    #expect(!known.isEmpty)
    #expect(Set(named).symmetricDifference(known).sorted() == [])
  }

  /// Whoever adds a kind of refusal says whether programs meet it.
  @Test func `leaves out no kind of refusal but those that programs never meet`() throws {
    let kinds = Set(try Sample.all().map(Self.kind(of:)))
    let listed = Self.rooms.values.reduce(into: Self.ofPeople) { $0.formUnion($1) }
    #expect(kinds.symmetricDifference(listed).sorted() == ["ErrorAnswer"])
  }

  private static func kind(of refusal: any Refusal) -> String {
    String(describing: Swift.type(of: refusal))
  }

  private static let rooms: [String: Set<String>] = [
    "the request itself": [
      "APIRefusal", "RequestKeyRefusal", "Refusals", "PermissionRefusal", "TooManyTries",
      "BenchBusy", "UnknownHostRefusal", "BrokenFraming", "MethodRefusal", "TooManySearches",
      // What is no refusal, but a fault or the line.
      "ErrorAnswer",
    ],
    "the disk and the clock": ["StorageRefusal", "ClockRefusal"],
    "codes and numbers": [
      "BarcodeRefusal", "ISBNRefusal", "ISSNRefusal", "EAN13Refusal", "RupiahRefusal",
    ],
    "records": ["RecordRefusal", "RecordLengthRefusal", "EntryRefusal"],
    "MARCXML": ["MARCRefusal", "XMLRefusal"],
    "copies": ["ItemRefusal", "ClashingCode", "LabelRefusal", "LabelRoomRefusal"],
    "stations and scans": ["StationRefusal", "ScanDeskRefusal", "ScanRefusal"],
    "members": ["CardRefusal", "MemberRefusal", "EnrolledAlready", "CardTaken"],
    "lending": [
      "CheckOutRefusal", "CheckInRefusal", "RenewalRefusal", "HoldRefusal", "ExceptionRefusal",
    ],
    "products and stock": ["ProductRefusal", "StockRefusal"],
    "cart, payment, drawer": [
      "CartRefusal", "PayRefusal", "DrawerRefusal", "PaperRefusal", "SaleRefusal",
      "WordsRefusal",
    ],
  ]

  /// What only pages, commands and the camera's program say.
  private static let ofPeople: Set<String> = [
    "AccountRefusal", "AddressRefusal", "BackupRefusal", "BadgeRefusal", "BatchRefusal",
    "CameraTrouble", "CategoryRefusal", "ChangedSince",
    "CodeRefusal", "DataFolderRefusal", "DeliveryTrouble", "DemoRefusal", "DutyRefusal",
    "FieldChanged",
    "ForeignFormRefusal", "FormRefusal",
    "HoursRefusal", "LabelSheetRefusal", "LoanRuleRefusal", "MARCFileRefusal",
    "MemberSignInRefusal", "OfficeRefusal", "PINRefusal",
    "PassphraseRefusal", "PhotographRefusal", "PictureRefusal", "PublicURLRefusal", "QueueRefusal",
    "RemovalRefusal",
    "ScansStillWait", "SealedScanRefusal", "SecretFileRefusal", "ServerRefusal",
    "ShiftRefusal",
    "SignInNameRefusal",
    "SignInRefusal", "StaffRefusal", "TapeRefusal", "TokenRefusal", "TooManyFiles",
    "UndoRefusal", "UnsafeDoorRefusal", "UploadTooLarge", "WindowRefusal",
  ]
}
