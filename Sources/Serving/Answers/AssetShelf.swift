/// All that every visitor may fetch, in memory.
package struct AssetShelf: Sendable {
  private let byName: [String: Asset]
  private let byFile: [String: Asset]

  /// Takes files with their names.
  ///
  /// - Parameter others: files that name others (`"./sound.js"`), in the order in which they do: a name
  ///   must be known before it is written.
  package init(_ files: [(String, [UInt8])], naming others: [(String, [UInt8])]) {
    var assets: [String: Asset] = [:]
    for (name, bytes) in files { assets[name] = Asset(name: name, bytes: bytes) }
    for (name, bytes) in others {
      assets[name] = Asset(name: name, bytes: Self.linked(bytes, to: assets))
    }
    byName = assets
    byFile = Dictionary(uniqueKeysWithValues: assets.values.map { ($0.file, $0) })
  }

  /// Where a browser finds it: `style.css` is at `/assets/style-3fa9c1d2ab.css`.
  package func address(of name: String) -> String { "/assets/" + (byName[name]?.file ?? name) }

  /// What a browser asked for.
  package func asset(file: String) -> Asset? { byFile[file] }

  /// Writes the real names of files into one that names them.
  private static func linked(_ bytes: [UInt8], to assets: [String: Asset]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let here = Array("./".utf8)
    let parts = bytes.split(separator: quote, omittingEmptySubsequences: false).map { part in
      guard part.starts(with: here),
        let asset = assets[String(decoding: part.dropFirst(here.count), as: UTF8.self)]
      else { return part }
      return ArraySlice(here + asset.file.utf8)
    }
    return Array(parts.joined(separator: [quote]))
  }
}
