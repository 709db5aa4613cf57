import NIOCore
import Testing
import Values

@testable import Counter
@testable import Pages

struct `A line to a page` {
  @Test func `tells what happened, and from where it goes on when it is cut`() {
    let event = LiveEvent(regions: [.cart], sound: .refused, scan: "ab12")
    let text = String(buffer: LiveLine.text(of: LiveHub.Numbered(id: "a-1", event: event)))
    #expect(text == "id: a-1\nevent: change\ndata: \(event.json)\n\n")
  }
}
