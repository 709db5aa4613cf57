import FrontDoor
import Glibc

/// Where a scanner's keys may fall while somebody sells.
enum TillPlace: CaseIterable, Sendable {
  case nowhere, scanField, cashField, parkName, tile, question, found, refused, asked
  case receipt, firstSale, voidReason, sales, missing, drawer, counting, cashMove

  /// Whether something lies in the cart when she is there.
  var needsCart: Bool {
    switch self {
    case .cashField, .parkName, .question, .refused, .asked: true
    default: false
    }
  }

  /// Whether what is half typed there keeps the page where it is.
  var stays: Bool { [.asked, .voidReason, .counting, .cashMove].contains(self) }
}

/// One ware that is scanned.
struct TillScan: Sendable {
  let ware: Int
  let place: TillPlace
  /// Milliseconds for a key.
  let rhythm: Double
  let ending: Browser.Terminator
}

/// One thing that is done at the till.
enum TillStep: Sendable {
  case scan(TillScan)
  /// A ware's tile, a plus, a minus.
  case tap(Int)
  case more(Int)
  case less(Int)
  case park(String)
  case fetch(String)
  case pay(TillBooks.Way)
  case void, reprint
  /// The server ends in the middle of a sale, and one ware is scanned meanwhile.
  case away(Int32, scanning: Int)
  /// The server ends, and comes back.
  case restart(Int32)
  /// Half an hour in which nobody comes; one scan finds the till locked, one falls into the lock.
  case quiet(finding: Int, locked: Int)
  /// Codes are scanned where goods are looked after.
  case office(Int)
}

/// Forty customers, the same each time: who brings what, what happens meanwhile, and how they pay.
struct TillPlan: Sendable {
  private let wares: Int
  private var made = 0
  /// What is done before and after the house is opened anew, twenty sales each.
  private(set) var halves: [[TillStep]] = []
  /// Carts that wait, the last one first.
  private var waiting: [(name: String, way: TillBooks.Way)] = []

  /// Customers whose cart is put aside, and those after whom all that wait are fetched.
  private static let parking: Set = [6, 18, 31, 32]
  private static let fetching: Set = [7, 19, 33]

  init(wares: Int) {
    self.wares = wares
    for customers in [1...20, 21...40] {
      var steps: [TillStep] = []
      for customer in customers { steps += serve(customer) }
      halves.append(steps)
    }
  }

  private mutating func serve(_ customer: Int) -> [TillStep] {
    var steps = bring(customer)
    let way = Self.way(customer)
    guard !Self.parking.contains(customer) else {
      waiting.insert(("ibu nomor \(customer)", way), at: 0)
      return steps + [.park("ibu nomor \(customer)")]
    }
    steps.append(.pay(way))
    steps += Self.afterwards(customer)
    guard Self.fetching.contains(customer) else { return steps }
    for cart in waiting { steps += [.fetch(cart.name), next(customer), .pay(cart.way)] }
    waiting = []
    return steps
  }

  /// What she puts on the counter.
  private mutating func bring(_ customer: Int) -> [TillStep] {
    var steps: [TillStep] = []
    for piece in 0...customer % 3 {
      if piece == 0, place(of: made).needsCart { steps.append(.tap(customer % wares)) }
      steps.append(next(customer))
    }
    let other = (customer + 3) % wares
    switch customer {
    case 9: steps.append(.away(SIGTERM, scanning: other))
    case 14: steps.append(.away(SIGKILL, scanning: other))
    case 23: steps.append(.office(other))
    case 27: steps.append(.quiet(finding: other, locked: (customer + 5) % wares))
    case _ where customer.isMultiple(of: 4):
      steps += [.tap(other), .more(other), .more(other), .less(other)]
    default: break
    }
    return steps
  }

  /// One more scan: every place has every rhythm and both ends, since 17 shares nothing with 6.
  private mutating func next(_ customer: Int) -> TillStep {
    defer { made += 1 }
    return .scan(
      TillScan(
        ware: (customer * 7 + made * 3) % wares, place: place(of: made),
        rhythm: [10, 40, 90][made % 3], ending: made.isMultiple(of: 2) ? .enter : .tab))
  }

  private func place(of scan: Int) -> TillPlace {
    TillPlace.allCases[scan % TillPlace.allCases.count]
  }

  private static func way(_ customer: Int) -> TillBooks.Way {
    if customer.isMultiple(of: 5) { return .qris }
    if customer.isMultiple(of: 7) { return .transfer }
    return [.exact, .notes(50_000), .notes(100_000)][customer % 3]
  }

  private static func afterwards(_ customer: Int) -> [TillStep] {
    switch customer {
    case 11: [.reprint]
    case 12: [.void]
    case 16: [.restart(SIGKILL)]
    default: []
    }
  }
}
