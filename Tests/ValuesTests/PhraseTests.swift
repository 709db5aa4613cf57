import Foundation
import Testing
import Values

/// Someone's language, made for a test: these templates and no others.
private func language(_ translations: [String: String]) -> Language {
  Language("su", name: "Basa Sunda") { template in
    translations[template].flatMap { Translation($0, of: template) }
  }
}

private let lent = Sentence(
  id: "Dipinjamkan: \("Saman"). Kembali paling lambat \(Day(number: 20_000).short).",
  en: "Lent: \("Saman"). Due back by \(Day(number: 20_000).short).")

struct `A sentence in a third language` {
  @Test func `is found under its Indonesian words, with marks for its values`() {
    #expect(lent.template == "Dipinjamkan: {1}. Kembali paling lambat {2}.")
    #expect(Sentence(id: "Selesai", en: "Done").template == "Selesai")
  }

  @Test func `may say its values in another order`() {
    let sunda = language([
      lent.template: "Balikkeun saméméh {2}: {1}.", "{1} {2} {3}": "{3} {2} {1}", "Okt": "Oktober",
    ])
    #expect(lent.text(in: sunda) == "Balikkeun saméméh 2024 Oktober 4: Saman.")
    #expect(lent.id == "Dipinjamkan: Saman. Kembali paling lambat 4 Okt 2024.")
    #expect(lent.en == "Lent: Saman. Due back by 4 Oct 2024.")
  }

  @Test func `is Indonesian, all of it, while it is not translated`() {
    let sunda = language(["Okt": "Oktober"])
    #expect(lent.text(in: sunda) == lent.id)
    #expect(Sentence(id: "Selesai", en: "Done").text(in: sunda) == "Selesai")
  }

  @Test func `keeps a mere order and translates what stands in it`() {
    let sunda = language(["Okt": "Oktober"])
    #expect(Day(number: 20_000).short.text(in: sunda) == "4 Oktober 2024")
  }

  @Test func `leaves names and titles as they are`() {
    let sunda = language(["Saman": "Wrong", "{1}": "wrong"])
    #expect(Sentence(both: "Saman").text(in: sunda) == "Saman")
    #expect(Sentence(id: "\("Saman")", en: "\("Saman")").text(in: sunda) == "Saman")
  }

  @Test func `does not take a mark out of a value for one of its own`() {
    let sunda = language(["Judul: {1}": "Judul {1}"])
    let sentence = Sentence(id: "Judul: \("{1} {2}")", en: "Title: \("{1} {2}")")
    #expect(sentence.text(in: sunda) == "Judul {1} {2}")
  }

  @Test func `is one template, also when it was put together in the source`() {
    let count = 3
    let sentence = Sentence(
      id: "Ada \(count) orang. " + "Tunggu \(count * 2) menit.",
      en: "\(count) people. " + "Wait \(count * 2) minutes.")
    #expect(sentence.template == "Ada {1} orang. Tunggu {2} menit.")
    #expect(sentence.id == "Ada 3 orang. Tunggu 6 menit." && sentence.en.hasSuffix("6 minutes."))
  }

  @Test func `takes what describes itself, and has no room for what may be missing`() {
    let given: [Any.Type] = [String.self, Substring.self, Int.self, Day.self, Rupiah.self]
    for type in given { #expect(type is any CustomStringConvertible.Type, "\(type)") }
    let refused: [Any.Type] = [
      String?.self, Sentence?.self, [Sentence]?.self, Sentence.self, Phrase.self,
    ]
    for type in refused { #expect(!(type is any CustomStringConvertible.Type), "\(type)") }
  }

  @Test func `follows another without a template for both`() {
    let sunda = language(["Selesai.": "Rengse."])
    let two = [Sentence(id: "Selesai.", en: "Done."), Sentence(both: "Saman")]
    #expect(two.joined(separator: " ").text(in: sunda) == "Rengse. Saman")
    #expect([Sentence]().joined(separator: " ") == Sentence(both: ""))
  }
}

struct `A translation` {
  @Test(arguments: [
    ("{2}: {1}", true), ("{1} {2}", true), ("{1}", false), ("{1} {2} {1}", false),
    ("{1} {2} {3}", false), ("", false), ("{1} { 2}", false),
  ])
  func `has every mark of its template exactly once`(_ text: String, _ fits: Bool) {
    #expect((Translation(text, of: "{1} dari {2}") != nil) == fits)
  }

  @Test func `keeps what a script fills in, and other braces`() {
    #expect(Translation("antosan", of: "{n} menunggu") == nil)
    let sunda = language(["{n} {\"menunggu\"}": "{\"antosan\"} {n}"])
    let sentence = Sentence(id: "{n} {\"menunggu\"}", en: "{n} wait")
    #expect(sentence.text(in: sunda) == "{\"antosan\"} {n}")
  }
}

struct `Sentences and languages` {
  @Test func `are the same when they say the same, or have the same code`() {
    let name = "Sari"
    #expect(
      Sentence(id: "Halo \(name)", en: "Hi \(name)") == Sentence(id: "Halo Sari", en: "Hi Sari"))
    #expect(Sentence(id: "Halo", en: "Hi") != Sentence(id: "Halo", en: "Hello"))
    #expect(language([:]) == language(["Halo": "Sampurasun"]))
    #expect(language([:]) != .indonesian)
    #expect(Language(rawValue: "su") == nil && Language(rawValue: "en") == .english)
    #expect(Languages(adding: [language([:])]).all.map(\.rawValue) == ["id", "en", "su"])
    #expect(Languages(adding: [language([:])])["su"]?.name == "Basa Sunda")
  }

  @Test func `travel to programs as before`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode([Sentence(id: "\(2) buku", en: "\(2) books")])
    #expect(String(decoding: bytes, as: UTF8.self) == #"[{"en":"2 books","id":"2 buku"}]"#)
    let back = try JSONDecoder().decode([Sentence].self, from: bytes)
    #expect(back == [Sentence(id: "2 buku", en: "2 books")])
    let codes = try encoder.encode([Language.indonesian, .english])
    #expect(String(decoding: codes, as: UTF8.self) == #"["id","en"]"#)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Language].self, from: Data(#"["su"]"#.utf8))
    }
  }
}
