internal import ArgumentParser
internal import Demo
internal import Foundation
internal import Persistence
internal import Values
internal import Web

/// A library to try things on.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract:
      "Isi folder baru dengan perpustakaan contoh. / Fill a new folder with a demonstration.",
    discussion: """
      Setiap halaman mengatakan bahwa ini contoh. Kata sandi dan PIN dibuat acak, tampil sekali.
      Every page says that it is a demonstration. Passphrases and PINs are random, shown once.

        sartika demo --data contoh
        sartika demo --data contoh --remove
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Hapus perpustakaan contoh ini. / Remove this demonstration.") var remove = false
  @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

  func run() async throws {
    if remove {
      try await DemoLibrary.remove(data.folder, rooms: House.rooms)
      Terminal.say("\(data.folder.path): dihapus / removed", toErrors: true)
      return
    }
    guard !data.folder.holdsALibrary else {
      throw DataFolderRefusal.alreadyThere(data.folder.path)
    }
    let keys = try await fill()
    try show(keys)
  }

  private func fill() async throws -> DemoKeys {
    let bar = Progress("demo", of: nil, unit: "")
    defer { bar.finish() }
    let library = DemoLibrary(database: try data.open(), clock: .system)
    return try await library.fill { bar.reached($0.done) }
  }

  private struct Key: Encodable {
    let name: String
    let signIn: String
    let secret: String
  }

  private func show(_ keys: DemoKeys) throws {
    let staff = keys.staff.map {
      Key(name: $0.name, signIn: $0.signInName, secret: $0.passphrase.reveal(.shownToStaffOnDuty))
    }
    let members = keys.members.map {
      Key(name: $0.name, signIn: $0.card.text, secret: $0.pin.reveal(.shownToStaffOnDuty))
    }
    if json {
      try Terminal.say(json: ["staff": staff, "members": members])
      return
    }
    Terminal.say("Petugas contoh: nama masuk, kata sandi / demo staff: sign-in name, passphrase")
    for key in staff { Terminal.say("  \(key.signIn)  \(key.secret)  (\(key.name))") }
    Terminal.say("Anggota contoh: kartu, PIN / demo members: card, PIN")
    for key in members.prefix(3) { Terminal.say("  \(key.signIn)  \(key.secret)  (\(key.name))") }
  }
}
