import FrontDoor
import Pages
import Testing

/// A form says itself on which page it stood.
struct `A form that names what is no page` {
  /// The form by which she sits down at a station that there is not, from a page that she made up.
  private static func refused(
    _ ratna: Guest, from page: String
  ) async throws -> FrontDoor.Visitor.Answer {
    let chooser = try await ratna.see("/stations?back=/desk").text
    var fields = try #require(Paper.form("/stations/seat", in: chooser))
    fields["station"] = "zz"
    fields["here"] = page
    return try await ratna.send("/stations/seat", fields)
  }

  @Test func `is told why it was refused, and nothing else`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for path in PageList.noPages.sorted() {
        let address = path.split(separator: "/", omittingEmptySubsequences: false)
          .map { $0.hasPrefix("{") ? "1" : String($0) }.joined(separator: "/")
        let answer = try await Self.refused(ratna, from: address)
        #expect((400..<500).contains(answer.status), "\(path)")
        #expect(answer.headers["content-type"]?.hasPrefix("text/html") == true, "\(path)")
        #expect(answer.headers["content-disposition"] == nil, "\(path)")
        #expect(answer.text.contains("<html"), "\(path)")
      }
      #expect(try await ratna.see("/privacy").status == 200)
    }
  }

  @Test func `uses up nothing that is shown once`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let member = "/office/members/\(day.sari.number)"
      let made = try await ratna.press("\(member)/pin", on: member)
      let place = try #require(made.headers["location"])
      let answer = try await Self.refused(ratna, from: place)
      #expect(Paper.text(of: "data-pin", in: answer.text) == nil)
      let shown = try await ratna.see(place)
      #expect(shown.status == 200 && Paper.text(of: "data-pin", in: shown.text) != nil)
    }
  }

  @Test func `is drawn again all the same when it stood on a page`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let answer = try await Self.refused(ratna, from: "/stations?back=/desk")
      #expect((400..<500).contains(answer.status))
      #expect(Paper.form("/stations/seat", in: answer.text) != nil)
    }
  }
}
