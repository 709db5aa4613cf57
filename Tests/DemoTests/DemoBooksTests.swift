import Testing
import Values

@testable import Demo

struct `The books of the demo` {
  @Test func `are enough, and a good part of them is Indonesian`() throws {
    let books = try DemoBook.all()
    #expect(books.count >= 170)
    #expect(books.filter { $0.isbn != nil }.count >= 150)
    #expect(books.filter { $0.language == "ind" }.count >= 60)
    #expect(Set(books.map(\.language)) == ["eng", "ind"])
  }

  @Test func `have valid numbers, each of them once`() throws {
    // An ISBN on a card was checked when it was read; here it is computed once more by hand.
    let numbers = try DemoBook.all().compactMap(\.isbn?.digits)
    #expect(Set(numbers).count == numbers.count)
    for number in numbers {
      let weighted = number.compactMap(\.wholeNumberValue).enumerated().map {
        $0.offset.isMultiple(of: 2) ? $0.element : 3 * $0.element
      }
      #expect(weighted.count == 13 && weighted.reduce(0, +).isMultiple(of: 10), "\(number)")
    }
  }

  @Test func `are different works, each with a subject, a class and an honest year`() throws {
    let books = try DemoBook.all()
    #expect(Set(books.map { "\($0.title) \($0.imprint.year)" }).count == books.count)
    for book in books {
      #expect((1...4).contains(book.subjects.count), "\(book.title)")
      #expect(book.classification.first?.isNumber == true)
      #expect((1900...2026).contains(book.imprint.year), "\(book.title)")
    }
  }

  @Test func `stand on the shelf by Indonesian practice`() throws {
    let books = try DemoBook.all()
    func mark(_ title: String) -> String? { books.first { $0.title == title }?.callNumber }
    #expect(mark("Filsafat berperspektif feminis") == "305.42 ARI f")
    #expect(mark("The second sex") == "305.42 BEA s")
    #expect(mark("86") == "899.2213 MAD d")
    #expect(mark("9 dari Nadira") == "899.2213 CHU s")
    // Edited works stand under their title.
    #expect(mark("This bridge called my back") == "810.8 THI")
    #expect(mark("A room of one's own") == "824.912 WOO r")
  }

  @Test func `are refused when a card is not as it should be`() {
    let card = [
      "Arivia, Gadis", "Judul", "Jakarta : Penerbit, 2003", "- | ind | 305.42 | feminisme",
    ]
    #expect(throws: Never.self) { try DemoBook(card: card) }
    let wrong = [
      (2, "Jakarta : Penerbit"), (2, "Jakarta, 2003"), (3, "- | ind | 305.42"),
      (3, "- | ind | 305.42 | tidak ada"), (3, "9780306406158 | ind | 305.42 | feminisme"),
      (0, "Arivia, Gadis (pelukis)"), (0, "(penyunting)"),
    ]
    for (line, text) in wrong {
      var card = card
      card[line] = text
      #expect(throws: (any Error).self, "\(text)") { try DemoBook(card: card) }
    }
    #expect(throws: (any Error).self) { try DemoBook(card: card + ["lagi"]) }
  }
}

struct `The other things of the demo` {
  @Test func `are enough of every kind`() throws {
    #expect((3...4).contains(try DemoJournal.all().count))
    #expect(try DemoJournal.all().allSatisfy { (4...8).contains($0.issues.count) })
    #expect(try DemoClipping.all().count >= 25)
    #expect(try DemoDocument.all().count >= 12)
    #expect(try DemoMember.all().count == 40)
    #expect(DemoStaff.all.count == 4)
    #expect(try DemoProduct.all().count >= 30)
    #expect(try DemoBookOffer.all().count >= 25)
  }

  @Test func `have journals with the numbers they really have`() throws {
    let numbers = try DemoJournal.all().compactMap { $0.issn?.text }
    #expect(numbers == ["1410-153X", "0097-9740", "0141-7789"])
  }

  @Test func `have newspapers that cannot be mistaken for real ones`() throws {
    for clipping in try DemoClipping.all() {
      #expect(clipping.newspaper.contains("Demo") || clipping.newspaper.contains("Contoh"))
      #expect(clipping.abstract.hasSuffix("."))
    }
    for document in try DemoDocument.all() {
      #expect(document.imprint.publisher.contains("Contoh"))
    }
  }

  @Test func `speak of penyintas, never of korban`() throws {
    for clipping in try DemoClipping.all() {
      #expect(!(clipping.headline + clipping.abstract).lowercased().contains("korban"))
    }
    for document in try DemoDocument.all() {
      #expect(!(document.title + document.abstract).lowercased().contains("korban"))
    }
    #expect(try DemoDocument.all().filter(\.isClosed).count == 2)
  }

  @Test func `have headings in two languages and use each of them rightly`() throws {
    let subjects = try DemoSubject.all()
    #expect(subjects.count >= 45)
    #expect(Set(subjects.values.map(\.heading.id)).count == subjects.count)
  }

  @Test func `are sold for money, each form of a thing once`() throws {
    for product in try DemoProduct.all() {
      #expect(product.variants.allSatisfy { $0.price > .zero && $0.stock > 0 })
      #expect(Set(product.variants.map(\.name)).count == product.variants.count)
    }
    #expect(Set(try DemoProduct.all().map(\.name)).count == (try DemoProduct.all().count))
    let books = Set(try DemoBook.all().compactMap(\.isbn))
    #expect(try DemoBookOffer.all().allSatisfy { books.contains($0.isbn) })
  }

  @Test func `have members of every category, with different names`() throws {
    let members = try DemoMember.all()
    #expect(members.first?.name.hasPrefix("Sari") == true)
    #expect(Set(members.map(\.name)).count == 40)
    #expect(Set(members.map(\.category)) == Set(DemoMember.Category.allCases))
  }
}
