import Testing
import Values

private struct Visit {
  let name: Confidential<String>
  let notes: [Confidential<String>]
  let phone: Confidential<String>?
  let room: Int
}

struct `What Sari told us in confidence` {
  private let secret = "Sari Rahasia 0812"
  private var name: Confidential<String> { Confidential(secret) }

  private func dumped(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test func `does not show however it is printed`() {
    let shapes = [
      "\(name)", String(describing: name), String(reflecting: name), name.description,
      name.debugDescription, dumped(name), "\(Mirror(reflecting: name).children.map { $0 })",
    ]
    for text in shapes { #expect(!text.contains("Rahasia")) }
    #expect("\(name)" == "‹confidential›")
    #expect(String(reflecting: name) == "‹confidential›")
  }

  @Test func `does not show from inside other things`() {
    let visit = Visit(name: name, notes: [name], phone: name, room: 3)
    let shapes = [
      "\(visit)", String(reflecting: visit), dumped(visit), "\([name])", "\(["a": name])",
      "\(Optional(name) as Any)", dumped([name]), dumped((1, name)), String(reflecting: [visit]),
      "\(Set([name]))", "\(Result<Confidential<String>, Never>.success(name))",
    ]
    for text in shapes { #expect(!text.contains("Rahasia")) }
  }

  @Test func `shows to those who say why`() {
    #expect(name.reveal(.shownToTheMember) == secret)
  }

  @Test func `can be compared without being read`() {
    #expect(name == Confidential(secret))
    #expect(name != Confidential("lain"))
  }
}
