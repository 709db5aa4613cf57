import Glibc
import Values

/// The work of the camera's thread: open, look, close, and again.
final class CameraRound {
  /// libzbar chooses the largest picture if not asked; this one is enough and quick to read.
  private static let size = (width: 640, height: 480)
  /// So often the thread looks whether it is to stop.
  private static let slice: Int32 = 250

  private let choice: CameraChoice
  private let decoder: BarcodeDecoder
  private let tell: (CameraEvent) -> Void
  private let start = ContinuousClock.now
  private var rule = DuplicateRule()
  private var health = CameraHealth()
  private var told: CameraTrouble?
  /// The camera that was opened last and gave no picture: the next one is tried first.
  private var pictureless: String?
  private var pace = (pictures: 0, spent: Duration.zero, since: Duration.zero)

  init(
    _ choice: CameraChoice, reading symbologies: Set<Symbology>,
    tell: @escaping (CameraEvent) -> Void
  ) throws {
    self.choice = choice
    decoder = try BarcodeDecoder(reading: symbologies)
    self.tell = tell
  }

  private var now: Duration { start.duration(to: .now) }

  /// Works until it is told to stop.
  func run(until isStopped: () -> Bool) {
    while !isStopped() {
      let pause: Duration
      do {
        let nodes = CameraChoice.turned(try choice.nodes(), behind: pictureless)
        let (node, video) = try CameraChoice.first(of: nodes) { node throws(CameraTrouble) in
          try open(node)
        }
        pause = watch(video, node, until: isStopped)
      } catch {
        pause = reopening(after: health.saw(.trouble(error), at: now))
      }
      report()
      sleep(pause, until: isStopped)
    }
  }

  private func open(_ node: VideoNode) throws(CameraTrouble) -> ZBarVideo {
    var last = SystemError(0)
    // A handle takes one format in its life: the next try is a new handle.
    for format in [PictureFormat.yuyv, .motionJPEG] {
      do {
        return try ZBarVideo(
          node.path, format: format, width: Self.size.width, height: Self.size.height)
      } catch { last = error }
    }
    let formatRefused = last.code == 0 || last.code == EINVAL
    throw formatRefused ? .noKnownFormat(node.path) : VideoNode.trouble(last.code, node.path)
  }

  /// Reads one opened camera until it must be closed; gives the pause before the next.
  private func watch(
    _ video: ZBarVideo, _ node: VideoNode, until isStopped: () -> Bool
  ) -> Duration {
    var step = health.saw(.opened(node.path), at: now)
    var isWorking = false
    pictureless = node.path
    while step == .read, !isStopped() {
      guard video.waits(milliseconds: Self.slice) else {
        step = health.saw(.silence, at: now)
        continue
      }
      switch video.next() {
      case .picture(let frame):
        step = health.saw(.picture, at: now)
        if !isWorking { tell(.working(node, width: frame.width, height: frame.height)) }
        (isWorking, told, pictureless) = (true, nil, nil)
        look(at: frame)
      case .garbage: step = health.saw(.garbage, at: now)
      case .notYet: continue
      case .gone: step = health.saw(.trouble(.unplugged(node.path)), at: now)
      }
    }
    return reopening(after: step)
  }

  private func look(at frame: GreyFrame) {
    let seen = now
    for scan in rule.scans(in: decoder.readings(in: frame), at: seen) { tell(.scan(scan)) }
    pace.pictures += 1
    pace.spent += now - seen
    guard seen - pace.since >= .seconds(10) else { return }
    tell(.pace(pictures: pace.pictures, mean: pace.spent / pace.pictures))
    pace = (0, .zero, seen)
  }

  private func reopening(after step: CameraHealth.Step) -> Duration {
    if case .reopen(let pause) = step { pause } else { .zero }
  }

  private func report() {
    guard let trouble = health.trouble, trouble != told else { return }
    told = trouble
    tell(.trouble(trouble))
  }

  private func sleep(_ pause: Duration, until isStopped: () -> Bool) {
    let end = now + pause
    while now < end, !isStopped() { usleep(50_000) }
  }
}
