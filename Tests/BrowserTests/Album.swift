import Foundation
import FrontDoor

/// A house that stands for some pages of the album, with the pages that are looked at in it.
struct AlbumHouse: Sendable {
  typealias Showing = @Sendable (RunningHouse, [PlateGroup]) async throws -> Void

  /// With what the names of its pictures begin; one word.
  let name: String
  /// Opens it, shows it, and closes it again.
  let open: @Sendable (@escaping Showing) async throws -> Void

  init(_ name: String, open: @escaping @Sendable (@escaping Showing) async throws -> Void) {
    self.name = name
    self.open = open
  }
}

/// What has become of the pages so far.
actor AlbumBook {
  private(set) var failures: [String] = []
  private(set) var taken = 0

  func failed(_ what: String, _ error: any Error) {
    failures.append("\(what): \(error)")
    Self.say("failed: \(what): \(error)")
  }

  func took(_ what: String) {
    taken += 1
    Self.say("\(taken) \(what)")
  }

  /// At once, and not when a buffer is full.
  private static func say(_ line: String) {
    FileHandle.standardError.write(Data("album: \(line)\n".utf8))
  }
}

/// Pictures of every page in two languages, kept in a folder with a sheet for each.
struct Album: Sendable {
  static let languages = ["id", "en"]

  let folder: URL
  /// A part of the names of those that are wanted; all are, when it is `nil`.
  let only: String?
  let book = AlbumBook()

  /// Makes its folders; an album of all pages keeps nothing of an earlier one.
  init(in folder: URL, only: String?) throws {
    self.folder = folder
    self.only = only
    let files = FileManager.default
    for part in ["looks", "sheets"] {
      let place = folder.appending(path: part)
      try files.createDirectory(at: place, withIntermediateDirectories: true)
      for old in try files.contentsOfDirectory(atPath: place.path)
      where only == nil && old.hasSuffix(".png") {
        try files.removeItem(at: place.appending(path: old))
      }
    }
  }

  /// The houses that are opened: the one that is named, or all: any of them may have the page.
  func chosen(of houses: [AlbumHouse]) -> [AlbumHouse] {
    guard let only else { return houses }
    let named = houses.filter { only == $0.name || only.hasPrefix($0.name + "-") }
    return named.isEmpty ? houses : named
  }

  /// Looks at every page of a house; what goes wrong is written down, and the others are looked at.
  func visit(_ house: AlbumHouse) async {
    do {
      try await house.open { running, groups in
        for language in Self.languages {
          for group in groups {
            await look(at: group, in: running, called: house.name, language)
          }
        }
      }
    } catch {
      await book.failed(house.name, error)
    }
  }

  private func look(
    at group: PlateGroup, in house: RunningHouse, called name: String, _ language: String
  ) async {
    let plates = group.plates.filter { plate in
      only.map { "\(name)-\(plate.name)".contains($0) } ?? true
    }
    guard let first = plates.first else { return }
    do {
      let browser = try await Browser.start()
      do {
        let stage = Stage(house: house, browser: browser)
        try await browser.look(.desk)
        try await stage.read(in: language)
        try await group.comeIn(stage)
        // A member is spoken to in the language that her card names.
        try await stage.read(in: language)
        for plate in plates { await take(plate, "\(name)-\(plate.name)-\(language)", stage) }
      } catch {
        await book.failed("\(name)-\(first.name)-\(language) and those after it", error)
      }
      await browser.quit()
    } catch {
      await book.failed("the browser for \(name)-\(first.name)-\(language)", error)
    }
  }

  /// Goes to a page and takes its pictures, and then its sheet.
  private func take(_ plate: Plate, _ name: String, _ stage: Stage) async {
    do {
      try await stage.browser.look(.desk)
      try await plate.arrive(stage)
      for look in plate.looks.flatMap({ $0 }) {
        try await picture(look, stage.browser).write(to: file("looks/\(name)-\(look.name).png"))
      }
      try await layOut(plate, name, stage.browser)
      await book.took(name)
    } catch {
      await book.failed(name, error)
    }
  }

  /// The page as it is, without asking the house for it again: it may be the answer to a form.
  private func picture(_ look: Look, _ browser: Browser) async throws -> Data {
    try await browser.look(look)
    try await browser.waitFor("html:not(.veiled) body")
    try await browser.run("return document.fonts.ready.then(() => true)")
    // Chromium draws no picture that is higher.
    return try await browser.picture(atMost: 16_000 / Double(look.density))
  }

  func file(_ path: String) -> URL { folder.appending(path: path) }
}
