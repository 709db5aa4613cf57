#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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
}
