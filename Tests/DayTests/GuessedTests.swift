import Access
import FrontDoor
import Testing
import Values

struct `Wrong tries in somebody's name` {
  private static func guess(
    _ count: Int, at name: String, in house: RunningHouse
  ) async throws {
    let stranger = Guest(house)
    for _ in 1...count {
      try await stranger.press(
        "/office/sign-in", ["name": name, "passphrase": "salah sekali ini"], on: "/office/sign-in",
        expecting: 422)
    }
  }

  @Test func `are told to a colleague on the first page after she comes in, and not again`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press("/sign-out", on: "/office")
      try await Self.guess(3, at: "ratna", in: day.house)
      try await ratna.comeIn("ratna")
      #expect(try await ratna.words("/office").contains("3 kali"))
      #expect(try await !ratna.words("/office").contains("3 kali"))
    }
  }

  @Test func `are told to a member, and nobody else learns that she has a card`() async throws {
    try await Furnished.visit { day in
      let (sari, stranger) = (Guest(day.house), Guest(day.house))
      func knock(_ card: String) async throws -> String {
        let answer = try await stranger.press(
          "/account/sign-in", ["card": card, "pin": "000000"], on: "/account/sign-in",
          expecting: 422)
        return Paper.words(answer.text).replacing(card, with: "")
      }
      let known = try await knock(day.sari.card)
      let unknown = try await knock("A00000000000")
      #expect(known == unknown)
      _ = try await knock(day.sari.card)
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      #expect(try await sari.words("/account").contains("2 kali"))
      #expect(try await !sari.words("/account").contains("2 kali"))
    }
  }

  @Test func `make a stranger wait, and not her own browser`() async throws {
    try await Furnished.visit { day in
      let (ratna, fresh) = (try await day.ratna(), Guest(day.house))
      try await ratna.press("/sign-out", on: "/office")
      try await Self.guess(5, at: "ratna", in: day.house)
      let told = try await fresh.press(
        "/office/sign-in", ["name": "ratna", "passphrase": Furnished.passphrase],
        on: "/office/sign-in", expecting: 429)
      #expect(Paper.words(told.text).contains("Terlalu banyak percobaan"))
      try await ratna.comeIn("ratna")
      #expect(try await ratna.see("/office").status == 200)
    }
  }
}
