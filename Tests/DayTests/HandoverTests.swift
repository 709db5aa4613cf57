import Access
import FrontDoor
import House
import Pages
import Persistence
import Stations
import Testing
import Trail
import Values

/// What one shift tells the next.
struct `The book at the change of shifts` {
  @Test func `is the first that a colleague sees, when somebody wrote since she came in last`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(try await ratna.words("/office/handover").contains("Jangan tulis nama anggota"))
      try await ratna.press(
        "/office/handover", ["text": "Kunci gudang di laci", "kind": "note"],
        on: "/office/handover")
      try await ratna.press(
        "/office/handover", ["text": "Pasang 33 label", "kind": "task"], on: "/office/handover")
      let dewi = try await day.colleague("Dewi", .cashier)
      let code = Guest(day.house)
      let came = try await code.press(
        "/office/sign-in", ["name": "dewi", "passphrase": Furnished.passphrase],
        on: "/office/sign-in")
      // The first time she came in she was told; now nothing is new.
      #expect(came.headers["location"] == "/office")
      let words = try await dewi.words("/office/handover")
      for word in ["2 tulisan baru", "Kunci gudang", "Pasang 33 label", "Ratna", "Dewi"] {
        #expect(words.contains(word), "\(word): \(words)")
      }
      try await dewi.press("/office/handover/done", on: "/office/handover")
      #expect(try await ratna.words("/office/handover").contains("Selesai oleh Dewi"))
      let text = try await dewi.see("/office/handover").text
      #expect(Paper.form("/office/handover/remove", in: text) == nil, "it is not hers")
      try await ratna.press("/office/handover/remove", on: "/office/handover")
      let left = try await ratna.words("/office/handover")
      #expect(!(left.contains("Kunci gudang") && left.contains("Pasang 33 label")))
    }
  }

  @Test func `is nothing for a member or a stranger, and refuses an empty line beside its field`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let answer = try await ratna.press(
        "/office/handover", ["text": "  ", "kind": "note"], on: "/office/handover",
        expecting: 422)
      #expect(answer.text.contains("class=\"wrong\""))
      #expect(try await Guest(day.house).see("/office/handover").status == 303)
    }
  }

  @Test func `is told to a volunteer, and to who comes in by a code, too`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press(
        "/office/handover", ["text": "Kunci gudang di laci", "kind": "note"],
        on: "/office/handover")
      let (keyring, now) = (day.house.house.keyring, day.house.house.clock.now)
      _ = try await keyring.addStaff(
        name: "Asih", signInName: "asih", roles: [.cashier], at: now, by: .house)
      let code = try await keyring.addStaff(
        name: "Tuti", signInName: "tuti", roles: [.librarian], at: now, by: .house
      ).code
      let (asih, tuti) = (Guest(day.house), Guest(day.house))
      let volunteer = try await asih.press(
        "/office/shift",
        [
          "name": "asih", "new": "739164", "station": "\(day.station.number)", "second": "ratna",
          "passphrase": Furnished.passphrase,
        ], on: "/office/shift")
      let newcomer = try await tuti.press(
        "/office/code", ["code": code, "passphrase": Furnished.passphrase], on: "/office/code")
      for (guest, came) in [(asih, volunteer), (tuti, newcomer)] {
        #expect(came.headers["location"] == "/office/handover")
        #expect(try await guest.words("/office/handover").contains("1 tulisan baru"))
      }
    }
  }
}
