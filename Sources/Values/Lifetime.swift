/// How long things live that end, close or are forgotten by themselves.
///
/// Decided here and nowhere else; `Docs/operations.md` says the same in a table.
public enum Lifetime: String, CaseIterable, Sendable {
  /// A member's card that lies open at a desk without a scan or a click, unless the house chose others.
  case openCard
  /// What undoes the last act at a station, unless the house chose others.
  case undo
  /// The memory of a card that closed by itself; later nobody is told.
  case closedCard
  /// A page of a station that was left: one page leads to the next.
  case leftPage
  /// A session that sits at no station and that nobody uses.
  case idleSession
  /// A session at a till that nobody uses, until it locks, unless the house chose others.
  case quietTill
  /// A session at a desk that nobody uses, until it locks, unless the house chose others.
  case quietDesk
  /// A session, however busy, and one that is locked.
  case session
  /// A code with which somebody chooses her passphrase.
  case code
  /// A browser from which a colleague came in before.
  case knownBrowser
  /// Wrong tries, counted from the last.
  case wrongTries
  /// A scan that waits for a yes or a no.
  case waitingScan
  /// The key of a scan that was dealt with.
  case receivedScan
  /// A receipt that is tried again by itself, while its printer prints nothing.
  case waitingPaper
  /// A receipt that did not come out, until nobody asks for it any more.
  case unprintedPaper
  /// A photograph of goods that was replaced or taken away, until nobody brings it back any more.
  case hiddenPhotograph
  /// A key for scans that pages seal.
  case scanKey
  /// The answer to a program's request.
  case answeredRequest
  /// Where a form led that was sent.
  case sentForm
  /// A half-typed form in the page for signing in.
  case sealedForm
  /// What was typed, until the next page gives it back.
  case refill
  /// A PIN, code or token until the one page that shows it.
  case secret
  /// A name that was searched for.
  case search
  /// A remark for the next page.
  case notice
  /// A line of the handing-over book, counted for a task from when it was done; what is still to do
  /// stays.
  case dutyNote
  /// The way back for a record that was entered quickly.
  case quickEntry

  /// How many seconds.
  public var seconds: Int64 {
    switch self {
    case .openCard: 90
    case .undo: 10
    case .closedCard: 10 * Self.minute
    case .leftPage: 20
    case .idleSession: 30 * Self.minute
    case .quietTill: 2 * Self.minute
    case .quietDesk: 5 * Self.minute
    case .session: 12 * Self.hour
    case .code: Self.day
    case .knownBrowser: 180 * Self.day
    case .wrongTries: Self.hour
    case .waitingScan: 3 * Self.day
    case .receivedScan: 30 * Self.day
    case .waitingPaper: 15 * Self.minute
    case .unprintedPaper: Self.day
    case .hiddenPhotograph: Self.hour
    case .scanKey: 35 * Self.day
    case .answeredRequest: Self.day
    case .sentForm: 10 * Self.minute
    case .sealedForm: Self.day
    case .refill: 5 * Self.minute
    case .secret: 5 * Self.minute
    case .search: 30 * Self.minute
    case .notice: Self.minute
    case .dutyNote: 90 * Self.day
    case .quickEntry: Self.day
    }
  }

  /// The seconds of `openCard` that a house may choose.
  public static let openCardChoice: ClosedRange<Int64> = 30...600

  /// The seconds of `undo` that a house may choose; with 0, nothing can be undone.
  public static let undoChoice: ClosedRange<Int64> = 0...60

  /// The minutes of `quietTill` and `quietDesk` that a house may choose; 0 never locks by itself.
  public static let lockChoice: ClosedRange<Int64> = 0...120

  /// How many whole days, for what is kept by the day.
  public var days: Int { Int(seconds / Self.day) }

  private static let minute: Int64 = 60
  private static let hour: Int64 = 3600
  private static let day: Int64 = 86_400
}
