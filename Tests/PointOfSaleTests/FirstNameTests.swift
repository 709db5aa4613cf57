import Testing

@testable import PointOfSale

struct `The first name of whoever sold` {
  @Test(arguments: [
    ("Endang Sulastri", "Endang"), ("Bu Endang", "Bu Endang"), ("Bu Endang Sulastri", "Bu Endang"),
    ("ibu  Endang", "ibu Endang"), ("Pak Joko", "Pak Joko"), ("Kak Mira (relawan)", "Kak Mira"),
    ("Mira (relawan)", "Mira"), ("Dr. Ratna Dewi", "Dr. Ratna"), ("Bu Hj. Siti", "Bu Hj. Siti"),
    ("Mr Smith", "Mr Smith"), ("Ms. Ana Lima", "Ms. Ana"), ("Ibunda Sari", "Ibunda"),
    ("Ceu Edoh", "Ceu Edoh"), ("Teh Nining", "Teh Nining"), ("Kang Asep", "Kang Asep"),
    ("Bu", "Bu"), ("Bu (relawan)", "Bu"), ("(relawan)", "(relawan)"),
  ])
  func `is taken together with how she is addressed`(name: String, called: String) {
    #expect(FirstName.of(name) == called)
  }

  @Test func `is none where there is no word`() { #expect(FirstName.of("  ") == nil) }
}
