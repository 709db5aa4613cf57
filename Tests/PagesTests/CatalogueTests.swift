import Catalog
import House
import Hummingbird
import MARC
import Markup
import PointOfSale
import Serving
import Testing
import Trail
import Values

@testable import CatalogueFace
@testable import Pages

struct `The public catalogue` {
  @Test func `an empty catalogue welcomes all the same`() async throws {
    var portal = try Portal()
    let page = try await portal.get("/")
    #expect(page.text.contains(CatalogueWords.nothingYet.id))
    #expect(page.text.contains(#"action="/search""#))
    for path in ["/search?q=zzz", "/search?order=added", "/search?form=book"] {
      let found = try await portal.get(path)
      #expect(found.text.contains(CatalogueWords.nothingYet.id), "\(path)")
      #expect(!found.text.contains(CatalogueWords.seeAll.id), "\(path)")
    }
  }

  @Test func `a title is found, with what stands on the shelf`() async throws {
    var portal = try Portal()
    _ = try await portal.aBook("Habis gelap terbitlah terang")
    let page = try await portal.get("/search?q=gelap")
    #expect(page.text.contains("1 judul ditemukan"))
    #expect(page.text.contains("Habis gelap terbitlah terang"))
    #expect(page.text.contains("Tersedia"))
    #expect(page.text.contains("to-facets") && page.text.contains(#"id="facets""#))
  }

  @Test func `a publisher stands behind author and year, or alone`() async throws {
    var portal = try Portal()
    let books: [(title: String, year: Int?)] = [
      ("Jurnal perempuan", nil), ("Perempuan bicara", 1999),
    ]
    for (title, year) in books {
      var entry = SimpleEntry(form: .book, title: title)
      entry.publisher = "Yayasan Jurnal Perempuan"
      entry.year = year
      _ = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    }
    let page = try await portal.get("/search?q=perempuan")
    #expect(page.text.contains("<b>Buku</b>, Yayasan Jurnal Perempuan</p>"))
    #expect(page.text.contains("<b>Buku</b>, 1999, Yayasan Jurnal Perempuan</p>"))
  }

  @Test func `nothing found offers a way on`() async throws {
    var portal = try Portal()
    _ = try await portal.aBook("Habis gelap terbitlah terang")
    let page = try await portal.get("/search?q=zzz&form=book")
    #expect(page.text.contains(CatalogueWords.nothingFound.id))
    #expect(page.text.contains(CatalogueWords.withoutFilters.id))
    #expect(!page.text.contains("to-facets"), "there is nothing to narrow")
  }

  @Test(
    arguments: [
      "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/search?page=-3",
      "/search?page=99999999",
      "/search?year=abc&order=drop", "/search?form=x&form=y", "/search?year=9-1",
    ])
  func `odd questions get an answer`(_ path: String) async throws {
    var portal = try Portal()
    let page = try await portal.get(path)
    #expect(page.status == .ok)
    #expect(!page.text.contains("<script>alert"))
  }

  @Test func `a question and its address are the same thing`() throws {
    let address =
      "q=ibu&form=book&form=journal&year=2010-2019&language=ind&subject=A%20%26%20B"
      + "&available=yes&order=title&page=3"
    let question = Question(try FilledForm(urlEncoded: address.utf8))
    #expect(question.address.text == "/search?" + address)
    let without = question.toggling(.subject, "A & B").toggling(.availability, "available")
    #expect(!without.address.text.contains("subject"))
    #expect(!without.address.text.contains("available"))
    #expect(!without.address.text.contains("page"))
  }

  @Test func `a record with hostile words shows them as words`() async throws {
    var portal = try Portal()
    let book = try await portal.aBook(
      #"<img src=x onerror=alert(1)>"\#u{301} onmouseover="x"#, author: "<b>'\"")
    let record = try await portal.page(of: book)
    for path in [record, "\(record)/marc", "/search?q=img", "/"] {
      let page = try await portal.get(path)
      #expect(page.status == .ok)
      #expect(!page.text.contains("<img"), "\(path)")
      #expect(!page.text.contains("<b>'"), "\(path)")
    }
  }

  @Test func `the page of a record says what a copy costs in the shop`() async throws {
    var portal = try Portal()
    let book = try await portal.aBook("Perempuan di titik nol")
    _ = try await portal.house.shop.addProduct(
      NewProduct(
        name: "Perempuan di titik nol", kind: .book, record: book.record,
        variants: [NewVariant(label: "", barcode: nil, price: Rupiah(85_000))]),
      at: Portal.now, by: .house)
    let page = try await portal.get(portal.page(of: book))
    #expect(page.text.contains("Rp85.000"))
    // Codes count the copies of the house; the public needs none of them.
    #expect(!page.text.contains(book.barcode.text) && !page.text.contains(book.accessionNumber))
  }

  @Test func `a closed record is not there, neither by number nor in a list`() async throws {
    var portal = try Portal()
    let marc = MARCRecord([
      MARCField("245", ("a", "Kesaksian tertutup")), MARCField("998", ("s", "closed")),
    ])
    let number = try await portal.house.catalogue.addRecord(
      marc, form: .document, at: Portal.now, by: .house)
    let record = try #require(try await portal.house.catalogue.record(number, for: .staff))
    for name in [number.description, record.address.description] {
      #expect(try await portal.get("/records/\(name)").status == .notFound)
      #expect(try await portal.get("/records/\(name)/marc").status == .notFound)
    }
    #expect(!(try await portal.get("/search?q=kesaksian").text.contains("tertutup")))
    let closed = try await portal.get("/records/\(number)").text
    let missing = try await portal.get("/records/99").text
    #expect(
      closed.replacing("/records/\(number)", with: "") == missing.replacing("/records/99", with: "")
    )
  }

  @Test func `citations turn no words of the text into which they are pasted`() async throws {
    var portal = try Portal()
    let book = try await portal.aBook("Layar\u{202E} Terkembang", author: "Sutan\u{2067} Takdir")
    let record = try await portal.page(of: book)
    let page = try await portal.get(record).text
    let quote = try #require(page.firstMatch(of: /<p class="quote">(.*?)<\/p>/)).output.1
    let bib = try await portal.get("\(record)/citation.bib").text
    let ris = try await portal.get("\(record)/citation.ris").text
    for text in [String(quote), bib, ris] {
      #expect(text.contains("Layar Terkembang") && text.contains("Sutan Takdir"), "\(text)")
    }
    // The record itself keeps what it came with.
    #expect(try await portal.get("\(record)/marc").text.contains("\u{202E}"))
  }

  @Test func `citations keep their braces and lines to themselves`() async throws {
    var portal = try Portal()
    let book = try await portal.aBook("Ruang {sendiri} 100%")
    let record = try await portal.page(of: book)
    let bib = try await portal.get("\(record)/citation.bib")
    #expect(bib.text.contains(#"title = {Ruang \{sendiri\} 100\%}"#))
    let ris = try await portal.get("\(record)/citation.ris")
    #expect(ris.text.hasPrefix("TY  - BOOK\r\n"))
    #expect(ris.header("Content-Disposition")?.hasPrefix("attachment") == true)
  }
}
