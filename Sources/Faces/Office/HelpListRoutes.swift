import Access
import Hummingbird
import Markup
import Pages
import Papers
import Serving
import Trail
import Values
import Window

/// The house's own list of services that help, and its cards.
enum HelpListRoutes {
  private static let list = OfficePlace.help

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.help, needs: .settingsEdit) { visit in
      let all = try await KeptHelpList(visit)
      return visit.show(visit.page.helpList(all, FormState([("position", "100")])))
    }
    routes.staffPost(OfficePlace.help, needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        _ = try await visit.face.window.addService(
          try form.service(), at: visit.now, by: visit.who.actor)
        return await visit.go(to: list, saying: Notice(HelpListWords.saved))
      } again: {
        visit.page.helpList(
          try await KeptHelpList(visit), FormState($0.typed, reasons: $0.reasons))
      }
    }
    // Whoever stands at the counter may print it.
    routes.staffFile(OfficePlace.helpCards) { visit in
      let language = visit.page.language
      let services = try await visit.face.window.services()
      let house = PaperHouse(visit.page.library)
      let paper = try await PaperDocument.pdf(visit.page.say(HelpListWords.cards)) {
        HelpCards(services, of: house, in: language).pages(in: language)
      }
      return Response(paper: paper, name: "bantuan.pdf")
    }
    routes.staffGet(OfficePlace.helpService, needs: .settingsEdit) { visit in
      try await visit.orBack(to: list) {
        let one = try await visit.service()
        return visit.show(visit.page.helpService(one, FormState(one.fields)))
      }
    }
    routes.staffPost(OfficePlace.helpService, needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        let one = try await visit.service()
        let told = try form.over(one.fields)
        _ = try await visit.face.window.changeService(
          try told.service(one.number), seen: one, at: visit.now, by: visit.who.actor)
        return await visit.go(to: list, saying: Notice(HelpListWords.saved))
      } again: { refused in
        let form = FormState(refused.typed, reasons: refused.reasons)
        if let one = try await visit.readableService() {
          return visit.page.helpService(one, form)
        }
        return visit.page.helpList(try await KeptHelpList(visit), form)
      }
    }
    routes.staffPost(OfficePlace.removeHelpService, needs: .settingsEdit) { visit, _ in
      try await visit.orBack(to: list) {
        try await visit.go(to: list, saying: remove(visit))
      }
    }
  }

  /// Takes it off, also a row that cannot be read any more.
  ///
  /// - Returns: what is said then, with the way back where what was said of it is known.
  private static func remove(_ visit: OfficeRequest<StaffOnDuty>) async throws -> Notice {
    let number: HelpServiceNumber = try visit.number("service")
    let gone = try await visit.face.window.removeService(
      number, at: visit.now, by: visit.who.actor)
    return try await visit.removed(
      from: list, gone.map { (words: HelpListWords.removed($0.name), fields: $0.fields) })
  }
}

/// Every service for those who keep the list.
struct KeptHelpList: Sendable {
  let whole: [HelpService]
  /// Those that cannot be read any more.
  let damaged: [HelpServiceNumber]

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    whole = try await visit.face.window.services()
    damaged = try await visit.face.window.damagedServices()
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The service that the address names.
  ///
  /// - Throws: `HTTPError` 404; `WindowRefusal.damagedService`.
  fileprivate func service() async throws -> HelpService {
    guard let one = try await readableService() else {
      throw WindowRefusal.damagedService
    }
    return one
  }

  /// The same; `nil` where its row is damaged.
  ///
  /// - Throws: `HTTPError` 404.
  fileprivate func readableService() async throws -> HelpService? {
    try await readable { try await face.window.service(number("service")) }
  }
}

extension FilledForm {
  /// What was typed of a service; the verb looks at it.
  ///
  /// - Throws: `FormRefusal`.
  fileprivate func service(
    _ number: HelpServiceNumber = HelpServiceNumber(0)
  ) throws(FormRefusal) -> HelpService {
    HelpService(
      number: number, name: self["name"], purpose: self["purpose"],
      purposeInEnglish: optional("purposeInEnglish"), telephone: optional("telephone"),
      whatsApp: optional("whatsApp"), place: optional("place"), times: optional("times"),
      timesInEnglish: optional("timesInEnglish"),
      position: try integer("position", AnnouncementWords.position, in: 1...999))
  }
}

extension HelpService {
  /// As it stands in its form.
  fileprivate var fields: [(String, String)] {
    [
      ("name", name), ("purpose", purpose), ("purposeInEnglish", purposeInEnglish ?? ""),
      ("telephone", telephone ?? ""), ("whatsApp", whatsApp ?? ""), ("place", place ?? ""),
      ("times", times ?? ""), ("timesInEnglish", timesInEnglish ?? ""),
      ("position", String(position)),
    ]
  }
}
