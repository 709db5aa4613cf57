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
      let all = try await visit.face.window.services()
      return visit.show(visit.page.helpList(all, FormState([("position", "100")])))
    }
    routes.staffPost(OfficePlace.help, needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        _ = try await visit.face.window.addService(
          try form.service(), at: visit.now, by: visit.who.actor)
        return await visit.go(to: list, saying: Notice(HelpListWords.saved))
      } again: {
        visit.page.helpList(
          try await visit.face.window.services(), FormState($0.typed, reasons: $0.reasons))
      }
    }
    // Whoever stands at the counter may print it.
    routes.staffGet(OfficePlace.helpCards) { visit in
      let language = visit.page.language
      let services = try await visit.face.window.services()
      let paper = try await PaperDocument.pdf(visit.page.say(HelpListWords.cards)) {
        HelpCards(services, in: language).pages(in: language)
      }
      return Response(paper: paper, name: "bantuan.pdf")
    }
    routes.staffGet(OfficePlace.helpService, needs: .settingsEdit) { visit in
      let one = try await visit.service()
      return visit.show(visit.page.helpService(one, FormState(one.fields)))
    }
    routes.staffPost(OfficePlace.helpService, needs: .settingsEdit) { visit, form in
      let one = try await visit.service()
      return try await visit.answering(form) {
        _ = try await visit.face.window.changeService(
          try form.service(one.number), at: visit.now, by: visit.who.actor)
        return await visit.go(to: list, saying: Notice(HelpListWords.saved))
      } again: {
        visit.page.helpService(one, FormState($0.typed, reasons: $0.reasons))
      }
    }
    routes.staffPost(OfficePlace.removeHelpService, needs: .settingsEdit) { visit, _ in
      let gone = try await visit.face.window.removeService(
        try await visit.service().number, at: visit.now, by: visit.who.actor)
      let fields = Dictionary(gone.fields, uniquingKeysWith: { $1 })
      let undo = Notice.Undo(OfficePlace.help, fields: fields)
      return await visit.go(
        to: list, saying: Notice(HelpListWords.removed(gone.name), undo: undo))
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The service that the address names.
  ///
  /// - Throws: `HTTPError` 404.
  fileprivate func service() async throws -> HelpService {
    guard let one = try await face.window.service(number("service")) else {
      throw HTTPError(.notFound)
    }
    return one
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
