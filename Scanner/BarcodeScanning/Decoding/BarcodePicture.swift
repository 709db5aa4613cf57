import Values

#if canImport(Glibc)
  import Glibc
#endif

/// Still pictures with barcodes: JPEG, PNG and PGM, told apart by their first bytes.
public enum BarcodePicture {
  /// The largest file that is opened, in bytes.
  static let largestFile = 64_000_000

  /// Reads a picture from a file.
  ///
  /// - Throws: `PictureRefusal` when it is not there, is no picture, is damaged or is too large.
  public static func load(_ path: String) throws(PictureRefusal) -> GreyFrame {
    try grey(bytes(of: path), named: path)
  }

  /// Reads a picture from the bytes of a file; `name` is for the refusals only.
  public static func grey(_ bytes: [UInt8], named name: String) throws(PictureRefusal) -> GreyFrame
  {
    switch bytes {
    case _ where bytes.starts(with: [0xFF, 0xD8]): try jpeg(bytes, named: name)
    case _ where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]):
      try PNGReader.grey(bytes, named: name)
    case _ where bytes.starts(with: [0x50, 0x35]): try PGMReader.grey(bytes, named: name)
    default: throw .notAPicture(name)
    }
  }

  private static func jpeg(_ bytes: [UInt8], named name: String) throws(PictureRefusal) -> GreyFrame
  {
    guard let size = JPEGHeader.size(of: bytes) else { throw .damaged(name) }
    guard GreyFrame.isAllowed(width: size.width, height: size.height) else { throw .tooLarge(name) }
    guard let frame = ZBarImage.grey(jpeg: bytes, width: size.width, height: size.height) else {
      throw .damaged(name)
    }
    return frame
  }

  private static func bytes(of path: String) throws(PictureRefusal) -> [UInt8] {
    let file = try opened(path)
    defer { close(file.descriptor) }
    var bytes = file.first
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file.descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path) }
      guard count > 0 else { return bytes }
      bytes += block[..<count]
      guard bytes.count <= largestFile else { throw .tooLarge(path) }
    }
  }

  private static func opened(_ path: String) throws(PictureRefusal) -> PlainFile {
    do throws(PlainFile.Trouble) {
      return try PlainFile(path, orPipe: true)
    } catch {
      throw error == .cannotOpen(ENOENT) ? .missing(path) : .unreadable(path)
    }
  }
}
