package import Markup

/// What lies behind no single door.
package enum HousePlace {
  /// POST: the other language, and back to the same page.
  package static let language = Address(page: "/language")
  /// POST: covers that tell nothing, or those that show titles, and back to the same page.
  package static let cover = Address(page: "/cover")
  /// POST: whether the session is alive; 204, or 401 when it is over.
  package static let session = Address(page: "/session")
  /// POST: ends the session; with `leave` it goes on to a page outside.
  package static let signOut = Address(page: "/sign-out")
  /// GET: at which station she sits.
  package static let stations = Address(page: "/stations")
  /// POST: sits down at a station.
  package static let seat = Address(page: "/stations/seat")
  /// GET: the line over which the station says what changed (server-sent events).
  package static let live = Address(page: "/stations/live")
  /// GET: which pages robots leave alone.
  static let robots = Address(page: "/robots.txt")
  /// GET: where browsers look for a drawing that no page has told them.
  static let favicon = Address(page: "/favicon.ico")
}
