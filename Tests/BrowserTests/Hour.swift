import Foundation

/// Whether hours at the till and at the desk are spent whole: `make hour`, or `SARTIKA_HOUR=whole`.
///
/// Otherwise each is a short one, in which every kind of act that it names comes at least once.
enum Hour {
  static var isWhole: Bool { ProcessInfo.processInfo.environment["SARTIKA_HOUR"] == "whole" }
}
