import Catalog
import GRDB
import Members
import Values

/// Those who wait for a title and may borrow today, in their order, and what may be lent to each.
///
/// Whoever is blocked or whose membership is over keeps her place, but no copy is kept for her. A copy
/// that is read here only, or not lent to her kind of member, is none for her.
struct WaitingReaders {
  /// For each who waits, the kinds of copies that are lent to her.
  private var kinds: [Set<ItemType>] = []
  /// The copies of the title that stand on their shelves.
  let onShelf: [Item]

  /// - Parameter place: count only those before this place in the queue; everybody when `nil`.
  init(_ db: Database, for record: RecordNumber, before place: Int? = nil, on today: Day) throws {
    let queue = try Hold.served(db, of: record).filter { hold in
      guard let place, let position = hold.position else { return true }
      return position < place
    }
    guard !queue.isEmpty else {
      onShelf = []
      return
    }
    let copies = try Item.all(db, of: record)
    onShelf = copies.filter(\.isAvailable)
    let types = Set(copies.map(\.type))
    var lent: [MemberCategory.Code: Set<ItemType>] = [:]
    for hold in queue {
      guard let person = try Member.find(db, numbered: hold.member), person.mayBorrow(on: today)
      else { continue }
      let known =
        try lent[person.category]
        ?? types.filter { try LoanPolicy.find(db, for: person.category, $0).lends }
      lent[person.category] = known
      kinds.append(known)
    }
  }

  /// How many wait and may borrow.
  var count: Int { kinds.count }

  /// The copies on the shelf that are for them, each for one of them.
  var wanted: [Item] { Self.given(onShelf, to: kinds) }

  /// Whether somebody would go without a copy if this one went elsewhere.
  func need(_ copy: Item) -> Bool {
    let others = onShelf.filter { $0.number != copy.number }
    return Self.given([copy] + others, to: kinds).count > Self.given(others, to: kinds).count
  }

  /// Gives copies to as many readers as possible, each a copy of a kind that is lent to her.
  ///
  /// A reader who finds her copies taken asks those who have them to take another (a maximum
  /// bipartite matching by augmenting paths); the earlier copy and the earlier reader come first.
  private static func given(_ copies: [Item], to readers: [Set<ItemType>]) -> [Item] {
    var reader: [Int: Int] = [:]
    func finds(_ index: Int, _ asked: inout Set<Int>) -> Bool {
      for copy in copies.indices where readers[index].contains(copies[copy].type) {
        guard asked.insert(copy).inserted else { continue }
        if let owner = reader[copy], !finds(owner, &asked) { continue }
        reader[copy] = index
        return true
      }
      return false
    }
    for index in readers.indices {
      var asked: Set<Int> = []
      _ = finds(index, &asked)
    }
    return copies.indices.filter { reader[$0] != nil }.map { copies[$0] }
  }
}

extension Member {
  /// Whether she may take a copy home today, as far as she is concerned.
  func mayBorrow(on today: Day) -> Bool { blocked == nil && !isExpired(on: today) }
}
