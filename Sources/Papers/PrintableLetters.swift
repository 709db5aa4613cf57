public import Values

/// Whether what is printed can be: letters that no installed family has come out as boxes.
public enum PrintableLetters {
  /// Those of some texts with letters that nothing on this machine draws.
  ///
  /// What is written in ASCII is never among them, and costs nothing.
  public static func unknown(of texts: [String]) async throws -> [String] {
    let foreign = texts.filter { text in text.utf8.contains { $0 > 0x7F } }
    guard !foreign.isEmpty else { return [] }
    return try await WorkBench.papers.work { () -> Result<[String], any Error> in
      .success(foreign.filter { !PangoText.hasLetters(of: letters(of: $0)) })
    }
  }

  /// What is looked for: signs and pictures are no words that somebody misses.
  private static func letters(of text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.isASCII && $0.properties.isAlphabetic }))
  }

  /// What to do about it.
  public static let cure = Sentence(
    id: "Pasang huruf yang lain, lalu jalankan ulang server. Untuk huruf Tionghoa, Jepang, dan "
      + "Korea: sudo apt-get install fonts-noto-cjk",
    en: "Install other fonts, then start the server again. For Chinese, Japanese and Korean: "
      + "sudo apt-get install fonts-noto-cjk")
}
