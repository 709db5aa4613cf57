/// Why hours cannot be taken as they were typed.
public enum HoursRefusal: Refusal, Hashable {
  /// No hours: what was typed, and for which day.
  case unreadable(String, Sentence)
  /// Two spans of a day are at the same time.
  case overlapping(Sentence)
  /// A line that begins with no day, or says no hours of it.
  case specialDay(String)
  /// More special days than anybody announces.
  case tooManySpecialDays

  public var reason: Reason {
    switch self {
    case .unreadable(let text, let day):
      Reason(
        "hours-unreadable", at: .labelled(day),
        id: "“\(text)” bukan jam buka. Tulis seperti 10.00-18.00, dengan koma di antara dua "
          + "rentang, atau tutup.",
        en: "“\(text)” is no opening time. Write it like 10.00-18.00, with a comma between two "
          + "spans, or closed.")
    case .overlapping(let day):
      Reason(
        "hours-overlapping", at: .labelled(day),
        id: "Jam buka hari \(day) bertumpuk atau terlalu banyak. Tulis paling banyak enam rentang "
          + "yang tidak bertemu.",
        en: "The hours of \(day) overlap or are too many. Write at most six spans that do not "
          + "meet.")
    case .specialDay(let text):
      Reason(
        "special-day-unreadable", at: "specialDays",
        id: "“\(text)” tidak terbaca. Tulis satu hari per baris, seperti 25-12-2026 tutup atau "
          + "31 Des 2026 10.00-15.00.",
        en: "“\(text)” cannot be read. Write one day a line, like 25-12-2026 closed or "
          + "31 Dec 2026 10.00-15.00.")
    case .tooManySpecialDays:
      Reason(
        "special-days-too-many", at: "specialDays",
        id: "Hari khusus paling banyak 60. Hapus yang sudah lewat.",
        en: "At most 60 special days. Take out those that are over.")
    }
  }
}
