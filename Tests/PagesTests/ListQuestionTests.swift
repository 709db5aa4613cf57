import Markup
import Pages
import Serving
import Testing
import Values

struct `What a list of the office is asked` {
  private enum Lack: String, CaseIterable, Sendable { case price, code }
  private enum Order: String, Sendable { case name, newest }

  private static func asked(_ fields: [(String, String)]) -> ListQuestion<Lack, Order> {
    ListQuestion(
      FilledForm(fields), at: Address("/goods"), usually: .name, lookingFor: "ibu",
      keeping: [(name: "q", value: "ibu")])
  }

  @Test func `stands in its address, but what is as usual`() {
    let asked = Self.asked([("show", "price"), ("sort", "newest"), ("after", "12"), ("at", "50")])
    #expect(asked.address().text == "/goods?q=ibu&show=price&sort=newest")
    #expect(asked.address(of: Address("/file")).text == "/file?q=ibu&show=price&sort=newest")
    #expect(asked.narrowed(by: nil).sorted(by: .name).address().text == "/goods?q=ibu")
    #expect(asked.column(Sentence(both: "Nama"), by: .newest).order == nil)
    let last: Number<Lack>? = asked.last()
    #expect(last == Number<Lack>(12) && asked.before == 50)
  }

  @Test func `begins anew without a last row, and leaves out what it does not know`() {
    let asked = Self.asked([("show", "taste"), ("sort", "taste"), ("after", "x"), ("at", "50")])
    let last: Number<Lack>? = asked.last()
    #expect(last == nil && asked.before == 0)
    #expect(asked.address().text == "/goods?q=ibu")
  }

  @Test func `is found again where it was, with its ticks`() {
    let asked = Self.asked([("show", "price"), ("after", "12"), ("at", "50"), ("chosen", "3.4")])
    #expect(asked.back.text == "/goods?q=ibu&show=price&after=12&at=50&ticked=3.4")
    #expect(Self.asked([("ticked", "3.4"), ("chosen", "9")]).ticked.keys == ["3", "4"])
    let whole = Self.asked([("all", "yes"), ("chosen", "3")])
    #expect(whole.back.text == "/goods?q=ibu&ticked=all")
    #expect(Self.asked([("ticked", "all")]).ticked.isAll)
  }

  @Test func `goes on from its last row, and has a filter for what it lacks`() {
    let part = ListQuestion<Lack, Order>.Part<Int64>(
      Self.asked([("show", "code")]), Stretch([7, 9, 11], atMost: 2), counts: [.code: 3], all: 5,
      total: 3)
    let page = part.page(
      Sentence(both: "Barang"), columns: [], filters: { Sentence(both: $0.rawValue) },
      file: Address("/file"), empty: .empty
    ) { ListPage.Row(String($0), "", []) }
    #expect(page.next?.text == "/goods?q=ibu&show=code&after=9&at=2")
    #expect(page.file?.text == "/file?q=ibu&show=code")
    #expect(page.filters.map(\.count) == [5, nil, 3])
    #expect(page.filters.map(\.isOn) == [false, false, true])
  }
}
