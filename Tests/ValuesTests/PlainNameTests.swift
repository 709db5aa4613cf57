import Testing
import Values

struct `A name as it may be written` {
  @Test(arguments: ["", " ", "\u{200B}", "\u{FEFF} \u{2060}", "\u{200D}", "\u{202E}", "\t\n"])
  func `is none when nothing of it can be seen`(text: String) {
    #expect(text.plainName == "")
  }

  @Test func `keeps what is seen, on one line and in one direction`() {
    #expect("Ibu\u{202E} Sari\nMelati".plainName == "Ibu Sari Melati")
    #expect("\n \n Ibu \t Sari\u{202E} \r\n\nMelati\n ".plainLines == "Ibu Sari\n\nMelati")
    #expect(" \n\n".plainLines == "")
    #expect("\u{1F469}\u{200D}\u{1F3EB}".plainName == "\u{1F469}\u{200D}\u{1F3EB}")
  }
}

struct `A line of a record` {
  @Test(arguments: [
    "\u{2}", "\u{B}", "\u{C}", "\u{1B}", "\u{1D}", "\u{1F}", "\t", "\r\n", "\u{2028}",
  ])
  func `has a blank where a machine was told something`(sign: String) {
    #expect("Layar\(sign)Terkembang\(sign)".plainLine == "Layar Terkembang")
  }

  @Test(arguments: [
    "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{AD}", "\u{FFFF}",
  ])
  func `has nothing that turns its words, nor what is not seen`(sign: String) {
    #expect("Per\(sign)empuan".plainLine == "Perempuan")
  }

  @Test func `keeps isolates that are whole, and no half of one`() {
    let whole = "Puisi \u{2067}قصائد\u{2069} Nusantara"
    #expect(whole.plainLine == whole)
    #expect("Puisi \u{2067}Nusantara".plainLine == "Puisi Nusantara")
    #expect("Puisi\u{2069} Nusantara".plainLine == "Puisi Nusantara")
  }

  @Test(arguments: ["Layar  Terkembang ", "قصائد\u{200F}", "\u{1F469}\u{200D}\u{1F3EB}"])
  func `is as it was typed when there is nothing to mend`(text: String) {
    #expect(Array(text.plainLine.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `is one of several where there are several`() {
    #expect("Bab 1\r\nBab\u{1F} 2\n\nBab 3".plainParagraphs == "Bab 1\nBab 2\n\nBab 3")
  }
}
