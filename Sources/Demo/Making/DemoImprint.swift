/// Where, by whom and when something was published: `Jakarta : Balai Pustaka, 2005`.
public struct DemoImprint: Hashable, Sendable {
  /// The town.
  public let place: String
  /// The publisher.
  public let publisher: String
  /// The year.
  public let year: Int

  /// - Throws: `DemoDataFault` when one of the three is missing.
  init(_ line: String) throws {
    let (place, rest) = DemoCards.sides(line)
    guard let rest, let comma = rest.lastIndex(of: ","),
      let year = Int(rest[rest.index(after: comma)...].trimmed), (1800...2100).contains(year)
    else { throw DemoDataFault("an imprint", in: line) }
    self.place = place
    publisher = String(rest[..<comma])
    self.year = year
  }

  /// The code of the country (MARC Code List for Countries), two or three letters.
  var country: String {
    for (code, places) in Self.countries where places.contains(place) { return code }
    return "xxu"
  }

  private static let countries: [(String, Set<String>)] = [
    (
      "io",
      [
        "Jakarta", "Yogyakarta", "Bandung", "Depok", "Magelang", "Tasikmalaya", "Tangerang",
        "Batavia", "Semarang", "Makassar", "Medan", "Surabaya", "Kupang", "Denpasar",
      ]
    ),
    ("enk", ["London", "Oxford", "Cambridge", "Basingstoke"]),
    ("at", ["Clayton", "Crows Nest"]), ("xxc", ["Toronto"]),
    ("nyu", ["New York", "Albany", "Brooklyn", "Ithaca", "Mineola"]),
    ("mau", ["Cambridge, Mass."]),
    ("cau", ["Berkeley", "Stanford", "Oakland", "San Diego"]),
    ("ilu", ["Chicago", "Urbana", "Long Grove"]), ("ncu", ["Durham", "Chapel Hill"]),
    ("nju", ["Princeton", "Trenton"]), ("ctu", ["New Haven"]), ("txu", ["Austin"]),
    ("inu", ["Bloomington"]), ("flu", ["Orlando"]),
  ]
}
