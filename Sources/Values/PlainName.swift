extension String {
  /// The text as a name may be written: whatever breaks a line or controls a machine is a blank, and
  /// what turns the direction of the words beside it (Unicode, UAX 9) is left out; empty when nothing
  /// of it can be seen.
  public var plainName: String {
    let kept = unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if scalar.isControlling { return " " }
      return scalar.properties.isBidiControl || scalar.isNoLetterAnywhere ? nil : scalar
    }
    let isSeen = kept.contains {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    }
    return isSeen ? String(String.UnicodeScalarView(kept)) : ""
  }

  /// The text as several lines may be written: each as a name is, with one blank between its words,
  /// without empty lines at both ends; empty when nothing is in them.
  public var plainLines: String {
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        String(line).plainName.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The text as one line of a record: whatever breaks a line or controls a machine is a blank; what
  /// overrides the direction of words, isolates without their other half, soft hyphens and what is no
  /// letter anywhere (Unicode, UAX 9; 23.7) are left out.
  ///
  /// Marks of direction and whole isolates stay: titles in Arabic or Hebrew are spelt with them. A
  /// text without any of the others comes back as it is, blanks and all.
  public var plainLine: String {
    let scalars = Array(unicodeScalars)
    guard scalars.contains(where: \.isNotForALine) else { return self }
    let wholes = Self.wholeIsolates(in: scalars)
    let kept = scalars.indices.compactMap { place -> Unicode.Scalar? in
      let scalar = scalars[place]
      if scalar.isControlling { return " " }
      return scalar.isNotForALine && !wholes.contains(place) ? nil : scalar
    }
    let isSame = kept == scalars
    let text = String(String.UnicodeScalarView(kept))
    return isSame ? self : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text as several lines of a record, each a `plainLine`.
  public var plainParagraphs: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).plainLine }.joined(separator: "\n")
  }

  /// Where isolates begin that end, and where those end.
  private static func wholeIsolates(in scalars: [Unicode.Scalar]) -> Set<Int> {
    var open: [Int] = []
    var wholes: Set<Int> = []
    for (place, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x2066...0x2068: open.append(place)
      case 0x2069:
        if let first = open.popLast() { wholes.formUnion([first, place]) }
      default: break
      }
    }
    return wholes
  }
}

extension Unicode.Scalar {
  /// Whether it breaks a line or controls a machine.
  fileprivate var isControlling: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether it is none of what XML carries: U+FFFE, U+FFFF and those like them (Unicode, 23.7).
  fileprivate var isNoLetterAnywhere: Bool { value & 0xFFFE == 0xFFFE }

  /// What is looked at before a line is kept: all that goes, and isolates, which may stay.
  fileprivate var isNotForALine: Bool {
    switch value {
    case 0xAD, 0x202A...0x202E, 0x2066...0x2069: true
    default: isControlling || isNoLetterAnywhere
    }
  }
}
