import MARC
import Values

/// What 773 `$g` says of where a clipping stood: `Th. XII, no. 3 (9 Mar 1998), hlm. 5`.
///
/// Its day and its page are read out of it and changed in it; all else stays as it was written.
struct HostPart {
  private(set) var text: String

  init(_ text: String) { self.text = text }

  /// The first day in it.
  var day: Day? { days.first?.day }

  /// The page, without the word before it.
  var page: String? { pagePlace().map { String(text[$0.value]) } }

  /// The day of a clipping: 998 `$d`, and where there is none what 773 `$g` says.
  static func day(of marc: MARCRecord) -> Day? {
    if let text = marc.first(LocalField.tag, LocalField.day) { return Day(text) }
    return Host(of: marc)?.part.flatMap { HostPart($0).day }
  }

  /// The page of a clipping: 998 `$h`, and where there is none what 773 `$g` says.
  static func page(of marc: MARCRecord) -> String? {
    if let text = marc.first(LocalField.tag, LocalField.page) { return text }
    return Host(of: marc)?.part.flatMap { HostPart($0).page }
  }

  /// Puts another day where the old one stood, or before the page; `nil` takes it away.
  mutating func change(day: Day?, from old: Day?) {
    let days = days
    guard let place = (days.first { $0.day == old } ?? days.first)?.place else {
      if let day { insert(day.short.id, at: pagePlace()?.whole.lowerBound) }
      return
    }
    if let day { text.replaceSubrange(place, with: day.short.id) } else { remove(place) }
  }

  /// Puts another page where the old one stood, or at the end; `nil` takes it away.
  mutating func change(page: String?, from old: String?) {
    guard let place = pagePlace(of: old) else {
      if let page { insert("hlm. \(page)", at: nil) }
      return
    }
    if let page { text.replaceSubrange(place.value, with: page) } else { remove(place.whole) }
  }

  private mutating func insert(_ said: String, at place: String.Index?) {
    if let place {
      text.insert(contentsOf: "\(said), ", at: place)
    } else {
      text = text.nonEmpty.map { "\($0), \(said)" } ?? said
    }
  }

  /// Takes a part out, with the brackets or the comma that stood there for it alone.
  private mutating func remove(_ place: Range<String.Index>) {
    var before = text[..<place.lowerBound]
    var after = text[place.upperBound...]
    if before.last == "(", after.first == ")" {
      before.removeLast()
      after.removeFirst()
    }
    while let last = before.last, ",; ".contains(last) { before.removeLast() }
    while let first = after.first, ",; ".contains(first) { after.removeFirst() }
    let isApart = !before.isEmpty && before.last != "(" && after.first.map { $0 != ")" } == true
    text = String(before) + (isApart ? ", " : "") + String(after)
  }
}

extension HostPart {
  /// Runs of letters and digits, in order.
  private var words: [Substring] { text.split { !($0.isLetter || $0.isNumber) } }

  /// The days in it, each with the day of the week before it.
  private var days: [(day: Day, place: Range<String.Index>)] {
    let words = words
    return words.indices.dropLast(2).compactMap { first in
      let three = words[first...(first + 2)]
      guard isOne(words[first], words[first + 1]), isOne(words[first + 1], words[first + 2]),
        let day = Self.day(three.map { $0.lowercased() })
      else { return nil }
      let named = first > 0 && Self.weekdays.contains(words[first - 1].lowercased())
      let start = named ? words[first - 1].startIndex : words[first].startIndex
      return (day: day, place: start..<words[first + 2].endIndex)
    }
  }

  /// Whether nothing that parts a date stands between two words.
  private func isOne(_ word: Substring, _ next: Substring) -> Bool {
    text[word.endIndex..<next.startIndex].allSatisfy { " .-".contains($0) }
  }

  /// `9 Mar 1998` or `1998-03-09`, in words.
  private static func day(_ words: [String]) -> Day? {
    if let day = Day(words.joined(separator: "-")) { return day }
    guard let month = months.firstIndex(where: { $0.contains(words[1]) }),
      let number = Int(words[0]), words[2].utf8.count == 4, let year = Int(words[2])
    else { return nil }
    return Day(year: year, month: month + 1, day: number)
  }

  /// Where the page stands, with the word before it and without.
  ///
  /// - Parameter old: the page as it is known, which may hold a comma; else it ends at one.
  private func pagePlace(
    of old: String? = nil
  ) -> (whole: Range<String.Index>, value: Range<String.Index>)? {
    let words = words
    for (word, next) in zip(words, words.dropFirst())
    where Self.pageWords.contains(word.lowercased()) && isOne(word, next)
      && next.contains(where: { $0.isNumber })
    {
      let rest = text[next.startIndex...]
      var value = rest.prefix { !",;)]".contains($0) }
      if let old, old.count > value.count, rest.hasPrefix(old) { value = rest.prefix(old.count) }
      while let last = value.last, ". ".contains(last) { value.removeLast() }
      return (word.startIndex..<value.endIndex, value.startIndex..<value.endIndex)
    }
    return nil
  }

  private static let pageWords: Set = ["hlm", "hal", "halaman", "h", "p", "pp", "pg", "page"]

  private static let weekdays: Set = [
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let months: [Set<String>] = [
    ["jan", "januari", "january"], ["feb", "peb", "februari", "pebruari", "february"],
    ["mar", "maret", "march"], ["apr", "april"], ["mei", "may"], ["jun", "juni", "june"],
    ["jul", "juli", "july"], ["agu", "agt", "ags", "agustus", "aug", "august"],
    ["sep", "sept", "september"], ["okt", "oktober", "oct", "october"],
    ["nov", "nop", "november", "nopember"], ["des", "desember", "dec", "december"],
  ]
}
