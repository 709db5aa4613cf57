package import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Data {
  /// Where some bytes stand in these, from left to right; places do not overlap.
  ///
  /// Skips fast to where the first byte stands; Foundation compares at every place.
  package func places(of mark: Data) -> [Int] {
    guard !mark.isEmpty else { return [] }
    return withUnsafeBytes { bytes in
      mark.withUnsafeBytes { mark in bytes.places(of: mark).map { startIndex + $0 } }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Does something at each place where a byte stands; what lies between is skipped fast.
  func forEachPlace(of byte: UInt8, _ work: (Int) -> Void) {
    guard let base = baseAddress else { return }
    var next = 0
    while next < count, let found = memchr(base + next, Int32(byte), count - next) {
      let place = base.distance(to: UnsafeRawPointer(found))
      work(place)
      next = place + 1
    }
  }
  fileprivate func places(of mark: UnsafeRawBufferPointer) -> [Int] {
    guard let base = baseAddress, let sought = mark.baseAddress else { return [] }
    var places: [Int] = []
    var free = 0
    forEachPlace(of: mark[0]) { place in
      guard place >= free, place + mark.count <= count,
        memcmp(base + place, sought, mark.count) == 0
      else { return }
      places.append(place)
      free = place + mark.count
    }
    return places
  }
}
