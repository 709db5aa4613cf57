import Access
import Hummingbird
import Markup
import Pages
import Pictures
import PointOfSale
import Serving
import Trail
import Values

/// The photograph of a product: brought, replaced, taken away, and brought back.
enum PhotographRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffUpload(OfficePlace.photograph, needs: .productsEdit) { visit, upload in
      let number: ProductNumber = try visit.number("product")
      return try await answering(visit, number, upload.fields) {
        let made = try await Photograph.made(ofFileAt: try path(of: upload))
        let kept = try await visit.face.shop.keepPhotograph(
          made, of: number, at: visit.now, by: visit.who.actor)
        return Notice(PhotographWords.kept, undo: undo(of: number, kept))
      }
    }
    routes.staffPost(OfficePlace.removePhotograph, needs: .productsEdit) { visit, form in
      let number: ProductNumber = try visit.number("product")
      return try await answering(visit, number, form) {
        let gone = try await visit.face.shop.removePhotograph(
          form["photograph"], of: number, at: visit.now, by: visit.who.actor)
        return Notice(PhotographWords.removed, undo: restoring(gone, of: number))
      }
    }
    routes.staffPost(OfficePlace.restorePhotograph, needs: .productsEdit) { visit, form in
      let number: ProductNumber = try visit.number("product")
      return try await answering(visit, number, form) {
        _ = try await visit.face.shop.restorePhotograph(
          form["photograph"], of: number, at: visit.now, by: visit.who.actor)
        return Notice(PhotographWords.restored)
      }
    }
  }

  /// Does it, or shows the product again with the reason beside its photograph.
  private static func answering(
    _ visit: OfficeRequest<StaffOnDuty>, _ number: ProductNumber, _ typed: FilledForm,
    _ act: () async throws -> Notice
  ) async throws -> Response {
    let page = OfficePlace.product(number)
    do {
      let notice = try await act()
      return await visit.go(to: page, saying: notice)
    } catch let refusal as any Refusal {
      let form = FormState(typed, reasons: [refusal])
      let view = try await ProductView(visit, number, photograph: form)
      return visit.returning(to: page).show(
        visit.page.product(view), status: refusal.reason.kind.statusOfPage)
    }
  }

  /// What was taken with the camera, or chosen.
  ///
  /// - Throws: `FormRefusal.missing`, `PhotographRefusal.tooManyBytes`.
  private static func path(of upload: Upload) throws -> String {
    guard let file = upload.files.first else { throw FormRefusal.missing(PhotographWords.file) }
    guard file.size <= Photograph.largestFile else { throw PhotographRefusal.tooManyBytes }
    return file.path
  }

  /// The one before comes back; where there was none, this one goes.
  private static func undo(
    of number: ProductNumber, _ kept: KeptPhotograph
  ) -> Notice.Undo? {
    guard let before = kept.before else {
      return Notice.Undo(
        OfficePlace.removePhotograph(number), fields: ["photograph": kept.photograph.digest])
    }
    return before.digest == kept.photograph.digest ? nil : restoring(before, of: number)
  }

  private static func restoring(
    _ photograph: ProductPhotograph, of number: ProductNumber
  ) -> Notice.Undo {
    Notice.Undo(
      OfficePlace.restorePhotograph(number), fields: ["photograph": photograph.digest])
  }
}
