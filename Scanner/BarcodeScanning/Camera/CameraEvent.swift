/// What a camera tells while it is watched.
public enum CameraEvent: Sendable, Hashable {
  /// Pictures come, of this size in pixels.
  case working(VideoNode, width: Int, height: Int)
  /// Pictures do not come; told once until it changes.
  case trouble(CameraTrouble)
  /// A code was shown: one event for each time it is shown.
  case scan(BarcodeReading)
  /// Every ten seconds: pictures looked at, and the mean time for one.
  case pace(pictures: Int, mean: Duration)
}
