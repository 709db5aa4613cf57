internal import Access
internal import Catalog
internal import Hummingbird
internal import Synchronization
internal import Values

/// Bringing records in from a file.
enum ImportDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffGet("/office/import", needs: .catalogueImport) { visit in
      visit.show(visit.page.importForm())
    }
    doors.staffUpload("/office/import", needs: .catalogueImport) { visit, upload in
      let results = ImportResults()
      let dryRun = upload.fields.has("dryRun")
      guard !upload.files.isEmpty else { throw FormRefusal.missing(OfficeWords.file) }
      for file in upload.files {
        let counts = try await visit.house.catalogue.importFile(
          file.path, dryRun: dryRun, at: visit.now, line: { results.take($0) })
        results.add(counts)
      }
      if !dryRun {
        try await visit.house.keyring.note(
          "records.imported", of: "file", at: visit.now, by: visit.who.actor)
      }
      return visit.show(visit.page.importResult(results.summary, dryRun: dryRun))
    }
  }
}

/// What came of an import: the counts, and the records that somebody should look at.
final class ImportResults: Sendable {
  struct Summary: Sendable {
    var counts = ImportCounts()
    var noteworthy: [ImportLine] = []
    var more = 0
  }

  /// The most lines that a page shows.
  private static let shown = 300
  private let state = Mutex(Summary())

  func take(_ line: ImportLine) {
    guard line.outcome != .stored || !line.reasons.isEmpty else { return }
    state.withLock { state in
      if state.noteworthy.count < Self.shown {
        state.noteworthy.append(line)
      } else {
        state.more += 1
      }
    }
  }

  func add(_ counts: ImportCounts) { state.withLock { $0.counts = $0.counts + counts } }

  var summary: Summary { state.withLock { $0 } }
}

extension Page {
  func importForm() -> Sheet {
    Sheet(
      say(OfficeWords.importTitle), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(OfficeWords.importTitle)))
        <h1>\(say(OfficeWords.importTitle))</h1>
        <form class="card lined form narrow" method="post" action="/office/import"
        enctype="multipart/form-data">\(formKey)
        <div class="field"><label for="import-file">\(say(OfficeWords.file))</label>
        <span class="hint">\(say(OfficeWords.fileHint))</span>
        <input id="import-file" type="file" name="file" required multiple
        accept=".xml,.marcxml,.mrc,.marc,.iso"></div>
        \(box("dryRun", OfficeWords.dryRun))
        \(button(OfficeWords.importTitle, .upload))</form>
        """)
  }

  func importResult(_ summary: ImportResults.Summary, dryRun: Bool) -> Sheet {
    let counts = summary.counts
    let rows = summary.noteworthy.map { line -> [HTML] in
      let state: HTML =
        switch line.outcome {
        case .stored: stateBadge(.available, OfficeWords.storedWord)
        case .repaired: stateBadge(.inProcess, OfficeWords.repairedWord)
        case .rejected: stateBadge(.overdue, OfficeWords.rejectedWord)
        }
      return [
        "<span class=\"number\">\(String(line.ordinal))</span>", state,
        "<span class=\"code-input\">\(line.control001 ?? "–")</span>",
        "\(line.reasons.map { say($0) }.joined(separator: " "))",
      ]
    }
    let list: HTML =
      rows.isEmpty
      ? .empty
      : table(
        Table(
          OfficeWords.lookAt,
          columns: [
            .init(OfficeWords.ordinal), .init(Terms.state), .init(Sentence(both: "001")),
            .init(OfficeWords.reasons),
          ], rows: rows, showsCaption: true))
    let more: HTML = summary.more == 0 ? .empty : "<p>+ \(String(summary.more))</p>"
    return Sheet(
      say(OfficeWords.importTitle), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(OfficeWords.importTitle)))
        <h1>\(say(dryRun ? OfficeWords.tried : OfficeWords.imported))</h1>
        <div class="grid" data-import-counts>
        \(statTile(String(counts.stored), OfficeWords.storedWord))
        \(statTile(String(counts.repaired), OfficeWords.repairedWord))
        \(statTile(String(counts.rejected), OfficeWords.rejectedWord))</div>
        \(list)\(more)
        <p>\(buttonLink(Words.catalogue, to: Address("/search"), .search, look: .primary))
        \(buttonLink(OfficeWords.another, to: Address("/office/import"), .upload))</p>
        """)
  }
}
