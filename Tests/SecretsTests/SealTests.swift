import Secrets
import Testing

struct `What the house seals` {
  private let key = SealingKey.random()

  @Test func `is read by the house, and never twice the same`() {
    let (first, second) = (key.seal("Judul", for: "form"), key.seal("Judul", for: "form"))
    #expect(first != second && !first.contains("Judul"))
    #expect(key.open(first, for: "form") == "Judul" && key.open(second, for: "form") == "Judul")
    #expect(key.open(key.seal("", for: "form"), for: "form") == "")
  }

  @Test func `is nothing to another key, for another purpose, or with one digit changed`() {
    let sealed = key.seal("Judul yang panjang", for: "form")
    #expect(SealingKey.random().open(sealed, for: "form") == nil)
    #expect(key.open(sealed, for: "scan") == nil)
    for place in sealed.indices {
      var changed = sealed
      changed.replaceSubrange(place...place, with: sealed[place] == "0" ? "1" : "0")
      #expect(key.open(changed, for: "form") == nil)
    }
    for odd in ["", "0", "zz", String(sealed.dropLast(2)), String(sealed.dropFirst(2))] {
      #expect(key.open(odd, for: "form") == nil)
    }
  }

  @Test func `is by a key that is 32 bytes long, and prints nothing`() {
    #expect(SealingKey(Array(repeating: 7, count: 31)) == nil)
    #expect("\(key)" == "‹key›")
    #expect(SealingKey(key.bytes)?.mark("a") == key.mark("a") && key.mark("a") != key.mark("b"))
  }
}
