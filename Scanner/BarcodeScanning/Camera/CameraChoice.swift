/// Which camera to use.
public enum CameraChoice: Hashable, Sendable {
  /// The first one that gives pictures.
  case automatic
  /// The one at a path, which may be a link that udev keeps.
  case path(String)

  /// Reads `auto` or a path.
  public init(_ text: String) { self = text == "auto" ? .automatic : .path(text) }

  /// The device to open now.
  ///
  /// - Throws: `CameraTrouble` when there is none.
  func node() throws(CameraTrouble) -> VideoNode {
    switch self {
    case .path(let path): return try VideoNode(at: path)
    case .automatic:
      guard let first = VideoNode.all().first else { throw .noCamera }
      return first
    }
  }
}
