import Catalog
import Foundation
import Testing
import Values

/// The repository as a reader finds it.
private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

struct `The page about fields` {
  private static let page = root.appending(path: "Docs/fields.md")

  /// It is written anew when documents are (`SARTIKA_WRITE_DOCS`).
  @Test func `is made from the rows`() throws {
    let parts = [Self.head, Self.kinds, Self.asked, Self.fields, Self.blocks]
    let wanted = parts.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["SARTIKA_WRITE_DOCS"] != nil {
      try wanted.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == wanted)
  }

  private static let head = """
    # Fields

    What this house does with each field of a record. A field that is not here is kept byte for byte, shown in the full view and written again. This page is made from the rows in `Catalog/Catalog/Profile`: `SARTIKA_WRITE_DOCS=1 swift test --filter CatalogTests`.

    """

  private static var kinds: String {
    var text = """
      ## Kinds of record

      | kind | English | Indonesian | 998 `$k` | BibTeX | RIS |
      | --- | --- | --- | --- | --- | --- |

      """
    for form in Form.allCases {
      text += row([
        "`\(form.rawValue)`", form.name.en, form.name.id, "`\(form.word)`", form.bibTeX, form.ris,
      ])
    }
    return text
  }

  private static var asked: String {
    var text = """
      ## What the simple form asks for

      The key is what programs send, and what a refusal names. Where several fields say it, the first that has something is shown, but names and subjects are those of all.

      | key | English | Indonesian | kinds | needed | several | stands in | BibTeX | RIS |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |

      """
    for field in EntryField.all {
      let isList = if case .list = field.value { true } else { false }
      text += row([
        "`\(field.key)`", field.label.en, field.label.id, words(field.kinds),
        field.isRequired ? "yes" : "no", isList ? "yes" : "no",
        field.fields.map(\.tag).joined(separator: ", "), field.cited?.bibTeX ?? "",
        field.cited?.ris ?? "",
      ])
    }
    return text
  }

  private static var fields: String {
    var text = """
      ## Fields of a record

      Read are the subfields of which the house makes something. Searched: for which column of the index the words are; of a field that may hold something private none is searched. Made: the house writes it by itself.

      | tag | English | Indonesian | read | obligation | several | searched as | on the form | kinds | who may read it | Dublin Core |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |

      """
    for field in Profile.all {
      text += row([
        field.tag, field.name.en, field.name.id, codes(field.reads), field.obligation.rawValue,
        field.isRepeatable ? "yes" : "no", words(field.index),
        field.asked.map { "`\($0.key)`" }.joined(separator: ", "), words(field.kinds),
        words(field.privacy), field.dublinCore?.rawValue ?? "",
      ])
    }
    return text
  }

  private static var blocks: String {
    var text = """
      ## Fields that are searched alike

      A row above goes before its block.

      | tags | English | Indonesian | searched as |
      | --- | --- | --- | --- |

      """
    for block in Profile.blocks {
      text += row([
        "\(block.tags.lowerBound) to \(block.tags.upperBound)", block.name.en, block.name.id,
        words(block.index),
      ])
    }
    return text
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func codes(_ codes: String) -> String {
    codes.map { "`$\($0)`" }.joined(separator: " ")
  }

  private static func words(_ kinds: Set<Form>) -> String {
    kinds.count == Form.allCases.count
      ? "all" : Form.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: ", ")
  }

  private static func words(_ role: IndexRole) -> String { role == .none ? "" : "\(role)" }

  private static func words(_ privacy: ProfileField.Privacy) -> String {
    func but(_ hidden: String) -> String {
      hidden.isEmpty ? "" : ", without \(codes(hidden))"
    }
    return switch privacy {
    case .open: "everybody"
    case .hiding(let hidden): "everybody" + but(hidden)
    case .unlessOpened(let hidden): "staff; everybody when indicator 1 is 1" + but(hidden)
    case .unlessMarked(let hidden): "everybody, unless indicator 1 is 0" + but(hidden)
    case .asLinked: "who may read the field that `$6` names"
    }
  }
}

struct `A tag in the source` {
  /// Where tags stand: the rows.
  private static let rows = [
    "LocalField.swift", "Fields0XX.swift", "Fields1XXTo3XX.swift", "Fields4XXTo6XX.swift",
    "Fields7XXTo9XX.swift",
  ]

  @Test func `stands in its row alone`() throws {
    let folder = root.appending(path: "Catalog/Catalog")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(files.count > 60, "the source is read well")
    var known = 0
    for file in files.sorted() {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let found = Self.tags(in: text)
      if file.hasPrefix("Profile/"), Self.rows.contains(where: file.hasSuffix) {
        known += found.count
      } else {
        #expect(found == [], "\(file): the row in Profile has its tag")
      }
    }
    #expect(known == Profile.all.count)
  }

  @Test func `is seen where one is written`() {
    #expect(Self.tags(in: #"marc.first("245", "a") + [“100”, "6XX"]"#) == ["245", "6XX"])
    #expect(Self.tags(in: #"/// 245, "1000", "00", "n24""#) == [])
  }

  private static func tags(in text: String) -> [String] {
    text.matches(of: #/"([0-9][0-9X]{2})"/#).map { String($0.output.1) }
  }
}
