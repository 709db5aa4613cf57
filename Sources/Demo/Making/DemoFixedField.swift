/// The forty characters of 008 (MARC 21 Bibliographic, 008).
struct DemoFixedField {
  let stamp: DemoStamp
  /// 06 and 07 to 14: kind of date and the two dates.
  let dates: String
  /// 15 to 17: the place of publication.
  let country: String
  /// 18 to 34: what the kind of material asks for.
  let middle: String
  /// 35 to 37.
  let language: String

  /// A book, a clipping or a document of one year; 33 says whether it is fiction.
  init(
    _ stamp: DemoStamp, year: Int, country: String, language: String, isFiction: Bool = false
  ) {
    self.stamp = stamp
    dates = "s\(padded(year, 4))    "
    self.country = country
    middle = "           000 \(isFiction ? "1" : "0") "
    self.language = language
  }

  /// A journal that still appears.
  init(
    _ stamp: DemoStamp, since year: Int, frequency: String, country: String, language: String
  ) {
    self.stamp = stamp
    dates = "c\(padded(year, 4))9999"
    self.country = country
    middle = "\(frequency)r p       0   a0"
    self.language = language
  }

  var text: String {
    let place = country + String(repeating: " ", count: max(0, 3 - country.count))
    return stamp.day + dates + place + middle + language + " d"
  }
}
