import Foundation
import Secrets
import Values

/// A photograph as it is kept and shown: small, turned as it was taken, and with nothing in it but
/// the picture, neither where nor when nor with what it was taken.
///
/// Nothing else than this room makes one, so whoever holds one holds a JPEG that it wrote itself.
public struct Photograph: Hashable, Sendable {
  /// A JPEG of at most `mostBytes`.
  public let bytes: [UInt8]
  /// In pixels, at most `longestSide`.
  public let width, height: Int
  /// By which it is found: the beginning of the SHA-256 of its bytes, 32 hexadecimal digits.
  public let digest: String

  /// Pixels of its longer side, at most.
  public static let longestSide = 480
  /// The most bytes that are kept of one.
  public static let mostBytes = 60 << 10
  /// The most bytes of a file that is read.
  public static let largestFile = 40 << 20
  /// The most pixels of a picture that is decoded.
  public static let mostPixels = 50_000_000
  /// The most bytes that decoding may hold, beside the file.
  static let mostMemory = 200_000_000

  /// Makes it of what is seen.
  ///
  /// - Throws: `PhotographRefusal.damaged` when it cannot be written.
  package init(_ pixels: Pixels) throws(PhotographRefusal) {
    let small = pixels.shrunk(to: Self.longestSide)
    guard let bytes = Codecs.jpeg(small, most: Self.mostBytes) else { throw .damaged }
    (self.bytes, width, height) = (bytes, small.width, small.height)
    digest = String(Digest.sha256(bytes).prefix(32))
  }

  /// Makes it of a file as phones and cameras write them, one after another in the whole process.
  ///
  /// How large the picture is, and whether it moves, is read before anything is decoded: there, too,
  /// since a file may have a head of millions of bytes.
  /// - Throws: `PhotographRefusal`.
  public static func made(of file: [UInt8]) async throws -> Photograph {
    try await made { file }
  }

  /// Makes it of a file on the disk, which is in memory no longer than it is at work on.
  ///
  /// - Throws: `PhotographRefusal`, and what reading throws.
  public static func made(ofFileAt path: String) async throws -> Photograph {
    try await made { try Array(Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)) }
  }

  private static func made(
    reading: @escaping @Sendable () throws -> [UInt8]
  ) async throws -> Photograph {
    try await WorkBench.darkRoom.work { () -> Result<Photograph, any Error> in
      Result { () throws -> Photograph in
        let file = try reading()
        guard file.count <= largestFile else { throw PhotographRefusal.tooManyBytes }
        let head = try PhotographHead(file)
        try head.check()
        let pixels = try Codecs.pixels(of: file, head, atLeast: longestSide)
        return try Photograph(pixels.shrunk(to: longestSide).turned(head.turn))
      }
    }
  }
}
