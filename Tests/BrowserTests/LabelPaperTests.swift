import Catalog
import FrontDoor
import House
import Testing
import Trail
import Values

/// What a browser lays out for sticky labels.
@Suite(.serialized)
struct `A sheet of labels from the browser` {
  @Test func `has rows of one height, however long a title is`() async throws {
    try await RunningHouse.open { house in
      _ = try await house.settleIn()
      let (catalogue, now) = (house.house.catalogue, house.house.clock.now)
      for title in ["Ibu", "Perempuan-perempuan yang menulis sejarah kota pelabuhan"] {
        var entry = SimpleEntry(form: .book, title: title)
        entry.callNumber = "305.42 ARI f"
        let record = try await catalogue.addRecord(entry, at: now, by: .house)
        for _ in 1...6 {
          _ = try await catalogue.addItem(NewItem(), to: record, on: now.day, at: now, by: .house)
        }
      }
      let browser = try await Browser.start()
      do {
        let counter = Counter(house: house, browser: browser)
        try await counter.comeInAsRatna()
        let items = (1...12).map { "item=\($0)" }.joined(separator: "&")
        try await counter.open("/office/labels?\(items)")
        try await browser.waitFor(".label svg")
        let heights = try await browser.run(
          "return [...document.querySelectorAll('.label')].map((label) => label.offsetHeight)"
        ).list.compactMap(\.integer)
        #expect(heights.count == 12 && Set(heights).count == 1, "\(heights)")
        let fits = try await browser.run(
          """
          return [...document.querySelectorAll('.label')]
            .every((label) => label.scrollHeight <= label.clientHeight)
          """)
        #expect(fits.truth, "code and title stand on their label")
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }
}
