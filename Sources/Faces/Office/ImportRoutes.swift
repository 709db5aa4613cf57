import Access
import Catalog
import HTTPTypes
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// Bringing records in from a file.
enum ImportRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.imports, needs: .catalogueImport) { visit in
      visit.show(try await sheet(for: visit))
    }
    routes.staffUpload(OfficePlace.imports, needs: .catalogueImport) { visit, upload in
      do {
        guard !upload.files.isEmpty else { throw FormRefusal.missing(OfficeWords.file) }
        let begun = try await visit.face.imports.begin(
          upload.files, isDryRun: upload.fields.has("dryRun"), by: visit.who.actor)
        guard let run = begun else { throw OfficeRefusal.importRunning }
        await wait(for: run)
        return visit.go(to: page(of: run))
      } catch let refusal as any Refusal {
        let form = FormState(upload.fields, reasons: [refusal])
        return visit.returning(to: OfficePlace.imports).show(
          try await sheet(for: visit, form), status: refusal.reason.kind.statusOfPage)
      }
    }
    routes.staffGet(OfficePlace.importRun, needs: .catalogueImport) { visit in
      guard let run = await visit.face.imports.run(try visit.number("import")) else {
        throw HTTPError(.notFound)
      }
      let state = run.state
      guard state.ending == nil else {
        return visit.show(visit.page.importResult(run, state))
      }
      var response = visit.show(visit.page.importProgress(run, state))
      if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
      return response
    }
  }

  private static func sheet(
    for visit: OfficeRequest<StaffOnDuty>, _ form: FormState = FormState()
  ) async throws -> Sheet {
    let latest = await visit.face.imports.latest
    let open = try await OpenImport.brokenOff(
      in: visit.face.database, hasBegunAnother: latest != nil)
    return visit.page.importForm(form, latest: latest, brokenOff: open)
  }

  static func page(of run: ImportRun) -> Address { OfficePlace.importRun(run.number) }

  /// Gives a small file a moment, so that its page shows the counts at once.
  private static func wait(for run: ImportRun) async {
    for _ in 0..<40 where run.state.ending == nil {
      do { try await Task.sleep(for: .milliseconds(25)) } catch { return }
    }
  }
}
