/// What the first bytes of a file say of the picture in it, read before anything decodes it.
///
/// Only what is one of three kinds and says of itself how large it is gets further.
struct PhotographHead: Hashable, Sendable {
  /// A kind of file that cameras and phones write.
  enum Kind: Hashable, Sendable {
    /// A JPEG (ITU-T T.81); with four inks instead of three lights, or one that is only whole
    /// at its end.
    case jpeg(hasInks: Bool, isWholeAtTheEnd: Bool)
    case png
    /// A WebP (RFC 9649), with as many groups of code tables as may be in what is packed without loss.
    case webp(codeTables: Int)
  }

  var kind: Kind
  /// In pixels, as they are stored: at least 1.
  let width, height: Int
  /// How it is to be turned (Exif 2.32, 4.6.4: `Orientation`); 1 when it says nothing.
  var turn = 1
  /// Whether there are several pictures in it, one after another.
  var isMoving = false

  /// Reads it.
  ///
  /// - Throws: `PhotographRefusal.notAPhotograph`, or `.damaged` when it says no size.
  init(_ bytes: [UInt8]) throws(PhotographRefusal) {
    let found: PhotographHead?
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      found = Self.jpeg(bytes)
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      found = Self.png(bytes)
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      found = Self.webp(bytes)
    } else {
      throw .notAPhotograph
    }
    guard let found, found.width > 0, found.height > 0 else { throw .damaged }
    self = found
  }

  init(kind: Kind, width: Int, height: Int) {
    self.kind = kind
    self.width = width
    self.height = height
  }

  /// Bytes that decoding holds at most beside the file itself.
  var memory: Int {
    switch kind {
    // Every sample waits in two bytes until the last scan is there.
    case .jpeg(let hasInks, let isWholeAtTheEnd):
      isWholeAtTheEnd ? width * height * (hasInks ? 4 : 3) * 2 : width * 64
    case .png: width * height * 3
    case .webp(codeTables: 0): width * height * 4
    // The pixels, what is said of their blocks, what covers them, and the tables.
    case .webp(let codeTables): width * height * 6 + codeTables * Self.codeTable
    }
  }

  /// Bytes that libwebp keeps for one group of code tables: 5,004 codes of 4 with the largest cache of
  /// colours, and how they are found.
  private static let codeTable = 21_000

  /// Goes on only when decoding stays within what one picture may cost.
  ///
  /// - Throws: `PhotographRefusal`.
  func check() throws(PhotographRefusal) {
    guard !isMoving else { throw .moving }
    let pixels = width * height
    guard pixels <= Photograph.mostPixels else {
      throw .tooManyPixels((pixels + 999_999) / 1_000_000)
    }
    guard memory <= Photograph.mostMemory else { throw .tooHeavy }
  }
}
