import Serving
import Testing
import Values

struct `What a browser asks for` {
  @Test(
    arguments: [
      ("id", Language.indonesian), ("en-US,en;q=0.9", .english), ("fr, en;q=0.4", .english),
      ("en;q=0.5, id;q=0.9", .indonesian), ("ms-MY", .indonesian), ("fr", .indonesian),
      ("en;q=0", .indonesian), ("", .indonesian), (";;;,,=", .indonesian),
    ])
  func `the browser's language is understood`(_ header: String, _ language: Language) {
    #expect(LanguageChoice.preferred(header) == language)
  }
}
