import HTTPTypes
import House
import Markup
import Serving
import Testing
import Values

@testable import Pages

struct `The choice of a language` {
  private static let sunda = Language("su", name: "Basa Sunda") { template in
    Translation("‹\(template)›", of: template)
  }

  @Test func `leads to each of the others when there are more than two`() async throws {
    var portal = try Portal(languages: Languages(adding: [Self.sunda]))
    let page = try await portal.get("/")
    #expect(page.text.contains(#"<html lang="id">"#))
    #expect(page.text.contains(#"name="to" value="en" lang="en""#))
    #expect(page.text.contains(#"name="to" value="su" lang="su""#))
    #expect(page.text.contains(#"<span class="wide-only">Basa Sunda</span>"#))
    #expect(!page.text.contains(#"name="to" value="id""#))
    let chosen = try await portal.ask(.post, "/language", ["to": "su", "back": "/privacy"])
    #expect(chosen.header("Set-Cookie")?.hasPrefix("sartika-language=su; Path=/;") == true)
    let again = try await portal.get("/privacy")
    #expect(again.text.contains(#"<html lang="su">"#))
    #expect(again.text.contains("‹\(Words.howWeKeepSecrets.id)›"))
    #expect(again.text.contains(#"name="to" value="id" lang="id""#))
  }

  @Test func `is the browser's, when it asks for one that is there`() async throws {
    var portal = try Portal(languages: Languages(adding: [Self.sunda]))
    for (header, code) in [("su, id;q=0.5", "su"), ("jv, su-ID;q=0.7", "su"), ("fr", "id")] {
      let page = try await portal.ask(.get, "/", headers: ["Accept-Language": header])
      #expect(page.text.contains("<html lang=\"\(code)\">"), "\(header)")
    }
  }

  @Test func `is one button between two while nothing was added`() async throws {
    var portal = try Portal()
    let page = try await portal.get("/")
    #expect(page.text.matches(of: /name="to"/).count == 1)
    let button: HTML = """
      <button class="tongue" name="to" value="en" lang="en">\
      \(Icon.globe)<span class="wide-only">English</span>\
      <abbr class="narrow-only" title="English">en</abbr></button></form>
      """
    #expect(page.text.contains(button.text))
    _ = try await portal.ask(.post, "/language", ["to": "su", "back": "/"])
    #expect(portal.cookies[LanguageChoice.cookie] == "id")
    portal.cookies[LanguageChoice.cookie] = "su"
    let odd = try await portal.ask(.get, "/", headers: ["Accept-Language": "en"])
    #expect(odd.text.contains(#"<html lang="en">"#))
  }
}
