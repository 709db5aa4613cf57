import Foundation
import Persistence
import Testing

@Suite("Bytes that are looked for")
struct ByteSearchTests {
  @Test("stand where they begin, from left to right and not over each other")
  func placed() {
    let bytes = Data("anana banana".utf8)
    #expect(bytes.places(of: Data("ana".utf8)) == [0, 7])
    #expect(bytes.places(of: Data("na".utf8)) == [1, 3, 8, 10])
    #expect(bytes.places(of: bytes) == [0])
  }

  @Test("count from the beginning of what a part was cut from")
  func cut() {
    let part = Data("ibu dan ibunya".utf8).dropFirst(4)
    #expect(part.places(of: Data("ibu".utf8)) == [8])
  }

  @Test("stand nowhere when they are none, begin only, or are longer")
  func nowhere() {
    let bytes = Data("ibu".utf8)
    #expect(bytes.places(of: Data()).isEmpty)
    #expect(Data().places(of: bytes).isEmpty)
    #expect(bytes.places(of: Data("bua".utf8)).isEmpty)
    #expect(bytes.places(of: Data("ibunda".utf8)).isEmpty)
  }
}
