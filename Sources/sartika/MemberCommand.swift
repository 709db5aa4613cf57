import ArgumentParser
import Members
import Pages
import Persistence
import Trail
import Values

/// Those who borrow.
struct MemberCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member",
    abstract: "Anggota: tambah, PIN baru, jumlah. / Members: add, new PIN, count.",
    discussion: """
        sartika member add --data data --name "Sari" --category umum
        sartika member pin --data data ABCDEFGHJK12
        sartika member count --data data

      Boleh dijalankan selagi server bekerja. / May run while the server works.

      Nama tidak pernah didaftar di terminal; bukalah halaman Kantor untuk itu.
      Names are never listed in a terminal; open the Office pages for that.
      """,
    subcommands: [Add.self, NewPIN.self, Count.self])

  private struct Enrolled: Encodable {
    let card: String
    let pin: String
    let expires: Day
  }

  /// Makes somebody a member and prints her card and PIN, once.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tambah anggota; PIN tampil sekali. / Add a member; the PIN is shown once.")

    @OptionGroup var data: DataOption
    @Option(help: "Nama atau nama samaran. / The name, or an alias.") var name: String
    @Option(help: "Satu cara menghubungi, bila ada. / One way to reach the member, if any.")
    var contact: String?
    @Option(help: "umum, pelajar, peneliti, relawan") var category: String = "umum"
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    func run() async throws {
      let new = NewMember(
        name: name, contact: contact, category: MemberCategory.Code(rawValue: category))
      let (member, pin) = try await data.workingBeside { database in
        let now = Clock.system.now.on(try await database.houseZone())
        return try await Membership(database: database).enrol(new, at: now, by: .house)
      }
      let enrolled = Enrolled(card: member.card.text, pin: pin.digits, expires: member.expires)
      if json {
        try Terminal.say(json: enrolled)
      } else {
        let card = Terminal.oneLine(Sentence(id: "kartu", en: "card"))
        let expires = Terminal.oneLine(Sentence(id: "berlaku sampai", en: "expires"))
        Terminal.say("\(card)   \(enrolled.card)")
        Terminal.say("PIN            \(enrolled.pin)")
        Terminal.say("\(expires)  \(enrolled.expires)")
      }
    }
  }

  /// Gives a new PIN to somebody who forgot hers.
  struct NewPIN: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pin",
      abstract: "PIN baru; tampil sekali. / A new PIN, shown once.")

    @OptionGroup var data: DataOption
    @Argument(help: "Kode kartu. / The card's code.") var card: String
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    private struct Answer: Encodable {
      let card: String
      let pin: String
    }

    func run() async throws {
      let (member, pin) = try await data.workingBeside { database in
        let membership = Membership(database: database)
        guard let member = try await membership.find(card: Barcode(card)) else {
          throw MemberRefusal.unknown
        }
        let now = Clock.system.now
        return (member, try await membership.resetPIN(of: member.number, at: now, by: .house))
      }
      if json {
        try Terminal.say(json: Answer(card: member.card.text, pin: pin.digits))
      } else {
        Terminal.say("PIN  \(pin.digits)")
      }
    }
  }

  /// Says how many members there are.
  struct Count: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Jumlah anggota. / How many members there are.")

    @OptionGroup var data: DataOption
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    private struct Answer: Encodable { let members: Int }

    func run() async throws {
      let count = try await data.reading { try await Membership(database: $0).count() }
      if json {
        try Terminal.say(json: Answer(members: count))
      } else {
        Terminal.say(String(count))
      }
    }
  }
}
