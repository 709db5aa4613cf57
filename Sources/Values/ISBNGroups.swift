/// How the numbers of a group divide into publisher and title.
///
/// Only the groups that this house meets are here: Indonesia (602, 623, 979) and the English
/// language (0, 1). Source: ISBN ranges of the International ISBN Agency.
enum ISBNGroups {
  /// Each group with the first and last publisher of every length, as `first-last`.
  static let known: [(group: String, publishers: [Range])] = [
    (
      "602",
      ranges(
        """
        00-06 0700-1399 14000-14999 1500-1699 17000-19999 200-499 50000-53999 5400-5999 \
        60000-61999 6200-6999 70000-74999 7500-9499 95000-99999
        """)
    ),
    (
      "623",
      ranges(
        """
        00-09 130-499 5250-8799 88000-99999
        """)
    ),
    (
      "979",
      ranges(
        """
        000-099 1000-1499 15000-19999 20-29 3000-3999 400-799 8000-9499 95000-99999
        """)
    ),
    (
      "0",
      ranges(
        """
        00-19 200-227 2280-2289 229-368 3690-3699 370-638 6390-6397 6398000-6399999 640-644 \
        6450000-6459999 646-647 6480000-6489999 649-654 6550-6559 656-699 7000-8499 85000-89999 \
        900000-949999 9500000-9999999
        """)
    ),
    (
      "1",
      ranges(
        """
        000-009 01-02 030-034 0350-0399 04-06 0700-0999 100-397 3980-5499 55000-64999 6500-6799 \
        68000-68599 6860-7139 714-716 7170-7319 7320000-7399999 74000-77499 7750000-7753999 \
        77540-77639 7764000-7764999 77650-77699 7770000-7782999 77830-78999 7900-7999 \
        80000-83799 8380000-8384999 83850-86719 8672-8675 86760-86979 869800-915999 \
        9160000-9165059 916506-916869 9168700-9169079 916908-919599 9196000-9196549 \
        919655-972999 9730-9877 987800-991149 9911500-9911999 991200-998989 9989900-9999999
        """)
    ),
  ]

  /// Publisher numbers of one length, from the first to the last.
  struct Range: Sendable {
    let first: Substring
    let last: Substring
  }

  private static func ranges(_ text: String) -> [Range] {
    text.split(separator: " ").compactMap { pair in
      let ends = pair.split(separator: "-")
      return ends.count == 2 ? Range(first: ends[0], last: ends[1]) : nil
    }
  }

  /// The publisher's part of nine digits behind `978`, with its group, or `nil` when unknown.
  static func publisher(in rest: Substring) -> (group: String, publisher: Substring)? {
    guard let (group, ranges) = known.first(where: { rest.hasPrefix($0.group) }) else { return nil }
    let body = rest.dropFirst(group.utf8.count)
    for range in ranges {
      let head = body.prefix(range.first.utf8.count)
      if head >= range.first, head <= range.last { return (group, head) }
    }
    return nil
  }
}
