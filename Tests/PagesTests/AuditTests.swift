import Access
import Catalog
import Persistence
import Testing
import Trail
import Values

@testable import House
@testable import OfficeFace
@testable import Pages

struct `What the trail says` {
  @Test(arguments: AuditAct.allCases)
  func `of every act is a sentence in both languages`(_ act: AuditAct) throws {
    #expect(!Self.subjects(of: act).isEmpty)
    for subject in Self.subjects(of: act) {
      let teller = AuditTeller(subject: AuditSubject(subject), names: AuditNames())
      let said = try #require(teller.deed(act), "\(act.rawValue) \(subject)").sentence
      #expect(said.id != said.en, "\(said.id)")
      #expect(!said.id.contains(act.rawValue) && !said.en.contains(act.rawValue))
      #expect(!said.id.isEmpty && !said.en.isEmpty)
    }
  }

  @Test(arguments: [
    (AuditAct.priceChanged, "variant 42"), (.cashMoved, "drawer 3 sideways 5"),
    (.stockMoved, "variant 7 moonlight 5"), (.loanOverridden, "limit-reached"),
    (.memberCardsTaken, "cards Sari"), (.clockRight, "yesterday"), (.recordAdded, "record x"),
    (.staffAdded, "staff 3 queen"),
    (.itemChanged, "item 1 status available to moonlight"), (.itemChanged, "item 1 shelf Gudang"),
  ])
  func `is nothing where something stands that it does not know`(
    _ act: AuditAct, _ subject: String
  ) {
    let teller = AuditTeller(subject: AuditSubject(subject), names: AuditNames())
    #expect(teller.deed(act) == nil)
  }

  @Test(arguments: [
    ("item 1 shelf -; Rak ungu", "; lokasi rak semula tidak ada, sekarang Rak ungu"),
    (
      "item 1 status available to damaged shelf status to shelf Go; -",
      ", menjadi Rusak; lokasi rak semula status to shelf Go, sekarang tidak ada"
    ),
  ])
  func `of a copy that was moved is from and to which shelf`(
    _ subject: String, _ end: String
  ) throws {
    let teller = AuditTeller(subject: AuditSubject(subject), names: AuditNames())
    let said = try #require(teller.deed(.itemChanged)).sentence
    #expect(said.id.lowercased().hasSuffix(end.lowercased()), "\(said.id)")
  }

  @Test func `of a closed record is its title only to who may read it`() async throws {
    let house = try Portal().house
    var entry = SimpleEntry(form: .document, title: "Peta rumah aman")
    entry.isClosed = true
    let ratna = try await house.keyring.addStaff(
      name: "Ratna", signInName: "ratna", roles: [.manager], at: Portal.now, by: .house
    ).staff
    // What the house itself enters has no line.
    let number = try await house.catalogue.addRecord(
      entry, at: Portal.now, by: .staff(ratna.number))
    let trail = try await house.keyring.trail.newest()
    for (audience, isRead) in [(Audience.staff, true), (.everyone, false)] {
      let names = try await AuditNames.read(of: trail, in: house.officeRooms, for: audience)
      let teller = AuditTeller(subject: AuditSubject("record \(number)"), names: names)
      let deed = try #require(teller.deed(.recordAdded))
      #expect(deed.sentence.id.contains("Peta rumah aman") == isRead)
      #expect(deed.sentence.id.contains("dokumen di luar katalog umum") == !isRead)
      #expect((deed.place != nil) == isRead)
    }
  }

