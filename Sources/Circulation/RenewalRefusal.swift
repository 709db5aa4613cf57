public import Values

/// Why a loan is not renewed; all reasons of one request are reported together.
public enum RenewalRefusal: Refusal, Hashable {
  case unknownLoan
  case othersWaiting
  case limitReached(Int)
  case tooLate
  case memberExpired(Day)
  case memberBlocked
  case nothingToGain(due: Day)
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

  public var type: String {
    switch self {
    case .unknownLoan: "loan-unknown"
    case .othersWaiting: "title-waited-for"
    case .limitReached: "renewal-limit-reached"
    case .tooLate: "renewal-too-late"
    case .memberExpired: "member-expired"
    case .memberBlocked: "member-blocked"
    case .nothingToGain: "renewal-gains-nothing"
    case .tooEarly: "renewal-too-early"
    case .dueChanged: "renewal-due-changed"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .unknownLoan:
      Sentence(
        id: "Pinjaman itu tidak ada atau sudah kembali.",
        en: "There is no such loan, or it came back already.")
    case .othersWaiting:
      Sentence(
        id: "Ada yang menunggu judul ini. Mohon dikembalikan tepat waktu.",
        en: "Somebody is waiting for this title. Please return it in time.")
    case .limitReached(0):
      Sentence(
        id: "Pinjaman ini tidak diperpanjang. Petugas di meja layanan bisa memberi pengecualian.",
        en: "This loan is not renewed. The staff at the desk can make an exception.")
    case .limitReached(let limit):
      Sentence(
        id: """
          Sudah diperpanjang \(limit) kali, sampai batasnya. Petugas di meja layanan bisa memberi \
          pengecualian.
          """,
        en: """
          It was renewed \(limit == 1 ? "once" : "\(limit) times"), which is the limit. The staff at \
          the desk can make an exception.
          """)
    case .tooLate:
      Sentence(
        id: "Sudah terlambat lebih dari seminggu. Bawa ke meja layanan.",
        en: "It is more than a week late. Bring it to the desk.")
    case .memberExpired(let day):
      Sentence(
        id: "Keanggotaan berakhir \(day.short.id). Perpanjang keanggotaan dulu.",
        en: "The membership ended on \(day.short.en). Renew the membership first.")
    case .memberBlocked:
      Sentence(
        id: "Keanggotaan ini diblokir. Tanyakan di meja layanan.",
        en: "This membership is blocked. Ask at the desk.")
    case .nothingToGain(let due):
      Sentence(
        id: """
          Masa pinjam sudah sampai \(due.short.id), hari terakhir keanggotaan. Perpanjang keanggotaan \
          dulu.
          """,
        en: """
          It may stay until \(due.short.en), the last day of the membership. Renew the membership \
          first.
          """)
    case .tooEarly(let day):
      Sentence(
        id: "Bisa diperpanjang mulai \(day.short.id).",
        en: "It can be renewed from \(day.short.en) on.")
    case .dueChanged(let due):
      Sentence(
        id: """
          Kali ini tidak ada yang diubah: pinjaman ini sudah diperpanjang, jatuh tempo kini \
          \(due.short.id).
          """,
        en: """
          Nothing was changed this time: this loan was renewed already, and is due on \
          \(due.short.en) now.
          """)
    }
  }
}
