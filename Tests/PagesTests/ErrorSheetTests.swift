import Catalog
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Persistence
import Testing
import Trail
import Values

@testable import Circulation
@testable import Pages

private struct Fault: Error {}

/// A page that stands in for another one: what happened, what is safe, what to do.
struct `A page that says no` {
  private func sheet(
    _ error: any Error, _ language: Language = .indonesian, back: Section? = nil
  ) -> Sheet {
    let page = Page(
      language: language, library: Nameplate(name: "Melati"), here: "/search?q=a",
      today: Portal.today)
    return page.errorSheet(
      ErrorAnswer(error, log: Logger(label: "test"), at: Portal.now), back: back)
  }

  @Test func `that is not there can be searched from, and refuses nothing`() {
    let lost = sheet(HTTPError(.notFound))
    #expect(lost.words.contains(Words.notFoundTitle.id) && lost.words.contains(Words.notFound.id))
    #expect(lost.text.contains(#"name="q""#) && !lost.text.contains("data-notice"))
    #expect(lost.text.contains(#"<svg class="fall""#))
    #expect(!sheet(Fault()).text.contains(#"name="q""#))
  }

  @Test(
    arguments: [
      (StorageRefusal.full, "Disk penuh", true, false),
      (StorageRefusal.damaged, "Sedang tidak bisa", true, false),
      (RenewalRefusal.unknownLoan, "Belum bisa", false, true),
      (Fault(), "Maaf, ada gangguan", true, false),
    ] as [(any Error, String, Bool, Bool)])
  func `tells what is so, and has a way on`(
    error: any Error, title: String, passes: Bool, isNothingDone: Bool
  ) {
    let said = sheet(error, back: .account)
    #expect(said.text.contains("<h1>\(title)</h1>") && said.text.contains("data-notice"))
    #expect(said.words.contains("Coba lagi Kembali ke “Akun saya”") == passes, "\(said.words)")
    #expect(said.words.contains("Tidak ada yang berubah.") == isNothingDone)
    #expect(said.words.contains("Kembali ke “Akun saya”") && said.words.contains("Ke katalog"))
    #expect(said.text.matches(of: /class="button primary/).count == 1)
  }

  @Test func `offers to try again only what an address can try`() {
    let page = Page(
      language: .indonesian, library: Nameplate(name: "Melati"), here: "/till", today: Portal.today)
    let answer = ErrorAnswer(
      StorageRefusal.full, log: Logger(label: "test"), at: Portal.now)
    for isRepeatable in [true, false] {
      let said = page.errorSheet(answer, back: .till, isRepeatable: isRepeatable)
      #expect(said.words.contains("Coba lagi Kembali") == isRepeatable)
      #expect(said.text.matches(of: /class="button primary/).count == 1)
    }
  }

  @Test func `has the number of a fault as large as can be`() throws {
    let said = sheet(Fault())
    let number = try #require(
      said.text.firstMatch(of: /<p class="fault-number">([0-9A-Z]{4}-[0-9A-Z]{4})<\/p>/)
    ).1
    #expect(said.words.contains("Sebutkan nomor \(number)"))
  }

  @Test func `says the same in English`() {
    #expect(sheet(HTTPError(.notFound), .english).words.contains("This page is not on the shelf"))
    let full = sheet(StorageRefusal.full, .english).words
    #expect(full.contains("The disk is full") && full.contains("Try again"))
  }

  @Test func `draws nothing for whoever works here`() {
    let answer = ErrorAnswer(Fault(), log: Logger(label: "test"), at: Portal.now)
    #expect(!aPage().errorSheet(answer).text.contains("<svg class=\"fall\""))
  }
}