  @Test func `of who did it is her name, and never a member's`() {
    var names = AuditNames()
    names.staff = [StaffNumber(3): "Ratna"]
    names.stations = [StationNumber(2): "Meja depan"]
    let said = ["staff 3", "staff 9", "station 2", "member 5", "house", "nobody"].map {
      names.actor($0).id
    }
    #expect(
      said == [
        "Ratna", "petugas nomor 9", "Meja depan", "anggota", "Sartika", "belum dikenal",
      ])
  }

  /// What each act is written with.
  private static func subjects(of act: AuditAct) -> [String] {
    switch act {
    case .drawerOpened: ["drawer 3 float 100000"]
    case .drawerClosed, .drawerNoted, .drawerOpenedWithoutSale: ["drawer 3"]
    case .cashMoved: ["drawer 37 out 5000000", "drawer 37 in 200"]
    case .saleVoided:
      [
        "sale 7 receipt 2026-000007 total 15000",
        "sale 7 receipt 2026-000007 total 15000 with staff 2",
      ]
    case .categoryAdded, .categoryChanged, .categoryRemoved: ["category 3"]
    case .referenceWritten: ["sale 7 receipt 2026-000007"]
    case .announcementAdded, .announcementChanged, .announcementRemoved: ["announcement 3"]
    case .dutyWritten, .dutyDone, .dutyRemoved: ["dutyNote 7"]
    case .helpServiceAdded, .helpServiceChanged, .helpServiceRemoved: ["helpService 2"]
    case .priceChanged: ["variant 42 price 65000 to 7000", "variant 42 price none to 7000"]
    case .productAdded, .productChanged, .photographSet, .photographRemoved: ["product 5"]
    case .variantAdded: ["variant 42 price none stock 0", "variant 42 price 9000 stock 12"]
    case .variantChanged:
      [
        "variant 42", "variant 42 not sold", "variant 42 sold again",
        "variant 42 code SK-1 to 899 1 not sold",
      ]
    case .stockMoved: ["variant 42 receipt 1200", "variant 42 adjustment -3"]
    case .stockCounted: ["variant 42 stock 5 to 4"]
    case .recordAdded, .recordChanged, .recordClosed, .recordOpened, .recordRemoved: ["record 1"]
    case .recordsImported: ["file stored 1200 repaired 3 rejected 0"]
    case .itemAdded, .itemWithdrawn, .itemTakenBack, .itemFound: ["item 1"]
    case .itemChanged:
      ["item 1", "item 1 status available to lost", "item 1 shelf -; status to shelf Go"]
    case .memberEnrolled, .memberChanged, .memberRenewed, .memberBlocked, .memberUnblocked,
      .memberCardReplaced, .memberPINChanged, .memberPINReset, .memberRemoved, .memberLoansSeen,
      .memberHoldsSeen:
      ["member 5"]
    case .overdueSeen, .overdueTaken: ["overdue"]
    case .membersTaken: ["members"]
    case .memberCardsTaken: ["cards 1", "cards 200"]
    case .loanOverridden: ["limit-reached, member-expired: study", "renewal-too-late: other"]
    case .holdPlaced, .holdCancelled, .holdRestored: ["hold 8"]
    case .loanUndone, .returnUndone, .renewalUndone: ["loan 17"]
    case .staffAdded, .staffRolesChanged: ["staff 3 librarian+cashier", "staff 3 manager"]
    case .staffDisabled, .staffEnabled, .staffPassphraseSet, .sessionStarted, .sessionEnded,
      .staffPINSet, .badgeMade, .badgeRevoked:
      ["staff 3"]
    case .shiftStarted: ["staff 3 station 2"]
    case .shiftEnded: ["staff 3 approver 1"]
    case .codeMade: ["staff 3", "first sign-in"]
    case .sessionRefused, .approvalRefused: ["staff 3", "nobody"]
    case .apiTokenMade: ["token 4 staff 3"]
    case .apiTokenRevoked: ["token 4"]
    case .settingChanged:
      [
        "setting library.name", "setting till.second-person", "setting till.second-person yes",
        "setting till.second-person no",
      ]
    case .loanRuleSet, .loanRuleRemoved: ["rule umum / book", "rule - / -"]
    case .clockDoubted, .clockRight, .clockConfirmed: ["2026-11-21"]
    case .stationAdded: ["station 2 both"]
    case .stationRemoved, .stationTokenRevoked, .stationPrinterSet, .stationPrinterRemoved:
      ["station 2"]
    case .stationTokenMade: ["station 2 scan", "station 2 work"]
    }
  }
}
