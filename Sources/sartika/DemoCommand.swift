import ArgumentParser
import Demo
import Foundation
import House
import Pages
import Persistence
import Values

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

      Contoh yang sudah diisi dengan tangan tidak dihapus, kecuali dengan --with-all-in-it.
      A demonstration in which people entered something stays, unless with --with-all-in-it.
      Bahasa yang ditambahkan, di folder languages, tidak dihapus bersama contohnya.
      Languages that were added, in the folder languages, are not removed with it.
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Hapus perpustakaan contoh ini. / Remove this demonstration.") var remove = false
  @Flag(help: "Hapus juga yang dimasukkan sesudahnya. / Remove what was entered since, too.")
  var withAllInIt = false
  @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

  func run() async throws {
    if remove {
      let left = try await DemoLibrary.remove(
        data.folder, rooms: House.rooms, withAllInIt: withAllInIt)
      let removed = Terminal.oneLine(Sentence(id: "dihapus", en: "removed"))
      Terminal.say("\(data.folder.path): \(removed)", toErrors: true)
      if !left.isEmpty { Terminal.complain(Self.stays(left)) }
      return
    }
    try show(
      await LibraryDatabase.demonstrate(in: data.folder, rooms: House.rooms) { library in
        try await Self.fill(library)
      })
  }

  private static func stays(_ names: [String]) -> Sentence {
    let names = names.joined(separator: ", ")
    return Sentence(
      id: "Yang bukan bagian contoh itu tetap ada di sana: \(names).",
      en: "What is not part of the demonstration is still there: \(names).")
  }

  private static func fill(_ library: LibraryDatabase) async throws -> DemoKeys {
    let bars = StepBars()
    defer { bars.finish() }
    return try await DemoLibrary(database: library, clock: .system).fill { progress in
      bars.reached(progress.done, of: progress.total, in: progress.step)
    }
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
    Terminal.say(
      Terminal.oneLine(
        Sentence(
          id: "Petugas contoh: nama masuk, kata sandi",
          en: "demo staff: sign-in name, passphrase")))
    for key in staff { Terminal.say("  \(key.signIn)  \(key.secret)  (\(key.name))") }
    Terminal.say(
      Terminal.oneLine(
        Sentence(id: "Anggota contoh: kartu, PIN", en: "demo members: card, PIN")))
    for key in members.prefix(3) { Terminal.say("  \(key.signIn)  \(key.secret)  (\(key.name))") }
  }
}
