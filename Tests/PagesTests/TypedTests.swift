import Access
import House
import Markup
import Serving
import Testing
import Values

@testable import Pages

struct `A half-typed form` {
  @Test func `outlives a restart and a day, and no secret goes with it`() async throws {
    let portal = try Portal()
    let form = FilledForm([
      ("title", "Judul"), ("here", "/office/records/new"), ("by", "seseorang"), ("pin", "735194"),
      ("formToken", "0"), ("subjects", "Perempuan\nHukum"),
    ])
    let kept = KeptForm(form, sentTo: "/office/records", at: Portal.now)
    let sealed = try #require(try await portal.house.tools.formSeal.seal(kept))
    let again = FormSeal(keyring: Keyring(database: portal.house.database))
    let opened = try #require(
      try await again.open(sealed, at: Portal.now + Lifetime.sealedForm.seconds))
    #expect(opened.fields == [["title", "Judul"], ["subjects", "Perempuan\nHukum"]])
    #expect(opened.page == "/office/records/new" && opened.owner == "seseorang")
    #expect(try await again.open(sealed, at: Portal.now + Lifetime.sealedForm.seconds + 1) == nil)
    let elsewhere = try Portal()
    #expect(try await elsewhere.house.tools.formSeal.open(sealed, at: Portal.now) == nil)
  }

  @Test func `that is too long to be carried is not kept`() async throws {
    let portal = try Portal()
    let form = FilledForm([("note", String(repeating: "a", count: FormSeal.longest))])
    let kept = KeptForm(form, sentTo: "/office/records", at: Portal.now)
    #expect(try await portal.house.tools.formSeal.seal(kept) == nil)
  }

  @Test func `waits for eight pages of a session at most, the newest`() async {
    let shelf = RefillShelf()
    func put(_ page: Int, for session: String) async {
      let fields = FilledForm([("note", "\(page)")])
      await shelf.put(
        Refill(action: "/x", fields: fields, remark: .returned), for: session, on: "/\(page)",
        at: Portal.now + Int64(page))
    }
    await put(0, for: "hers")
    for page in 0..<12 { await put(page, for: "his") }
    var left: [Int] = []
    for page in 0..<12 {
      let found = await shelf.take(for: "his", on: "/\(page)", at: Portal.now + 12)
      if found?.fields["note"] == "\(page)" { left.append(page) }
    }
    #expect(left == Array(4..<12))
    #expect(await shelf.take(for: "hers", on: "/0", at: Portal.now + 12) != nil)
  }

  @Test func `for a page that already waits pushes out no other`() async {
    let shelf = RefillShelf()
    for page in [0, 1, 2, 3, 4, 5, 6, 7, 7, 7] {
      let fields = FilledForm([("note", "\(page)")])
      await shelf.put(
        Refill(action: "/x", fields: fields, remark: .returned), for: "hers", on: "/\(page)",
        at: Portal.now)
    }
    for page in 0..<8 {
      #expect(await shelf.take(for: "hers", on: "/\(page)", at: Portal.now) != nil)
    }
  }

  private static let page: HTML = """
    <main><form method="post" action="/x"><input type="hidden" name="line" value="1">\
    <input name="name" value="lama"></form>
    <details><summary>Dua</summary>
    <form class="card" method="post" action="/x"><input type="hidden" name="line" value="2">\
    <input id="field-name" name="name" type="text" value="lama &amp; &quot;usang&quot;" required>\
    <input type="password" name="pin" value="">\
    <textarea name="note">
    lama</textarea><select name="kind"><option value="a" selected>A</option>\
    <option value="b">B</option></select>\
    <input type="checkbox" name="box" value="yes" checked>\
    <input type="radio" name="way" value="in"><input type="radio" name="way" value="out">\
    </form></details></main>
    """

  @Test func `is filled in where it stood, among forms that look alike`() throws {
    let typed = FilledForm([
      ("line", "2"), ("name", "a<b> \"c\" 'd' &amp;"), ("pin", "735194"), ("note", "</textarea>x"),
      ("kind", "b"), ("way", "out"),
    ])
    var paper = FilledPaper(Self.page)
    let form = try #require(paper.form(sentTo: "/x", like: typed))
    paper.insert("<p>kembali</p>", into: form)
    paper.mark(["name"], nil, wrong: "salah", in: form)
    paper.fill(form, with: typed)
    let text = paper.html.text
    #expect(text.contains(#"<input name="name" value="lama">"#))
    #expect(text.contains("<details open><summary>Dua</summary>"))
    #expect(text.contains(#"value="a&lt;b&gt; &quot;c&quot; &#39;d&#39; &amp;amp;""#))
    #expect(text.contains(#"aria-invalid="true""#) && text.contains(">salah</span><input id="))
    #expect(text.contains("\n&lt;/textarea&gt;x</textarea>") && !text.contains("735194"))
    #expect(
      text.contains(#"<option value="a">A"#) && text.contains(#"<option value="b" selected>"#))
    #expect(!text.contains("checked>\n") && text.contains(#"value="out" checked>"#))
    #expect(!text.contains(#"value="yes" checked"#) && !text.contains(#"value="in" checked"#))
    #expect(text.contains("<p>kembali</p><input type=\"hidden\" name=\"line\" value=\"2\">"))
    #expect(FilledPaper(Self.page).form(sentTo: "/y", like: typed) == nil)
  }

  @Test func `is marked whatever kind of field is wrong, and the first gets the focus`() throws {
    let typed = FilledForm([("line", "2"), ("pin", "735194")])
    var paper = FilledPaper(Self.page)
    let form = try #require(paper.form(sentTo: "/x", like: typed))
    for name in ["kind", "note", "pin"] { paper.mark([name], nil, wrong: "salah", in: form) }
    paper.fill(form, with: typed)
    let text = paper.html.text
    for field in ["pin", "note", "kind"] {
      let tag = try #require(
        text.split(separator: "<").first { $0.contains("name=\"\(field)\"") }, "\(field)")
      #expect(tag.contains("aria-invalid=\"true\""), "\(field)")
      let remark = try #require(tag.firstMatch(of: /aria-describedby="(wrong-[0-9]+)"/)?.1)
      #expect(text.contains("<span class=\"wrong\" id=\"\(remark)\">"), "\(field)")
    }
    #expect(text.contains(/name="pin"[^>]* autofocus>/) && !text.contains("735194"))
    #expect(text.ranges(of: " autofocus").count == 1)
  }

  @Test func `is known to be the form that was sent, and leads keys to a field of it`() throws {
    let typed = FilledForm([("line", "2"), ("name", "baru")])
    var paper = FilledPaper(Self.page)
    let form = try #require(paper.form(sentTo: "/x", like: typed))
    #expect(paper.isUnchanged(form, since: typed))
    #expect(!paper.isUnchanged(form, since: FilledForm([("line", "3"), ("name", "baru")])))
    paper.lead(to: ["name"], in: form)
    paper.fill(form, with: typed)
    let text = paper.html.text
    #expect(text.contains(/name="name"[^>]* data-takes-focus="" value="baru">/))
    #expect(text.ranges(of: "data-takes-focus").count == 1)
  }

  @Test func `nothing of a page is lost when nothing is put in`() {
    #expect(FilledPaper(Self.page).html == Self.page)
  }
}
