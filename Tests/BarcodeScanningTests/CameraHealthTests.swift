import Testing
import Values

@testable import BarcodeScanning

private let path = "/dev/video0"

/// A camera's life, told sign by sign.
private struct Watch {
  var health = CameraHealth()
  var now = Duration.seconds(50)

  mutating func saw(_ sign: CameraHealth.Sign, after pause: Duration = .milliseconds(66))
    -> CameraHealth.Step
  {
    now += pause
    return health.saw(sign, at: now)
  }

  static func openedAndWorking() -> Watch {
    var watch = Watch()
    _ = watch.saw(.opened(path))
    _ = watch.saw(.picture)
    return watch
  }
}

struct `Judging a camera` {
  @Test func `pictures are read on and on`() {
    var watch = Watch()
    let steps = [watch.saw(.opened(path))] + (0..<100).map { _ in watch.saw(.picture) }
    #expect(steps.allSatisfy { $0 == .read })
    #expect(watch.health.trouble == nil)
  }

  @Test func `without a picture for three seconds it is frozen`() {
    var watch = Watch.openedAndWorking()
    let early = watch.saw(.silence, after: .milliseconds(2999))
    let late = watch.saw(.silence, after: .milliseconds(1))
    #expect(early == .read)
    #expect(late == .reopen(after: .milliseconds(500)))
    #expect(watch.health.trouble == .frozen(path))
  }

  @Test func `the first picture may take eight seconds`() {
    var watch = Watch()
    _ = watch.saw(.opened(path))
    let early = watch.saw(.silence, after: .milliseconds(7999))
    let late = watch.saw(.silence, after: .milliseconds(1))
    #expect(early == .read)
    #expect(late == .reopen(after: .milliseconds(500)))
  }

  @Test func `a few broken pictures are passed over`() {
    var watch = Watch.openedAndWorking()
    for _ in 0..<10 {
      for _ in 0..<49 {
        let step = watch.saw(.garbage)
        #expect(step == .read)
      }
      _ = watch.saw(.picture)
    }
    #expect(watch.health.trouble == nil)
  }

  @Test func `only broken pictures are a trouble`() {
    var watch = Watch.openedAndWorking()
    let steps = (0..<50).map { _ in watch.saw(.garbage) }
    #expect(steps.last == .reopen(after: .milliseconds(500)))
    #expect(watch.health.trouble == .onlyGarbage(path))
  }

  @Test func `an unplugged camera is tried again, more and more seldom, for ever`() {
    var watch = Watch.openedAndWorking()
    _ = watch.saw(.trouble(.unplugged(path)))
    let steps = (0..<60).map { _ in watch.saw(.trouble(.missing(path))) }
    #expect(
      steps.prefix(4) == [
        .reopen(after: .seconds(1)), .reopen(after: .seconds(2)), .reopen(after: .seconds(4)),
        .reopen(after: .seconds(4)),
      ])
    #expect(steps.dropFirst(4).allSatisfy { $0 == .reopen(after: .seconds(4)) })
  }

  @Test func `a picture after a replug makes all well`() {
    var watch = Watch.openedAndWorking()
    _ = watch.saw(.trouble(.unplugged(path)))
    _ = watch.saw(.trouble(.noCamera))
    _ = watch.saw(.opened("/dev/video2"))
    #expect(watch.health.trouble == .noCamera)
    _ = watch.saw(.picture)
    #expect(watch.health.trouble == nil)
    let next = watch.saw(.trouble(.unplugged(path)))
    #expect(next == .reopen(after: .milliseconds(500)))
  }

  @Test func `the system's reasons become sentences`() {
    #expect(VideoNode.trouble(2, path) == .missing(path))
    #expect(VideoNode.trouble(13, path) == .notAllowed(path))
    #expect(VideoNode.trouble(16, path) == .busy(path))
    #expect(VideoNode.trouble(19, path) == .missing(path))
    #expect(VideoNode.trouble(25, path) == .notACamera(path))
    #expect(VideoNode.trouble(5, path) == .notUsable(path, code: 5))
  }

  @Test func `a device that is not a camera is refused`() {
    #expect(throws: CameraTrouble.notACamera("/dev/null")) { try VideoNode(at: "/dev/null") }
    #expect(throws: CameraTrouble.missing("/dev/video63")) { try VideoNode(at: "/dev/video63") }
  }

  @Test func `every trouble has its own name and says what to do`() {
    let troubles: [CameraTrouble] = [
      .noCamera, .missing(path), .notACamera(path), .notAllowed(path), .busy(path),
      .unplugged(path),
      .frozen(path), .noKnownFormat(path), .onlyGarbage(path), .notUsable(path, code: 5),
    ]
    #expect(Set(troubles.map(\.type)).count == troubles.count)
    #expect(Set(troubles.map(\.sentence.id)).count == troubles.count)
    #expect(Set(troubles.map(\.sentence.en)).count == troubles.count)
  }
}

struct `Choosing a camera` {
  private let nodes = [0, 2, 4].map { VideoNode(path: "/dev/video\($0)", name: "Kamera \($0)") }

  private func nodes(
    _ troubles: [String: CameraTrouble]
  ) throws(CameraTrouble) -> [VideoNode] {
    try CameraChoice.nodes(at: nodes.map(\.path)) { path throws(CameraTrouble) in
      if let trouble = troubles[path] { throw trouble }
      return VideoNode(path: path, name: "")
    }
  }

  @Test func `a camera that may not be opened is not taken for none`() throws {
    let locked = CameraTrouble.notAllowed("/dev/video2")
    #expect(throws: locked) {
      try nodes([
        "/dev/video0": .notACamera("/dev/video0"), "/dev/video2": locked,
        "/dev/video4": .missing("/dev/video4"),
      ])
    }
    #expect(throws: CameraTrouble.noCamera) {
      try nodes(Dictionary(uniqueKeysWithValues: nodes.map { ($0.path, .missing($0.path)) }))
    }
    #expect(try nodes(["/dev/video0": locked]).map(\.path) == ["/dev/video2", "/dev/video4"])
  }

  @Test func `the next one is tried when the first cannot be opened`() throws {
    let busy = CameraTrouble.busy("/dev/video0")
    let (node, _) = try CameraChoice.first(of: nodes) { node throws(CameraTrouble) in
      if node.path == "/dev/video0" { throw busy }
    }
    #expect(node.path == "/dev/video2")
    #expect(throws: busy) {
      try CameraChoice.first(of: nodes) { node throws(CameraTrouble) in
        throw node.path == "/dev/video0" ? busy : .noKnownFormat(node.path)
      }
    }
  }

  @Test func `one that was opened and gave no picture is tried last`() {
    #expect(CameraChoice.turned(nodes, behind: nil) == nodes)
    #expect(CameraChoice.turned(nodes, behind: "/dev/video9") == nodes)
    #expect(CameraChoice.turned(nodes, behind: "/dev/video2") == [nodes[2], nodes[0], nodes[1]])
  }
}
