/// Judges from what a camera does whether to read on or to open it anew, and what to say of it.
///
/// No camera and no clock here: what was seen and when comes in.
struct CameraHealth: Sendable {
  /// How patient it is.
  struct Limits: Sendable, Hashable {
    /// Without a picture for so long a camera is frozen; the first one may take longer.
    var silence = Duration.seconds(3)
    var firstPicture = Duration.seconds(8)
    /// So many broken pictures in a row are no accident.
    var garbage = 50
    /// Pause before opening again, doubled up to the longest.
    var firstPause = Duration.milliseconds(500)
    var longestPause = Duration.seconds(4)
  }

  /// What the camera did.
  enum Sign: Hashable {
    /// Opened, at this path; no picture yet.
    case opened(String)
    case picture
    case garbage
    case silence
    case trouble(CameraTrouble)
  }

  /// What to do next.
  enum Step: Hashable {
    case read
    /// Close it, wait, open it again.
    case reopen(after: Duration)
  }

  private let limits: Limits
  private var path = ""
  private var lastPicture: Duration = .zero
  private var hasPicture = false
  private var garbage = 0
  private var failures = 0
  /// What is wrong now; `nil` while pictures come.
  private(set) var trouble: CameraTrouble?

  init(_ limits: Limits = Limits()) { self.limits = limits }

  /// Takes in one sign.
  ///
  /// - Parameter now: the moment on a clock that only goes forward.
  mutating func saw(_ sign: Sign, at now: Duration) -> Step {
    switch sign {
    case .opened(let path):
      self.path = path
      (lastPicture, hasPicture, garbage) = (now, false, 0)
    case .picture:
      (lastPicture, hasPicture, garbage, failures) = (now, true, 0, 0)
      trouble = nil
    case .garbage:
      garbage += 1
      lastPicture = now
      if garbage >= limits.garbage { return fail(.onlyGarbage(path)) }
    case .silence:
      let patience = hasPicture ? limits.silence : limits.firstPicture
      if now - lastPicture >= patience { return fail(.frozen(path)) }
    case .trouble(let trouble):
      return fail(trouble)
    }
    return .read
  }

  private mutating func fail(_ reason: CameraTrouble) -> Step {
    trouble = reason
    let pause = limits.firstPause * (1 << min(failures, 16))
    failures += 1
    return .reopen(after: min(pause, limits.longestPause))
  }
}
