import Catalog
import Markup
import Pages
import Serving
import Values

extension Page {
  func importForm(_ form: FormState, latest: ImportRun?, brokenOff: OpenImport?) -> Sheet {
    let wrong = form.wrong("file", OfficeWords.file) != nil
    return Sheet(
      say(OfficeWords.importTitle), section: .office,
      body: """
        \(belowOffice(OfficeWords.importTitle))
        <h1>\(say(OfficeWords.importTitle))</h1>\(problem(form.sentences))
        \(brokenOff.map(brokenOffNote))\(latest.map(importNote))
        <form class="card lined form narrow" method="post" action="\(OfficePlace.imports)"
        enctype="multipart/form-data">\(formKey)
        <div class="field"><label for="import-file">\(say(OfficeWords.file))</label>
        <span class="hint" id="import-file-hint">\(say(OfficeWords.fileHint))</span>
        <input id="import-file" type="file" name="file" required multiple
        aria-describedby="import-file-hint"\(#" aria-invalid="true""#, if: wrong)
        accept=".xml,.marcxml,.mrc,.marc,.iso"></div>
        \(box("dryRun", OfficeWords.dryRun, isTicked: form.values.has("dryRun")))
        \(button(OfficeWords.importTitle, .upload))</form>
        """)
  }

  /// That the last one broke off with the house, and what to do.
  private func brokenOffNote(_ open: OpenImport) -> HTML {
    note(
      .warning,
      """
      <p>\(say(OfficeWords.importBrokeOff(open.names, more: open.more)))</p>
      \(open.stored.map { "<p>\(say(OfficeWords.importBrought($0)))</p>" as HTML })
      """)
  }

  /// The way to the import that is running, or to what the last one brought.
  private func importNote(_ run: ImportRun) -> HTML {
    let place = ImportRoutes.page(of: run)
    guard run.state.ending == nil else {
      return #"<p><a href="\#(place)">\#(say(OfficeWords.lastImport))</a></p>"#
    }
    return note(
      .warning,
      """
      <p>\(say(OfficeWords.importRunning))</p>
      <p><a href="\(place)">\(say(OfficeWords.seeProgress))</a></p>
      """)
  }

  /// How far an import is; the page loads itself again.
  func importProgress(_ run: ImportRun, _ state: ImportRun.State) -> Sheet {
    let title = run.isDryRun ? OfficeWords.tryRunning : OfficeWords.importRunning
    let file = run.files.isEmpty ? "" : run.files[min(state.file, run.files.count - 1)].name
    let (done, size) = (run.done(state), max(1, run.size))
    return Sheet(
      say(title), section: .office,
      body: """
        \(breadcrumbs(importSteps, here: say(title)))
        <h1>\(say(title))</h1>
        <section class="card lined stack reading" data-import-progress>
        <p>\(say(OfficeWords.importFile(file, state.file + 1, of: run.files.count)))</p>
        <div class="row meter"><progress max="\(size)" value="\(min(done, size))" \
        aria-label="\(say(title))"></progress><b class="number">\(min(done, size) * 100 / size) %</b></div>
        <p>\(say(OfficeWords.importSoFar(state.total, perSecond: state.rate)))</p>
        <p class="soft">\(say(OfficeWords.importLeave))</p>
        <div>\(buttonLink(OfficeWords.reload, to: ImportRoutes.page(of: run), .renew))</div></section>
        """)
  }

  private var importSteps: [(words: String, address: Address)] {
    [
      (say(Words.office), OfficePlace.home),
      (say(OfficeWords.importTitle), OfficePlace.imports),
    ]
  }

  func importResult(_ run: ImportRun, _ state: ImportRun.State) -> Sheet {
    let (title, reasons): (Sentence, [Sentence]) =
      switch state.ending {
      case .halted(let sentences): (OfficeWords.importHalted, sentences)
      case .stopped: (OfficeWords.importHalted, [OfficeWords.importStopped])
      case .done, nil:
        (
          run.isDryRun ? OfficeWords.tried : OfficeWords.imported,
          state.cutShort == 0 ? [] : [OfficeWords.notReadToTheEnd(state.cutShort)]
        )
      }
    let more: HTML = state.more == 0 ? .empty : "<p>\(say(OfficeWords.andMore(state.more)))</p>"
    return Sheet(
      say(OfficeWords.importTitle), section: .office,
      body: """
        \(breadcrumbs(importSteps, here: say(title)))
        <h1>\(say(title))</h1>\(problem(reasons))
        <div class="grid" data-import-counts>
        \(statTile(state.stored, stored(run)))
        \(statTile(state.repaired, OfficeWords.repairedWord))
        \(statTile(state.alreadyThere, OfficeWords.thereAlready))
        \(statTile(state.rejected, OfficeWords.rejectedWord))</div>
        \(remarks(state))\(noteworthy(state.noteworthy, of: run))\(more)
        <p class="row acts">\(wayOn(from: run, state))
        \(buttonLink(OfficeWords.another, to: OfficePlace.imports, .upload))</p>
        """)
  }

  /// To the records that came in, which are the newest of the catalogue.
  private func wayOn(from run: ImportRun, _ state: ImportRun.State) -> HTML {
    guard !run.isDryRun, state.stored + state.repaired > 0 else {
      return buttonLink(Words.catalogue, to: CataloguePlace.search, .search, look: .primary)
    }
    let newest = CataloguePlace.search.with("order", SearchQuery.Order.added.rawValue)
    return buttonLink(OfficeWords.whatCameIn, to: newest, .search, look: .primary)
  }

  /// Nothing came in yet when it was only tried.
  private func stored(_ run: ImportRun) -> Sentence {
    run.isDryRun ? OfficeWords.wouldBeStored : OfficeWords.storedWord
  }

  /// What is said of many records together.
  private func remarks(_ state: ImportRun.State) -> HTML {
    let lines = ImportLine.Remark.allCases.compactMap { remark -> HTML? in
      state.remarks[remark].map { "<p>\(say(remark.sentence(of: $0)))</p>" }
    }
    return lines.isEmpty ? .empty : note(.warning, "\(lines)")
  }

  private func noteworthy(_ lines: [ImportLine], of run: ImportRun) -> HTML {
    guard !lines.isEmpty else { return .empty }
    let rows = lines.map { line -> [HTML] in
      let state: HTML =
        switch line.outcome {
        case .stored where line.isThereAlready, .repaired where line.isThereAlready:
          stateBadge(.readHere, OfficeWords.thereAlready)
        case .stored: stateBadge(.available, stored(run))
        case .repaired: stateBadge(.inProcess, OfficeWords.repairedWord)
        case .rejected: stateBadge(.overdue, OfficeWords.rejectedWord)
        }
      return [
        "<span class=\"number\">\(String(line.ordinal))</span>", state,
        "<span class=\"code-input\">\(line.control001 ?? "–")</span>",
        "\(line.reasons.map { say($0) }.joined(separator: " "))",
      ]
    }
    return table(
      Table(
        OfficeWords.lookAt,
        columns: [
          .init(OfficeWords.ordinal), .init(Terms.state), .init(Sentence(both: "001")),
          .init(OfficeWords.reasons),
        ], rows: rows, showsCaption: true))
  }
}
