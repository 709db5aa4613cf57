import Markup
import Testing
import Values

/// Whoever draws for a reader of Indonesian.
private struct Drawing: ComponentDrawing {
  let language = Language.indonesian
  let zone = Zone.wib
  let formKey = HTML.empty
}

private func word(_ text: String) -> Sentence { Sentence(both: text) }

struct `A table that folds` {
  private static func drawn(_ columns: [Table.Column], _ row: [HTML]) -> String {
    Drawing().table(Table(word("Daftar"), columns: columns, rows: [row])).text
  }

  @Test func `names what stands in a cell, and says nothing before an empty one`() {
    let columns: [Table.Column] = [.init(word("Kode")), .init(word("Edisi")), .init(word("Rak"))]
    let table = Self.drawn(columns, ["A", "", "Ungu"])
    #expect(table.contains(#"<td data-label="Rak">Ungu</td>"#))
    #expect(table.contains("<td></td>"))
  }

  @Test func `puts no name before buttons, which say it themselves`() {
    let columns: [Table.Column] = [.init(word("Kode")), .init(word("Label"), isWork: true)]
    #expect(Self.drawn(columns, ["A", "Cetak"]).contains(#"<td class="work">Cetak</td>"#))
  }

  @Test func `marks buttons and what stands above them, so that no paper has an empty column`() {
    let columns: [Table.Column] = [.init(word("Kode")), .init(word("Ubah"), isWork: true)]
    let table = Self.drawn(columns, ["A", "Cetak"])
    #expect(table.contains(#"<th scope="col" class="work">Ubah</th>"#))
    #expect(table.contains(#"<th scope="col">Kode</th>"#))
  }

  @Test(arguments: [(5, false), (6, true)])
  func `folds on a tablet, too, when it has many columns`(_ count: Int, _ isWide: Bool) {
    let columns = (1...count).map { Table.Column(word("Kolom \($0)")) }
    let table = Self.drawn(columns, Array(repeating: HTML("x"), count: count))
    #expect(table.contains(#"<table class="folds broad">"#) == isWide)
  }
}
