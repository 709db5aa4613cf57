import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Members
import Pages
import Persistence
import Stations
import Testing
import Trail
import Values

/// Members and copies for an hour at the desk: each borrows three.
struct DeskHour: Sendable {
  struct Reader: Sendable {
    let number: MemberNumber
    let card: String
    let copies: [String]

    /// Her card, her copies, done.
    var scans: [String] { [card] + copies + ["CMD-DONE"] }
  }

  static let passphrase = "melati putih di pagar"
  let folder: DataFolder
  let readers: [Reader]

  /// Fills a new folder, and leaves it closed.
  init(readers count: Int) async throws {
    folder = DataFolder(NSTemporaryDirectory() + "sartika-hour-" + UUID().uuidString)
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    let house = try await House.openQuickly(database)
    let now = house.clock.now
    let code = try #require(try await house.keyring.firstSignInCode(at: now))
    _ = try await house.keyring.claimFirstCode(
      code, name: "Ratna", signInName: "ratna", passphrase: Self.passphrase, at: now)
    _ = try await house.workplaces.addStation("Meja depan", kind: .desk, at: now, by: .house)
    var readers: [Reader] = []
    for number in 1...count { readers.append(try await Self.reader(number, house)) }
    self.readers = readers
  }

  private static func reader(_ number: Int, _ house: House) async throws -> Reader {
    let now = house.clock.now
    let (member, _) = try await house.membership.enrol(
      NewMember(name: "Pembaca \(number)", category: MemberCategory.Code(rawValue: "umum")),
      at: now, by: .house)
    var copies: [String] = []
    for book in 1...3 {
      let record = try await house.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Buku \(number)-\(book)"), at: now, by: .house)
      let item = try await house.catalogue.addItem(
        NewItem(), to: record, on: now.day, at: now, by: .house)
      copies.append(item.barcode.text)
    }
    return Reader(number: member.number, card: member.card.text, copies: copies)
  }

  /// What each has at home now, as the folder says that no server has open.
  func loans() async throws -> [[String]] {
    let house = try await House.open(try LibraryDatabase.open(folder, rooms: House.rooms))
    var all: [[String]] = []
    for reader in readers {
      let loans = try await house.loanDesk.loans(of: reader.number, on: house.clock.now.day)
      all.append(loans.map(\.barcode.text).sorted())
    }
    return all
  }
}
