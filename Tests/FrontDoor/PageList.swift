package import House

/// The pages of a house for whoever works there, as its router knows them: who walks over all of them
/// forgets none.
package enum PageList {
  /// Parts of pages, files, what lives for one answer only, and the Indonesian receipt.
  package static let noPages: Set<String> = [
    "/desk/regions", "/till/regions", "/stations/live",
    "/records/{record}/citation.bib", "/records/{record}/citation.ris", "/goods/{photograph}",
    "/office/first",
    "/office/imports/{import}", "/office/members/{member}/pin", "/office/staff/{staff}/code",
    "/office/staff/{staff}/badge",
    "/office/stations/{station}/token", "/till/drawers/{drawer}", "/till/sales/{sale}",
    "/till/sales/{sale}/paper.css", "/office/labels/sheet",
    "/office/products/labels/sheet", "/desk/holds/{hold}/slip", "/desk/due-slip",
    "/office/help/cards", "/office/records/alike", "/office/subjects", "/office/authors",
    "/office/products/csv", "/office/members/csv", "/office/copies/csv",
    "/office/titles/csv",
    "/desk/overdue/csv", "/till/sales/csv", "/office/reports/sales/csv", "/office/evening/sheet",
  ]
  /// Pages of the office for who has not come in yet.
  private static let doors: Set<String> = ["/office/sign-in", "/office/code", "/office/shift"]
  private static let rooms: Set<Substring> = ["desk", "till", "stations", "office"]

  /// Their addresses, in the order of the alphabet.
  ///
  /// - Parameters:
  ///   - things: what is put for a name in braces: `item`, `member`. What is not given stays in braces.
  ///   - questions: what is asked at a path, once or several times: `"/desk/titles": ["?q=ibu"]`.
  package static func ofStaff(
    in house: House, things: [String: String], asking questions: [String: [String]]
  ) -> [String] {
    RouteTable.all(of: house).flatMap { route -> [String] in
      guard route.method == "GET", let room = route.path.split(separator: "/").first,
        rooms.contains(room), !doors.contains(route.path), !noPages.contains(route.path)
      else { return [] }
      var path = route.path
      for (name, thing) in things { path = path.replacing("{\(name)}", with: thing) }
      return (questions[route.path] ?? [""]).map { path + $0 }
    }
  }
}
