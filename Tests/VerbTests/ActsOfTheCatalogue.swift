import Catalog
import Foundation
import MARC
import Trail
import Values

extension Act {
  private static var marc: MARCRecord {
    MARCRecord([MARCField("245", "0", "0", ("a", "Kerja perempuan"))])
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/day.marcxml").path

  static let ofTheCatalogue: [Act] = [
    Act("enter a record", .one(.catalogueEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Kerja"), at: Premises.now, by: actor)
    },
    Act("enter a record as MARC", .one(.catalogueEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.catalogue.addRecord(marc, at: Premises.now, by: actor)
    },
    Act("change a record", .one(.catalogueEdit), by: Who.librarians) { scene, actor in
      let record = try await scene.record()
      _ = try await scene.premises.catalogue.changeRecord(
        record, to: SimpleEntry(form: .book, title: "Kerja"), ifVersion: 1, at: Premises.now,
        by: actor)
    },
    Act("change a record as MARC", .one(.catalogueEdit), by: Who.librarians) { scene, actor in
      let record = try await scene.record()
      _ = try await scene.premises.catalogue.changeRecord(
        record, to: marc, ifVersion: 1, at: Premises.now, by: actor)
    },
    Act("remove a record", .one(.catalogueEdit), by: Who.librarians) { scene, actor in
      let record = try await scene.record()
      _ = try await scene.premises.catalogue.removeRecord(record, at: Premises.now, by: actor)
    },
    Act("open a closed record", .one(.catalogueOpen), by: Who.managers) { scene, actor in
      let record = try await scene.record(closed: true)
      _ = try await scene.premises.catalogue.openRecord(
        record, ifVersion: 1, at: Premises.now, by: actor)
    },
    Act("import records", .one(.catalogueImport), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.catalogue.importFile(file, at: Premises.now, by: actor)
    },
    Act("try an import", .one(.catalogueImport), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.catalogue.importFile(
        file, dryRun: true, at: Premises.now, by: actor)
    },
    Act("enter a copy", .one(.itemsEdit), by: Who.librarians) { scene, actor in
      let record = try await scene.record()
      _ = try await scene.premises.catalogue.addItem(
        NewItem(), to: record, on: Premises.today, at: Premises.now, by: actor)
    },
    Act(
      "enter a record with its copy", .all([.catalogueEdit, .itemsEdit]), by: Who.librarians
    ) { scene, actor in
      _ = try await scene.premises.catalogue.enterQuickly(
        SimpleEntry(form: .book, title: "Kerja"), copy: NewItem(), on: Premises.today,
        at: Premises.now, by: actor)
    },
    Act(
      "take back a record that was entered just now", .all([.catalogueEdit, .itemsEdit]),
      by: Who.librarians
    ) { scene, actor in
      let made = try await scene.premises.catalogue.enterQuickly(
        SimpleEntry(form: .book, title: "Kerja"), copy: NewItem(), on: Premises.today,
        at: Premises.now, by: .house)
      try await scene.premises.catalogue.takeBackEntry(made.record, at: Premises.now, by: actor)
    },
    Act("add a copy at one press", .one(.itemsEdit), by: Who.librarians) { scene, actor in
      let record = try await scene.record()
      _ = try await scene.premises.catalogue.addCopyQuickly(
        NewItem(), to: record, on: Premises.today, at: Premises.now, by: actor)
    },
    Act(
      "take back a copy that was added just now", .one(.itemsEdit), by: Who.librarians
    ) { scene, actor in
      let record = try await scene.record()
      let copy = try await scene.premises.catalogue.addCopyQuickly(
        NewItem(), to: record, on: Premises.today, at: Premises.now, by: .house)
      try await scene.premises.catalogue.takeBackCopy(copy.number, at: Premises.now, by: actor)
    },
    Act("change a copy", .one(.itemsEdit), by: Who.librarians) { scene, actor in
      let copy = try await scene.copy()
      _ = try await scene.premises.catalogue.changeItem(
        copy.number, to: NewItem(changing: copy), at: Premises.now, by: actor)
    },
    Act("change many copies", .one(.itemsEdit), by: Who.librarians) { scene, actor in
      let copy = try await scene.copy()
      _ = try await scene.premises.catalogue.changeItems(
        [copy.number], to: .status(.damaged), at: Premises.now, by: actor)
    },
    Act("move many copies to another shelf", .one(.itemsEdit), by: Who.librarians) {
      scene, actor in
      let copy = try await scene.copy()
      _ = try await scene.premises.catalogue.changeItems(
        [copy.number], to: .location("Gudang"), at: Premises.now, by: actor)
    },
    Act("withdraw a copy", .one(.itemsEdit), by: Who.librarians) { scene, actor in
      let copy = try await scene.copy()
      _ = try await scene.premises.catalogue.changeItem(
        copy.number, to: NewItem(changing: copy, to: .withdrawn), at: Premises.now, by: actor)
    },
    Act("say that labels are printed", .one(.itemsEdit), by: Who.librarians) { scene, actor in
      let copy = try await scene.copy()
      try await scene.premises.catalogue.labelsPrinted([copy.number], asOf: .max, by: actor)
    },
  ]
}
