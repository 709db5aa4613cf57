/// What the system said when a call failed.
struct SystemError: Error, Hashable {
  /// `errno`; 0 when it was not set.
  let code: Int32
  init(_ code: Int32) { self.code = code }
}
