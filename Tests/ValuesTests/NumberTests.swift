import Foundation
import Testing
import Values

private enum Cup {}

struct `The number of a thing` {
  @Test func `is read from an address and written again`() {
    #expect(Number<Cup>("42") == Number(42))
    #expect(Number<Cup>(42).description == "42")
    #expect(Number<Cup>(rawValue: 7).rawValue == 7)
    #expect(Number<Cup>("9223372036854775807")?.rawValue == .max)
  }

  @Test(arguments: [
    "", "0", "-1", "+5", "1.0", " 1", "1 ", "0x1", "satu", "٤٢", "9223372036854775808",
  ])
  func `is decimal digits above zero and nothing else`(text: String) {
    #expect(Number<Cup>(text) == nil)
  }

  @Test func `sorts by its value and is a number for a program`() throws {
    #expect([Number<Cup>(10), Number(9)].sorted() == [Number(9), Number(10)])
    let json = try JSONEncoder().encode([Number<Cup>(10)])
    #expect(String(decoding: json, as: UTF8.self) == "[10]")
    #expect(try JSONDecoder().decode([Number<Cup>].self, from: json) == [Number(10)])
  }
}
