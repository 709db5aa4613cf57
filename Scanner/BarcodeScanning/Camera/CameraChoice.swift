/// Which camera to use.
public enum CameraChoice: Hashable, Sendable {
  /// The first one that gives pictures.
  case automatic
  /// The one at a path, which may be a link that udev keeps.
  case path(String)

  /// Reads `auto` or a path.
  public init(_ text: String) { self = text == "auto" ? .automatic : .path(text) }

  /// The devices to open now, in turn, until one gives pictures.
  ///
  /// - Throws: `CameraTrouble` when there is none; what stands in the way of one, if that is known.
  func nodes() throws(CameraTrouble) -> [VideoNode] {
    switch self {
    case .path(let path): return [try VideoNode(at: path)]
    case .automatic:
      return try Self.nodes(at: VideoNode.paths) { path throws(CameraTrouble) in
        try VideoNode(at: path)
      }
    }
  }

  /// The cameras among some devices.
  ///
  /// A device that is not there or no camera says nothing; one that may not be opened does.
  static func nodes(
    at paths: [String], ask: (String) throws(CameraTrouble) -> VideoNode
  ) throws(CameraTrouble) -> [VideoNode] {
    var nodes: [VideoNode] = []
    var first: CameraTrouble?
    for path in paths {
      do throws(CameraTrouble) { nodes.append(try ask(path)) } catch {
        switch error {
        case .missing, .notACamera: continue
        default: first = first ?? error
        }
      }
    }
    guard nodes.isEmpty else { return nodes }
    throw first ?? .noCamera
  }

  /// The first of some cameras that can be opened.
  ///
  /// - Throws: the trouble with the first of them when there is none.
  static func first<Opened>(
    of nodes: [VideoNode], open: (VideoNode) throws(CameraTrouble) -> Opened
  ) throws(CameraTrouble) -> (VideoNode, Opened) {
    var first: CameraTrouble?
    for node in nodes {
      do throws(CameraTrouble) { return (node, try open(node)) } catch { first = first ?? error }
    }
    throw first ?? .noCamera
  }

  /// The same cameras in another turn: first those behind the one that gave no picture.
  static func turned(_ nodes: [VideoNode], behind path: String?) -> [VideoNode] {
    guard let place = nodes.firstIndex(where: { $0.path == path }) else { return nodes }
    return Array(nodes[(place + 1)...] + nodes[...place])
  }
}
