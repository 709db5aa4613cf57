import Catalog
import Markup
import Testing
import Trail
import Values

@testable import Pages

struct `The shelf of spines` {
  private static func spines(_ count: Int, title: String = "Amba", form: Form = .book) -> [Spine] {
    (0..<count).map { place in
      Spine(
        record: RecordNumber(Int64(place + 1)),
        address: RecordAddress(123_456_789_012_345 + Int64(place)), form: form, title: title,
        mark: SpineMark(CallNumber("305.42 ARI p")))
    }
  }

  private static let name = Sentence(id: "Rak pilihan", en: "From the shelves")

  @Test func `has a link for each, in their order, and one way past it`() {
    for count in [1, 5, 15, 16, 30] {
      let shelf = aPage().shelfOfSpines(Self.spines(count), named: Self.name).text
      let links = shelf.matches(of: /href="\/records\/(\d+)"/).map { String($0.1) }
      #expect(links == (0..<count).map { String(123_456_789_012_345 + $0) })
      #expect(shelf.contains(##"href="#past-shelf""##) && shelf.contains(#"id="past-shelf""#))
      #expect(shelf.contains(#"aria-label="Rak pilihan""#))
      #expect(shelf.contains(#"<li class="pile">"#) == (count >= 16))
    }
    #expect(aPage().shelfOfSpines([], named: Self.name).isEmpty)
  }

  @Test func `takes at most 120 bytes a spine besides its title`() {
    for form in Form.allCases {
      let spines = Self.spines(30, title: "A", form: form)
      let all = aPage().shelfOfSpines(spines, named: Self.name)
      let few = aPage().shelfOfSpines(Array(spines.prefix(15)), named: Self.name)
      #expect((all.bytes.count - few.bytes.count) / 15 <= 121, "\(form)")
    }
  }

  @Test func `draws out the one whose page it is, near the beginning on a narrow screen`() {
    let spines = Self.spines(25)
    let shelf = aPage().shelfOfSpines(spines, named: Self.name, drawnOut: spines[12].address).text
    #expect(shelf.matches(of: /<li class="out">/).count == 1)
    #expect(shelf.matches(of: /aria-current="page"/).count == 1)
    #expect(shelf.matches(of: /<li class="far">/).count == 9)
    #expect(!shelf.contains("pile"))
  }

  @Test func `says the language of a title, and escapes it`() {
    let spine = Spine(
      record: RecordNumber(1), address: RecordAddress(123_456_789_012_345), form: .book,
      title: "<i>The second sex", language: "eng")
    let shelf = aPage().shelfOfSpines([spine], named: Self.name).text
    #expect(shelf.contains(#"<b lang="en" dir="auto">&lt;i&gt;The second sex</b>"#))
    #expect(!shelf.contains("<br>") && !shelf.contains("style="))
  }

  @Test(arguments: [
    "", "Entrok", "Tenggelamnya kapal van der Wijck", String(repeating: "X", count: 300),
    String(repeating: "第", count: 300), "المرأة والجنوسة في الإسلام",
  ])
  func `makes a spine as thick and as high as its title asks`(_ title: String) {
    let spine = Self.spines(1, title: title)[0]
    let classes = SpineLook.classes(of: spine).split(separator: " ")
    #expect(classes.count == 4, "\(classes)")
    #expect(SpineLook.cut(title).count <= 47)
  }

  @Test func `stands journals in a row and puts papers into boxes`() {
    let journal = Spine(
      record: RecordNumber(1), address: RecordAddress(123_456_789_012_345), form: .journal,
      title: "HerStory", copies: 40)
    #expect(SpineLook.classes(of: journal).contains(" r r5 "))
    for form in [Form.clipping, .document] {
      #expect(SpineLook.classes(of: Self.spines(1, form: form)[0]).hasPrefix("box "))
    }
  }
}
