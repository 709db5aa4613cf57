/// A room or a program, as `Package.swift` tells of it.
struct PackageTarget: Equatable {
  let name: String
  let isProgram: Bool
  /// Where its files are, from the root of the repository.
  let folder: String
  /// The rooms that it may import, without libraries of other houses.
  let imports: [String]

  /// The rooms and programs of a package, in the order of its text, without those of tests.
  static func all(in text: String) -> [PackageTarget] {
    let code = text.split(separator: "\n")
      .filter { line in !line.drop { $0 == " " }.hasPrefix("//") }
      .joined(separator: "\n")
    let told = calls(in: code).filter { !$0.folder.hasPrefix("Tests/") }
    let names = Set(told.map { $0.name })
    return told.map { target in
      PackageTarget(
        name: target.name, isProgram: target.isProgram, folder: target.folder,
        imports: target.imports.filter { names.contains($0) })
    }
  }

  /// What is said by `room("Name", ["Other", …], at: "Folder")`, and by `program` in the same way.
  private static func calls(in code: String) -> [PackageTarget] {
    let call = #/(room|program)\(\s*"([^"]+)",\s*\[([^\]]*)\](?:,\s*at:\s*"([^"]+)")?/#
    return code.matches(of: call).map { found -> PackageTarget in
      let (_, kind, name, list, folder) = found.output
      return PackageTarget(
        name: String(name), isProgram: kind == "program",
        folder: folder.map { String($0) } ?? "Sources/\(name)",
        imports: list.matches(of: #/"([^"]+)"/#).map { String($0.output.1) })
    }
  }

  /// How far each stands above the ground: one more than the highest that it imports.
  ///
  /// Programs stand on top together.
  static func heights(of targets: [PackageTarget]) -> [String: Int] {
    var heights: [String: Int] = [:]
    for _ in targets {
      for target in targets {
        let below = target.imports.map { heights[$0, default: 0] + 1 }
        heights[target.name] = below.max() ?? 0
      }
    }
    let top = heights.values.max() ?? 0
    for target in targets where target.isProgram { heights[target.name] = top }
    return heights
  }

  /// The imports of each that do not follow from its other imports.
  static func foundations(of targets: [PackageTarget]) -> [String: [String]] {
    var below: [String: Set<String>] = [:]
    for _ in targets {
      for target in targets {
        var all = Set(target.imports)
        for other in target.imports { all.formUnion(below[other, default: []]) }
        below[target.name] = all
      }
    }
    var foundations: [String: [String]] = [:]
    for target in targets {
      foundations[target.name] = target.imports.filter { room in
        !target.imports.contains { other in below[other, default: []].contains(room) }
      }
    }
    return foundations
  }
}
