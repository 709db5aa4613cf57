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
