import Catalog
import Testing

struct `A call number` {
  @Test(arguments: [
    ("305.42", "Arivia, Gadis", "Feminisme: sebuah kata hati", "305.42 ARI f"),
    ("305.42", "Ariani", "Perempuan dan hukum", "305.42 ARI p"),
    ("398.2", "Toer, Pramoedya Ananta", "Sang pemula", "398.2 TOE p"),
    ("823", "Woolf, Virginia", "A room of one's own", "823 WOO r"),
    ("305.4", "Beauvoir, Simone de", "The second sex", "305.4 BEA s"),
    ("808.8", "Élise", "Étoiles", "808.8 ELI e"),
  ])
  func `has three letters of the author and one of the title`(
    _ dewey: String, _ author: String, _ title: String, _ expected: String
  ) {
    let made = CallNumber.make(classification: dewey, author: author, title: title)
    #expect(made.text == expected)
  }

  @Test(arguments: [
    ("Perempuan di titik nol", "305.42 PER"), ("Si Bungsu", "305.42 BUN"),
    ("7 perempuan", "305.42 TUJ"), ("1001 malam", "305.42 SAT"), ("The", "305.42 THE"),
  ])
  func `goes by the title when there is no author, digits by their word`(
    _ title: String, _ expected: String
  ) {
    let made = CallNumber.make(classification: "305.42", author: nil, title: title)
    #expect(made.text == expected)
  }

  @Test func `goes by the number word also behind an author`() {
    let made = CallNumber.make(classification: "899", author: "Utami, Ayu", title: "7 hari")
    #expect(made.text == "899 UTA t")
  }

  @Test(arguments: ["[305.4 23]", "305.4/23", "[305.4]", "305.4 22"])
  func `has no brackets, no marks and no edition of the tables`(_ typed: String) {
    let made = CallNumber.make(classification: typed, author: "Beauvoir", title: "The second sex")
    #expect(made.text == (typed.contains("/") ? "305.423 BEA s" : "305.4 BEA s"))
  }

  @Test(arguments: [
    ("Saadawi, Nawal el", "امرأة عند نقطة الصفر", "892.736 SAA a"),
    ("السعداوي، نوال", "الصفر", "892.736 SAD s"), ("Hamzah", "شعير", "892.736 HAM s"),
    ("Hamzah", "چوکه", "892.736 HAM c"),
  ])
  func `has Latin letters alone where author or title are in Arabic ones`(
    _ author: String, _ title: String, _ expected: String
  ) {
    let made = CallNumber.make(classification: "892.736", author: author, title: title)
    #expect(made.text == expected)
    #expect(made.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `is not empty when only the class is known`() {
    #expect(CallNumber.make(classification: "305.4'2", author: "", title: "…").text == "305.42")
  }
}
