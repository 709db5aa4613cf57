import CVideo  // never leaves this file
import Glibc

/// A device of the system that gives pictures; the only file that calls Video4Linux directly.
public struct VideoNode: Hashable, Sendable {
  /// Such as `/dev/video0`.
  public let path: String
  /// The camera's own name.
  public let name: String

  /// All cameras of this machine, the lowest number first; a camera's data channels are left out.
  public static func all() -> [VideoNode] {
    paths.compactMap { try? VideoNode(at: $0) }
  }

  /// Where the system puts cameras, the lowest number first.
  static let paths = (0..<64).map { "/dev/video\($0)" }

  init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// Asks a device what it is.
  ///
  /// - Throws: `CameraTrouble` when it is not there, may not be opened or gives no pictures.
  public init(at path: String) throws(CameraTrouble) {
    // No waiting: some devices would block until somebody else lets go.
    let device = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard device >= 0 else { throw Self.trouble(errno, path) }
    defer { close(device) }
    var facts = v4l2_capability()
    guard sartika_video_capabilities(device, &facts) == 0 else { throw .notACamera(path) }
    // One camera shows several nodes; what this very node can is in device_caps, where it is given.
    let isPrecise = facts.capabilities & UInt32(V4L2_CAP_DEVICE_CAPS) != 0
    let abilities = isPrecise ? facts.device_caps : facts.capabilities
    let needed = UInt32(V4L2_CAP_VIDEO_CAPTURE) | UInt32(V4L2_CAP_STREAMING)
    guard abilities & needed == needed else { throw .notACamera(path) }
    self.path = path
    name = withUnsafeBytes(of: facts.card) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// What an error code of the system means for a camera.
  static func trouble(_ code: Int32, _ path: String) -> CameraTrouble {
    switch code {
    case ENOENT, ENXIO, ENODEV: .missing(path)
    case EACCES, EPERM: .notAllowed(path)
    case EBUSY: .busy(path)
    case ENOTTY, EISDIR, EINVAL: .notACamera(path)
    default: .notUsable(path, code: code)
    }
  }
}
