import Testing
import Values

private enum DeskRefusal: Refusal, Hashable {
  case cardExpired
  case limitReached(Int)

  var reason: Reason {
    switch self {
    case .cardExpired:
      Reason(
        "card-expired", id: "Kartunya habis. Perpanjang dulu.",
        en: "The card has ended. Renew it first.")
    case .limitReached(let limit):
      Reason(
        "limit-reached", .later, at: ["loan", "again"], id: "Batas \(limit) pinjaman.",
        en: "The limit is \(limit) loans.")
    }
  }
}

struct `When the house says no` {
  @Test func `all reasons are told together, in the order of the desk`() throws {
    let refusals = try #require(Refusals([DeskRefusal.cardExpired, DeskRefusal.limitReached(5)]))
    #expect(refusals.type == "several-reasons")
    #expect(refusals.sentence.id == "Kartunya habis. Perpanjang dulu. Batas 5 pinjaman.")
    #expect(refusals.sentence.en == "The card has ended. Renew it first. The limit is 5 loans.")
    #expect(refusals.reasons.count == 2)
    #expect(refusals.reason.kind == .refused && refusals.reason.field == nil)
  }

  @Test func `a single reason keeps all of its own`() throws {
    let refusals = try #require(Refusals([DeskRefusal.limitReached(5)]))
    #expect(refusals.type == "limit-reached")
    #expect(refusals.sentence == DeskRefusal.limitReached(5).sentence)
    #expect(refusals.reason == DeskRefusal.limitReached(5).reason)
  }

  @Test func `a field is known by its names, or by what stands above it`() {
    #expect(DeskRefusal.limitReached(5).reason.field?.names == ["loan", "again"])
    let title = Sentence(id: "Judul", en: "Title")
    #expect(Reason.Field.labelled(title).names.isEmpty)
    #expect(Reason.Field.labelled(title).label == title)
    #expect(("price" as Reason.Field).names == ["price"])
    #expect(("price" as Reason.Field).label == nil)
  }

  @Test func `all parts of a request are looked at, and all that is wrong is told`() throws {
    let both = #expect(throws: Refusals.self) {
      try Refusals.among(
        { throw DeskRefusal.cardExpired }, {},
        { try Refusals.among({ throw DeskRefusal.limitReached(5) }, {}) },
        { throw DeskRefusal.limitReached(7) })
    }
    #expect(both?.reasons.map(\.type) == ["card-expired", "limit-reached", "limit-reached"])
    #expect(throws: DeskRefusal.cardExpired) {
      try Refusals.among({}, { throw DeskRefusal.cardExpired })
    }
    try Refusals.among({}, {})
  }

  @Test func `each part is read once, and what was read is given when nothing is wrong`() throws {
    var read: [String] = []
    func part<Value>(_ value: Value, _ refusal: DeskRefusal? = nil) throws -> Value {
      read.append("\(value)")
      if let refusal { throw refusal }
      return value
    }
    let two = try Refusals.none(among: { try part(7) }, { try part("buku") })
    #expect(two.0 == 7 && two.1 == "buku")
    let three = try Refusals.none(
      among: { try part(1) }, { try part("dua") }, { try part(true) })
    #expect(three.0 == 1 && three.1 == "dua" && three.2)
    #expect(read == ["7", "buku", "1", "dua", "true"])
    let both = #expect(throws: Refusals.self) {
      _ = try Refusals.none(
        among: { try part(1, .cardExpired) }, { try part(2) }, { try part(3, .limitReached(5)) })
    }
    #expect(both?.reasons.map(\.type) == ["card-expired", "limit-reached"])
    #expect(throws: DeskRefusal.limitReached(5)) {
      _ = try Refusals.none(among: { try part(1) }, { try part(2, .limitReached(5)) })
    }
  }

  @Test func `a fault is told before any reason`() {
    struct Fault: Error, Equatable {}
    #expect(throws: Fault()) {
      _ = try Refusals.none(
        among: { () throws -> Int in throw DeskRefusal.cardExpired },
        { () throws -> Int in throw Fault() })
    }
    #expect(throws: Fault()) {
      try Refusals.among({ throw DeskRefusal.cardExpired }, { throw Fault() })
    }
  }

  @Test func `no reason is no refusal`() { #expect(Refusals([]) == nil) }

  private static let every: [any Refusal] = [
    RupiahRefusal.notAnAmount("x"), RupiahRefusal.tooLarge("x"), ISBNRefusal.notAnISBN("x"),
    ISBNRefusal.wrongCheckDigit("x"), ISSNRefusal.notAnISSN("x"), ISSNRefusal.wrongCheckDigit("x"),
    EAN13Refusal.notThirteenDigits("x"), EAN13Refusal.wrongCheckDigit("x"), BarcodeRefusal.empty,
    BarcodeRefusal.tooLong(81), BarcodeRefusal.unreadable,
  ]

  @Test func `it speaks both languages in whole sentences`() {
    for refusal in Self.every {
      for text in [refusal.sentence.id, refusal.sentence.en] { #expect(text.hasSuffix(".")) }
      #expect(refusal.sentence.id != refusal.sentence.en)
    }
  }

  @Test func `programs know every reason by a name of its own`() {
    let names = Self.every.map(\.type)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(
        name.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        })
    }
  }
}

struct `What is said in two languages` {
  @Test func `is chosen by the reader`() {
    let sentence = Sentence(id: "Selamat datang.", en: "Welcome.")
    #expect(sentence.text(in: .indonesian) == "Selamat datang.")
    #expect(sentence.text(in: .english) == "Welcome.")
    #expect(Sentence(both: "Sartika") == Sentence(id: "Sartika", en: "Sartika"))
    #expect(Language.allCases.map(\.rawValue) == ["id", "en"])
  }
}
