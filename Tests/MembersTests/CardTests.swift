import Members
import Testing
import Trail
import Values

struct `A member's card` {
  private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private func cards(_ count: Int) async throws -> [String] {
    let cast = try Cast()
    let pin = try await cast.enrol("Sari")
    var cards = [pin.member.card.text]
    while cards.count < count {
      cards.append(
        try await cast.membership.replaceCard(of: pin.member.number, at: Cast.morning, by: .house)
          .card.text)
    }
    return cards
  }

  @Test func `is twelve characters of chance, never twice the same`() async throws {
    let cards = try await cards(200)
    #expect(Set(cards).count == 200)
    for card in cards {
      #expect(card.count == 12 && card.first == "A")
      #expect(try CardBarcode(card).barcode.text == card)
      #expect(CardBarcode.isMeant(by: try Barcode(card)))
    }
  }

  @Test func `is found in words, however it was written there`() async throws {
    for card in try await cards(50) {
      let groups = stride(from: 0, to: 12, by: 4)
        .map { card.dropFirst($0).prefix(4) }.joined(separator: " ")
      for words in [card, "Kue \(card) dua", "Kue\(card)", "kartu: \(groups).", "\(card)1"] {
        #expect(CardBarcode.isWritten(in: words), "\(words)")
      }
    }
    let words = [
      "Kue lapis", "Anggota lama", "ADMINISTRASI 2026", "struk 2026-000123", "9786020332956",
      "IP-0000300", "Senter IP65", "081234567890", "tas A4", "Kembalian salah 5.000",
    ]
    for words in words { #expect(!CardBarcode.isWritten(in: words), "\(words)") }
  }

  @Test func `with one wrong character is refused`() async throws {
    for card in try await cards(5) {
      for place in 1..<12 {
        for other in alphabet where other != Array(card)[place] {
          var wrong = Array(card)
          wrong[place] = other
          #expect(throws: CardRefusal.misread) { try CardBarcode(String(wrong)) }
        }
      }
    }
  }

  @Test func `is found in a longer or damaged text, and in no address on the web`() async throws {
    for card in try await cards(5) {
      let texts = [
        card, card.lowercased(), "\(card)\u{1D}IP-0000001", "\(card.prefix(7))é\(card.suffix(5))",
        "Ä\(card.dropFirst())", "\u{1D}\(card.dropFirst())", "\(card.dropFirst())\u{200B}",
      ]
      for text in texts { #expect(CardBarcode.mayStand(in: text), "\(text)") }
      #expect(!CardBarcode.mayStand(in: String(card.prefix(7))))
    }
    for text in ["https://sartika.example", "IP-0000001\u{1D}", "9789791234567é"] {
      #expect(!CardBarcode.mayStand(in: text), "\(text)")
    }
  }

  @Test func `is found in a code that it was glued to, and without its first character`()
    async throws
  {
    for card in try await cards(5) {
      let rest = card.dropFirst()
      let codes = [
        card, "\(card.prefix(4))-\(card.dropFirst(4))", "\(card)IP-0000001", "IP-0000001\(card)",
        "\(card)9786020324784", String(rest), "B\(rest)", "\(rest)IP-0000001",
      ]
      for code in codes { #expect(CardBarcode.mayStand(in: try Barcode(code)), "\(code)") }
      #expect(!CardBarcode.mayStand(in: try Barcode(String(rest.dropLast()))))
    }
  }

  @Test(arguments: ["IP-0000001", "9786020324784", "97860203247840", "TAK-ADA-1", "BUKU/2019/12"])
  func `is not found in another code`(_ text: String) throws {
    #expect(!CardBarcode.mayStand(in: try Barcode(text)))
  }

  @Test func `with two characters that changed places is refused`() async throws {
    for card in try await cards(20) {
      let right = Array(card)
      for first in 1..<12 {
        for second in 1..<12 where first < second && right[first] != right[second] {
          var wrong = right
          wrong.swapAt(first, second)
          #expect(throws: CardRefusal.misread) { try CardBarcode(String(wrong)) }
        }
      }
    }
  }

  @Test func `is read as people type it`() async throws {
    let card = try await cards(1)[0]
    let typed = " " + card.lowercased().replacing("0", with: "o").replacing("1", with: "l")
    let spaced = typed.prefix(5) + "-" + typed.dropFirst(5)
    #expect(try CardBarcode(String(spaced)).barcode.text == card)
  }

  @Test(arguments: ["", "A", "IP-0000001", "9786020324784", "B00000000000", "A0000000000U", "Ả"])
  func `of another kind is no card`(_ text: String) {
    #expect(throws: CardRefusal.notACard) { try CardBarcode(text) }
  }
}
