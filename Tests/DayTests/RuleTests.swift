import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Testing
import Trail
import Values

struct `The lending rules` {
  private static let line = "/office/rules/line"

  @Test func `stand on one page, which says which line applies to whom`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.words("/office/rules?category=peneliti&type=journal")
      #expect(page.contains("lama pinjam 28 hari Peneliti, semua tipe"), "\(page)")
      #expect(page.contains("jumlah reservasi 5 Semua anggota, semua tipe"))
      #expect(page.contains("Yang paling khusus menentukan"))
      try await ratna.read(in: .english)
      let english = try await ratna.words("/office/rules?category=pelajar&type=journal")
      #expect(english.contains("loan period 7 days Every member, Journal"), "\(english)")
      // Nobody knows such a kind: the page shows what is usual.
      #expect(try await ratna.see("/office/rules?category=raja&type=x").status == 200)
    }
  }

  @Test func `are changed with a form, and the next line decides what is left open`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let desk = day.house.house.loanDesk
      try await ratna.press(
        Self.line, ["days": "21", "loans": "tanpa batas"], on: "\(Self.line)?category=pelajar")
      var policy = try await desk.policy(for: .student, .book)
      #expect(policy.days == 21 && policy.loans == .unlimited && policy.renewals == .atMost(2))
      #expect(try await ratna.words("/office/rules").contains("Aturan disimpan"))
      // The page of the line shows what stands in it.
      let filled = try await ratna.see("\(Self.line)?category=pelajar").text
      #expect(filled.contains(#"value="21""#) && filled.contains(#"value="tanpa batas""#))
      try await ratna.press("/office/rules/remove", on: "/office/rules")
      // The first of them is the line for journals.
      #expect(try await desk.rules().count == 4)
      try await ratna.press(
        Self.line, ["lends": "no"], on: "\(Self.line)?category=umum&type=journal")
      policy = try await desk.policy(for: .general, .journal)
      #expect(!policy.lends && policy.days == 14)
    }
  }

  @Test func `of today count for the renewals of loans that are out, which the page says`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, desk) = (try await day.ratna(), day.house.house.loanDesk)
      let today = day.house.house.clock.today
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      let before = try await desk.loans(of: day.sari.number, on: today)
      #expect(before.map(\.deskObstacles) == [[]])
      try await ratna.press(
        Self.line, ["days": "9", "renewals": "0"], on: "\(Self.line)?category=umum")
      let said = try await ratna.words("/office/rules")
      #expect(said.contains("tetap pada jatuh temponya; perpanjangannya mengikuti aturan baru"))
      #expect(said.contains("paruh terakhir bila masa pinjamnya kurang dari 14 hari"))
      let after = try await desk.loans(of: day.sari.number, on: today)
      #expect(after.map(\.due) == before.map(\.due))
      #expect(after.map(\.deskObstacles) == [[.limitReached(renewals: 0)]])
    }
  }

  @Test(arguments: [
    (
      ["days": "dua minggu"], "“dua minggu” di “Lama pinjam (hari)” bukan angka",
      "“dua minggu” in “Loan period (days)” is not a number"
    ),
    (["days": "0"], "Angka aturan tidak masuk akal", "One of the numbers is not possible"),
    (["loans": "banyak"], "harus angka, “tanpa batas”", "must be a number, “unlimited”"),
    ([:], "Baris ini belum mengatur apa pun", "This line says nothing yet"),
    (
      ["lends": "mungkin", "days": "9"], "Isi “Boleh dipinjam”", "“May be borrowed” cannot be read"
    ),
  ])
  func `refuse what makes no sense, and keep what was typed`(
    fields: [String: String], id: String, en: String
  ) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let before = try await Ledger.of(day.house)
      let page = "\(Self.line)?category=relawan&type=document"
      for (language, words) in [(Language.indonesian, id), (.english, en)] {
        try await ratna.read(in: language)
        let answer = try await ratna.press(
          Self.line, fields.merging(["renewals": ""]) { $1 }, on: page, expecting: 422)
        #expect(Paper.words(answer.text).contains(words))
        for typed in fields.values where typed != "mungkin" {
          #expect(answer.text.contains(#"value="\#(typed)""#))
        }
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }

  @Test func `are the manager's alone, and speak only of kinds that there are`() async throws {
    try await Furnished.visit { day in
      let (ratna, sinta) = (try await day.ratna(), try await day.colleague("Sinta", .librarian))
      let before = try await Ledger.of(day.house)
      for action in [Self.line, "/office/rules/remove"] {
        #expect(try await sinta.try(action, ["category": "umum", "days": "9"]).status == 403)
        let unknown = try await ratna.try(action, ["category": "raja", "days": "9"])
        #expect(unknown.status == 422)
        #expect(Paper.words(unknown.text).contains("Kategori anggota atau tipe koleksi itu"))
        // The page of the refusal leads back to the room.
        #expect(unknown.text.contains("Kembali ke “Kantor”"))
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }
}

extension Guest {
  /// Sends a form with a token of hers from wherever, as no page of ours would.
  func `try`(
    _ action: String, _ fields: [String: String] = [:]
  ) async throws -> FrontDoor.Visitor.Answer {
    let token = Paper.form("/sign-out", in: try await see("/office").text)?["formToken"] ?? ""
    return try await send(action, fields.merging(["formToken": token]) { $1 })
  }
}
