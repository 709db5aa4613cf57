public import Values

/// Why a loan is not renewed; all reasons of one request are reported together.
public enum RenewalRefusal: Refusal, Hashable {
  /// There is no such loan, or the copy came back.
  case unknownLoan
  /// Somebody waits for the title.
  case othersWaiting
  /// It was renewed so often, and may be renewed no more.
  case limitReached(renewals: Int)
  /// By herself, and it has been overdue for more than `LoanPolicy.lateDaysForSelfService` days.
  case tooLate
  /// Her membership is over; its last day.
  case memberExpired(Day)
  /// A colleague has blocked her.
  case memberBlocked
  /// It would be due no later; the day on which it is due.
  case nothingToGain(due: Day)
  /// By herself, and too long before the due day; the first day on which she may.
  case tooEarly(from: Day)
  /// It is due on another day than was seen: it was renewed meanwhile.
  case dueChanged(Day)

  /// Whether somebody with the permission may renew all the same.
  public var canBeOverridden: Bool {
    switch self {
    case .unknownLoan, .nothingToGain, .tooEarly, .dueChanged: false
    case .othersWaiting, .limitReached, .tooLate, .memberExpired, .memberBlocked: true
    }
  }

  /// Whether it passes by itself, with the days.
  public var isOnlyTooEarly: Bool {
    if case .tooEarly = self { true } else { false }
  }

  public var reason: Reason {
    switch self {
    case .unknownLoan:
      Reason(
        "loan-unknown", .missing,
        id: "Pinjaman itu tidak ada atau sudah kembali.",
        en: "There is no such loan, or it was already returned.")
    case .othersWaiting:
      Reason(
        "title-waited-for",
        id: "Ada yang menunggu judul ini. Mohon dikembalikan tepat waktu.",
        en: "Somebody is waiting for this title. Please return it on time.")
    case .limitReached(renewals: 0):
      Reason(
        "renewal-limit-reached",
        id: "Pinjaman ini tidak dapat diperpanjang, kecuali dengan pengecualian dari petugas.",
        en: "This loan cannot be renewed, unless the staff make an exception.")
    case .limitReached(let renewals):
      Reason(
        "renewal-limit-reached",
        id: """
          Sudah diperpanjang \(renewals) kali; batasnya tercapai. Selebihnya hanya dengan \
          pengecualian dari petugas.
          """,
        en: "It was renewed \(renewals == 1 ? "once" : "\(renewals) times"); that is the "
          + "limit. Only the staff can make an exception.")
    case .tooLate:
      Reason(
        "renewal-too-late",
        id: "Sudah terlambat lebih dari seminggu. Bawa ke meja layanan.",
        en: "It is more than a week late. Bring it to the desk.")
    case .memberExpired(let day): .memberExpired(day)
    case .memberBlocked: .memberBlocked
    case .nothingToGain(let due):
      Reason(
        "renewal-gains-nothing",
        id: """
          Masa pinjam sudah sampai \(due.short), hari terakhir keanggotaan. Perpanjang keanggotaan \
          dulu.
          """,
        en: "It is already due on \(due.short), the last day of the membership. Renew the "
          + "membership first.")
    case .tooEarly(let day):
      Reason(
        "renewal-too-early",
        id: "Bisa diperpanjang mulai \(day.short).",
        en: "It can be renewed from \(day.short) on.")
    case .dueChanged(let due):
      Reason(
        "renewal-due-changed",
        id: "Tidak ada yang diubah: pinjaman ini sudah diperpanjang sampai \(due.short).",
        en: "Nothing was changed: this loan was already renewed and is now due on \(due.short).")
    }
  }
}
