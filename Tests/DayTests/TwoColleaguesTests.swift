import Catalog
import Foundation
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values

struct `Two colleagues who change one record` {
  @Test func `are offered nothing on the refused form that cannot succeed`() async throws {
    try await Furnished.visit { day in
      let (catalogue, ratna) = (day.house.house.catalogue, try await day.ratna())
      let edit = "/office/records/\(day.record)/edit"
      var first = try #require(Paper.form(edit, in: try await ratna.see(edit).text))
      let second = try #require(Paper.form(edit, in: try await ratna.see(edit).text))
      first["title"] = "Yang pertama"
      #expect(try await ratna.send(edit, first).status == 303)
      let refused = try await ratna.send(edit, second.merging(["title": "Yang kedua"]) { $1 })
      #expect(refused.status == 422)
      #expect(Paper.words(refused.text).contains("timpa dengan isian Anda"))
      // Above the fields and below them, and no other button that sends the form.
      let form = try #require(refused.text.components(separatedBy: "action=\"\(edit)\"").last)
      let inside = form.prefix(upTo: try #require(form.range(of: "</form>")).lowerBound)
      let buttons = inside.components(separatedBy: "<button").dropFirst()
      #expect(buttons.first?.hasPrefix(" disabled hidden>") == true, "Enter presses the first one")
      let others = buttons.dropFirst()
      #expect(others.count == 2 && others.allSatisfy { $0.contains(#"name="over" value="2""#) })
      var over = try #require(Paper.form(edit, in: refused.text))
      (over["over"], over["title"]) = ("2", "")
      let mistyped = try await ratna.send(edit, over)
      #expect(mistyped.status == 422 && mistyped.text.contains(#"name="over" value="2""#))
      over = try #require(Paper.form(edit, in: mistyped.text))
      (over["over"], over["title"]) = ("2", "Yang kedua")
      #expect(try await ratna.send(edit, over).status == 303)
      #expect(try await catalogue.record(day.record)?.title == "Yang kedua")
    }
  }
}
