import Foundation
public import Values

extension Languages {
  /// The languages of a library that is open; one in memory has no others.
  public init(beside database: LibraryDatabase) {
    if let folder = database.folder { self.init(in: folder) } else { self.init() }
  }

  /// Indonesian, English, and every language that has a file in the data folder:
  /// `languages/su.json`.
  ///
  /// What cannot be used is left out and named; nothing that is written there keeps a house closed.
  public init(in folder: DataFolder) {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.languages)
    var (languages, troubles): ([Language], [Sentence]) = ([], [])
    if names == nil, Self.isThere(folder.languages) { troubles.append(Self.noFolder) }
    for name in (names ?? []).sorted() where name.hasSuffix(".json") {
      let file = LanguageFile(path: "\(folder.languages)/\(name)", name: name)
      guard let code = file.code else {
        troubles.append(file.isNotACode)
        continue
      }
      guard let content = file.content else {
        troubles.append(file.isDamaged)
        continue
      }
      guard !content.name.plainName.isEmpty else {
        troubles.append(file.hasNoName)
        continue
      }
      let (translations, misfits) = content.translations
      languages.append(Language(code, name: content.name) { translations[$0] })
      troubles += file.doNotFit(misfits)
    }
    self.init(adding: languages, troubles: troubles)
  }

  /// Whether anything is there, be it a link that leads nowhere.
  private static func isThere(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  private static let noFolder = Sentence(
    id: "“languages” di folder data bukan folder yang terbaca, jadi bahasa tambahan tidak dipakai. "
      + "Betulkan atau pindahkan, lalu mulai lagi.",
    en: "“languages” in the data folder is not a readable folder, so added languages are not "
      + "used. Fix it or move it away, then start again.")
}

/// One language, as somebody translated it.
private struct LanguageFile {
  struct Content: Decodable {
    /// What the language calls itself.
    let name: String
    /// Translations by their Indonesian template; an empty one is not made yet.
    let sentences: [String: String]

    /// Those that can be used, and the templates of those that cannot.
    var translations: ([String: Translation], misfits: [String]) {
      var (good, misfits): ([String: Translation], [String]) = ([:], [])
      for (template, text) in sentences.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
        if LanguageFile.isPlain(text) { good[template] = Translation(text, of: template) }
        if good[template] == nil { misfits.append(template) }
      }
      return (good, misfits)
    }
  }

  let path: String
  let name: String

  /// Larger than every sentence of the house, many times over.
  private static let largest = 4_000_000

  /// The code that its name tells: two or three small letters, and not one that is there already.
  var code: String? {
    let code = String(name.dropLast(".json".count))
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      Language(rawValue: code) == nil
    else { return nil }
    return code
  }

  /// What stands in it, or `nil` when that is no language.
  ///
  /// Only a plain file is opened: nothing that waits, and nothing that leads elsewhere.
  var content: Content? {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    guard (facts?[.type] as? FileAttributeType) == .typeRegular,
      let size = (facts?[.size] as? NSNumber)?.intValue, size <= Self.largest,
      let bytes = FileManager.default.contents(atPath: path),
      let content = try? JSONDecoder().decode(Content.self, from: bytes),
      content.name.unicodeScalars.count <= 60, Self.isPlain(content.name)
    else { return nil }
    return content
  }

  /// Whether it is only text: what steers a terminal, or begins a line of its own there, is none.
  static func isPlain(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// As it can be shown anywhere.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }

  var isNotACode: Sentence {
    Sentence(
      id:
        "Berkas \(Self.plain(name)) di folder languages harus bernama kode bahasa yang belum ada, misalnya "
        + "su.json. Bahasa itu tidak dipakai.",
      en:
        "The file \(Self.plain(name)) in the folder languages must be named by a language code that is not "
        + "there yet, such as su.json. The language is not used.")
  }

  var isDamaged: Sentence {
    Sentence(
      id: "Berkas bahasa \(name) tidak terbaca atau rusak, jadi bahasa itu tidak dipakai. "
        + "Betulkan, lalu mulai lagi.",
      en: "The language file \(name) is unreadable or damaged, so the language is not used. "
        + "Fix it and start again.")
  }

  var hasNoName: Sentence {
    Sentence(
      id: "Berkas bahasa \(name) belum menyebut nama bahasanya. Isi “name”, lalu mulai lagi.",
      en: "The language file \(name) does not say what the language is called. Fill in “name” and "
        + "start again.")
  }

  /// So many are named; the rest are counted.
  private static let named = 5

  func doNotFit(_ templates: [String]) -> [Sentence] {
    let rest = templates.count - Self.named
    return templates.prefix(Self.named).map(doesNotFit) + (rest > 0 ? [othersDoNotFit(rest)] : [])
  }

  private func doesNotFit(_ template: String) -> Sentence {
    let template = Self.plain(template)
    return Sentence(
      id: "Berkas bahasa \(name): terjemahan “\(template)” harus memuat setiap tandanya tepat satu "
        + "kali, di satu baris. Kalimat itu tetap dalam bahasa Indonesia.",
      en: "The language file \(name): the translation of “\(template)” must have each of its marks "
        + "exactly once, on one line. The sentence stays in Indonesian.")
  }

  private func othersDoNotFit(_ count: Int) -> Sentence {
    Sentence(
      id: "Berkas bahasa \(name): \(count) terjemahan lain juga tidak dipakai.",
      en: "The language file \(name): \(count) more of its translations are not used either.")
  }
}
