import Markup
import Pages
import Values

/// What the library knows of a reader and what it forgets, in plain words.
extension Page {
  var privacy: Sheet {
    let promises = PrivacyWords.promises.map { promise -> HTML in
      "<li><h2>\(say(promise.title))</h2><p>\(say(promise.words))</p></li>\n"
    }
    var sheet = Sheet(
      say(Words.howWeKeepSecrets),
      body: """
        <section class="field-of tarum vow"><div class="wrap"><h1>\(say(Words.howWeKeepSecrets))</h1>
        <p>\(say(PrivacyWords.why))</p></div></section>
        <ul class="list vows">\(promises)</ul>
        """)
    sheet.description = say(PrivacyWords.why)
    return sheet
  }
}
