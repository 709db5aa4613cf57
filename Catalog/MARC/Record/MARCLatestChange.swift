public import Values

extension MARCField {
  /// 005, date and time of the latest change, in the record's own time zone: `20261121130509.0`.
  public static func latestChange(at moment: Instant) -> MARCField {
    let digits = moment.description.utf8.prefix(19).filter(isDigit)
    return .control("005", String(decoding: digits, as: UTF8.self) + ".0")
  }
}
