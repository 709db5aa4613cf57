import Secrets
import Testing

struct `What is sealed for the house` {
  private let words = Array("{\"text\":\"IP-0000001\"}".utf8)

  @Test func `is opened with the secret half, and with a copy of it that was kept`() throws {
    let key = SealKey()
    let sealed = try SealKey.seal(words, for: key.publicKey, purpose: "uji")
    #expect(key.open(sealed, for: "uji") == words)
    #expect(SealKey(key.secret)?.open(sealed, for: "uji") == words)
    #expect(SealKey(key.secret)?.publicKey == key.publicKey)
  }

  @Test func `is opened by no other key, for no other purpose, and not when it was changed`()
    throws
  {
    let key = SealKey()
    let sealed = try SealKey.seal(words, for: key.publicKey, purpose: "uji")
    #expect(SealKey().open(sealed, for: "uji") == nil)
    #expect(key.open(sealed, for: "lain") == nil)
    for place in [0, 40, 65, sealed.count - 1] {
      var changed = sealed
      changed[place] ^= 1
      #expect(key.open(changed, for: "uji") == nil)
    }
    for length in [0, 1, 64, 65, 66, sealed.count - 1] {
      #expect(key.open(Array(sealed.prefix(length)), for: "uji") == nil)
    }
  }

  @Test func `says nothing of what is in it, and is another each time`() throws {
    let key = SealKey()
    let first = try SealKey.seal(words, for: key.publicKey, purpose: "uji")
    let second = try SealKey.seal(words, for: key.publicKey, purpose: "uji")
    #expect(first != second && first.count == 65 + words.count + 16)
    #expect(Array(key.publicKey.utf8).count == 87)
  }

  @Test(arguments: ["", "bukan kunci", "AAAA", String(repeating: "A", count: 44)])
  func `needs a key that is one`(text: String) {
    #expect(SealKey(text) == nil)
    #expect(throws: (any Error).self) { try SealKey.seal(words, for: text, purpose: "uji") }
  }
}
