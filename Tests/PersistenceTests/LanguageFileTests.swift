import Foundation
import Persistence
import Testing
import Values

struct `A language in the data folder` {
  /// A data folder with these files among its languages.
  private static func with(
    _ files: [String: String], _ look: (Languages, String) throws -> Void
  ) throws {
    let path = NSTemporaryDirectory() + "sartika-languages-" + UUID().uuidString
    let languages = path + "/languages"
    try FileManager.default.createDirectory(atPath: languages, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: languages + "/" + name))
    }
    try look(Languages(in: DataFolder(path)), languages)
  }

  private static let sunda = """
    {"name": "Basa Sunda", "sentences": {
      "Keluar": "Kaluar", "Masuk": "", "{1} dari {2}": "{2}: {1}",
      "{1} hari": "dinten", "Baris {1}": "{1} {1}"}}
    """

  @Test func `is one file, and its words are said`() throws {
    try Self.with(["su.json": Self.sunda]) { languages, _ in
      #expect(languages.all.map(\.rawValue) == ["id", "en", "su"])
      let sunda = try #require(languages["su"])
      #expect(sunda.name == "Basa Sunda")
      #expect(Sentence(id: "Keluar", en: "Sign out").text(in: sunda) == "Kaluar")
      let part = Sentence(id: "\(1) dari \(2)", en: "\(1) of \(2)")
      #expect(part.text(in: sunda) == "2: 1")
    }
  }

  @Test(arguments: [false, true])
  func `is told of when no folder is in the place of languages`(isLink: Bool) throws {
    try Self.with([:]) { _, folder in
      let manager = FileManager.default
      try manager.removeItem(atPath: folder)
      if isLink {
        try manager.createSymbolicLink(atPath: folder, withDestinationPath: folder + "-tiada")
      } else {
        try Data().write(to: URL(fileURLWithPath: folder))
      }
      let data = (folder as NSString).deletingLastPathComponent
      let languages = Languages(in: DataFolder(data))
      #expect(languages.all.map(\.rawValue) == ["id", "en"])
      #expect(languages.troubles.count == 1)
      #expect(languages.troubles.first?.en.contains("not a readable folder") == true)
    }
  }

  @Test func `falls back to Indonesian where it is silent, and names what lost a mark`() throws {
    try Self.with(["su.json": Self.sunda]) { languages, _ in
      let sunda = try #require(languages["su"])
      #expect(Sentence(id: "Masuk", en: "Sign in").text(in: sunda) == "Masuk")
      #expect(Sentence(id: "Pulang", en: "Go home").text(in: sunda) == "Pulang")
      #expect(Sentence(id: "\(3) hari", en: "\(3) days").text(in: sunda) == "3 hari")
      #expect(languages.troubles.count == 2)
      for (trouble, template) in zip(languages.troubles, ["Baris {1}", "{1} hari"]) {
        for text in [trouble.id, trouble.en] {
          #expect(text.contains("“\(template)”") && text.contains("su.json"))
        }
      }
    }
  }

  @Test(arguments: [
    "", "{", "[]", "{\"name\": \"Basa Sunda\"}", "{\"name\": \"\", \"sentences\": {}}",
    "{\"name\": \"Basa\\u001b[31m\", \"sentences\": {}}",
    "{\"name\": \"Basa Sunda\", \"sentences\": {}}" + String(repeating: " ", count: 4_000_000),
    "{\"name\": \"Basa Sunda\", \"sentences\": {\"Keluar\": 3}}",
    String(repeating: "[", count: 100_000), "{\"name\": \"\u{FFFF}",
  ])
  func `that is damaged is named and left out`(_ text: String) throws {
    try Self.with(["su.json": text, "jv.json": Self.sunda]) { languages, _ in
      #expect(languages.all.map(\.rawValue) == ["id", "en", "jv"])
      #expect(languages.troubles.filter { $0.id.contains("su.json") }.count == 1)
    }
  }

  @Test func `is called by a code that is free, and is a plain file`() throws {
    let files = ["id.json": Self.sunda, "Sunda.json": Self.sunda, "catatan.txt": "x"]
    try Self.with(files) { first, folder in
      #expect(first.all == Language.allCases)
      #expect(first.troubles.count == 2)
      let manager = FileManager.default
      try manager.createSymbolicLink(
        atPath: folder + "/su.json", withDestinationPath: folder + "/id.json")
      try manager.createDirectory(atPath: folder + "/jv.json", withIntermediateDirectories: true)
      let path = String(folder.dropLast("/languages".count))
      let again = Languages(in: DataFolder(path))
      #expect(again.all == Language.allCases && again.troubles.count == 4)
    }
  }

  @Test(arguments: ["", "   ", "\u{A0}\u{200B}\u{2060}"])
  func `without a name says that it lacks one`(name: String) throws {
    try Self.with(["su.json": #"{"name": "\#(name)", "sentences": {}}"#]) { languages, _ in
      #expect(languages.all == Language.allCases)
      #expect(languages.troubles.map { $0.id.contains("“name”") } == [true])
    }
  }

  @Test func `steers no terminal, and fills none`() throws {
    let many = (1...40).map { #""Baris {1} \#($0)": "x""# }.joined(separator: ",")
    let sentences =
      #""\u001b]52;c;x\u0007{1}": "x", "Kode": "K\u001b[2J", "Satu": "Hiji\nDua", \#(many)"#
    let file = #"{"name": "Basa Sunda", "sentences": {\#(sentences)}}"#
    try Self.with(["su.json": file, "a\u{1B}.json": "{}"]) { languages, _ in
      let sunda = try #require(languages["su"])
      #expect(Sentence(id: "Kode", en: "Code").text(in: sunda) == "Kode")
      #expect(Sentence(id: "Satu", en: "One").text(in: sunda) == "Satu")
      let told = languages.troubles.flatMap { [$0.id, $0.en] }
      #expect(told.count == 2 * (1 + 5 + 1) && told.contains { $0.contains("38 terjemahan lain") })
      for text in told {
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
  }

  @Test func `is not missed where there is none`() {
    let none = Languages(in: DataFolder("/nowhere/at/all"))
    #expect(none.all == Language.allCases && none.troubles.isEmpty)
  }
}
