import PointOfSale
import Values

/// What was sold, written down beside the till by somebody who watches.
struct TillBooks: Sendable {
  /// So many of one ware.
  struct Line: Hashable, Sendable {
    let ware: Int
    var pieces: Int
  }

  /// One receipt: a sale, or one that takes it back.
  struct Receipt: Hashable, Sendable {
    let lines: [Line]
    let total: Rupiah
    let tender: Tender
    let isVoid: Bool

    /// Cash that was given back.
    var change: Rupiah {
      if case .cash(let given) = tender { given - total } else { .zero }
    }
  }

  /// How a customer pays.
  enum Way: Hashable, Sendable {
    case exact
    /// Notes of one kind, as few as will do.
    case notes(Int64)
    case qris
    case transfer
  }

  let wares: [TillHour.Ware]
  private(set) var cart: [Line] = []
  private(set) var parked: [String: [Line]] = [:]
  private(set) var receipts: [Receipt] = []
  /// The cart before it was changed last.
  private var earlier: [Line] = []

  init(_ wares: [TillHour.Ware]) { self.wares = wares }

  /// Pieces in the cart.
  var pieces: Int { cart.reduce(0) { $0 + $1.pieces } }
  /// What the cart comes to.
  var total: Rupiah { cart.reduce(.zero) { $0 + wares[$1.ware].price * $1.pieces } }
  /// What came into the drawer with sales, less what went back.
  var cash: Rupiah { amount(by: .cash) }

  mutating func add(_ ware: Int) {
    earlier = cart
    if let place = cart.firstIndex(where: { $0.ware == ware }) {
      cart[place].pieces += 1
    } else {
      cart.append(Line(ware: ware, pieces: 1))
    }
  }

  mutating func takeOne(_ ware: Int) {
    earlier = cart
    for place in cart.indices where cart[place].ware == ware { cart[place].pieces -= 1 }
    cart.removeAll { $0.pieces == 0 }
  }

  /// The newest line goes out of the cart.
  mutating func drop() {
    earlier = cart
    _ = cart.popLast()
  }

  /// What was done with the cart last is undone.
  mutating func undo() { cart = earlier }

  mutating func clear() { cart = [] }

  mutating func park(as name: String) {
    parked[name] = cart
    cart = []
  }

  mutating func fetch(_ name: String) { cart = parked.removeValue(forKey: name) ?? [] }

  /// What the customer gives for the cart.
  func tender(_ way: Way) -> Tender {
    let next = receipts.count + 1
    switch way {
    case .exact: return .cash(given: total)
    case .notes(let note): return .cash(given: Rupiah((total.amount + note - 1) / note * note))
    case .qris: return .qris(reference: "QR-\(next)")
    case .transfer: return .transfer(bank: "Bank Nagari", reference: "TR-\(next)")
    }
  }

  mutating func pay(_ tender: Tender) {
    receipts.append(Receipt(lines: cart, total: total, tender: tender, isVoid: false))
    cart = []
  }

  /// The last sale is taken back.
  mutating func voidLast() {
    guard let last = receipts.last else { return }
    let lines = last.lines.map { Line(ware: $0.ware, pieces: -$0.pieces) }
    var tender = last.tender
    if case .cash = tender { tender = .cash(given: .zero) }
    receipts.append(Receipt(lines: lines, total: -last.total, tender: tender, isVoid: true))
  }

  /// What was taken back last is put into the cart again, to exchange some of it.
  mutating func fillAgain() {
    guard let last = receipts.last, last.isVoid else { return }
    cart = last.lines.map { Line(ware: $0.ware, pieces: -$0.pieces) }
  }

  /// Pieces of a ware that went out of the shop.
  func sold(_ ware: Int) -> Int {
    receipts.flatMap(\.lines).reduce(0) { $0 + ($1.ware == ware ? $1.pieces : 0) }
  }

  /// What was paid in one way, voids taken off.
  func amount(by method: TenderMethod) -> Rupiah {
    receipts.reduce(.zero) { $0 + ($1.tender.method == method ? $1.total : .zero) }
  }

  /// What was paid in each way that occurred.
  var tenders: [TenderTotal] {
    TenderMethod.allCases.compactMap { method in
      let count = receipts.filter { $0.tender.method == method }.count
      return count == 0
        ? nil : TenderTotal(method: method, count: count, amount: amount(by: method))
    }
  }

  /// What was taken in one way, before anything went back.
  func received(by method: TenderMethod) -> Rupiah {
    receipts.reduce(.zero) {
      $0 + ($1.tender.method == method && !$1.isVoid ? $1.total : .zero)
    }
  }

  /// The fewest notes and coins that make a sum, the largest first.
  static func fewest(for sum: Rupiah) -> [(kind: Denomination, count: Int64)] {
    var rest = sum.amount
    var pieces: [(kind: Denomination, count: Int64)] = []
    for kind in Denomination.allCases where rest >= kind.rawValue {
      pieces.append((kind: kind, count: rest / kind.rawValue))
      rest %= kind.rawValue
    }
    return pieces
  }
}
