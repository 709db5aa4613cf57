import Testing
import Values

struct `The number on a book` {
  @Test(arguments: [
    "0306406152", "0-306-40615-2", "0 306 40615 2", "9780306406157", "978-0-306-40615-7",
    "978 0 306 40615 7", "978–0–306–40615–7", "978‑0‑306‑40615‑7", " 0306406152 ", "978-0306406157",
  ])
  func `is one number however it is written`(text: String) throws {
    #expect(try ISBN(text).digits == "9780306406157")
  }

  @Test(arguments: ["080442957X", "0-8044-2957-x", "9780804429573"])
  func `may end in X when it is old`(text: String) throws {
    let isbn = try ISBN(text)
    #expect(isbn.digits == "9780804429573")
    #expect(isbn.isbn10 == "080442957X")
  }

  @Test(arguments: [
    "0306406153", "0-306-40615-3", "9780306406158", "978-0-306-40615-1", "0804429570", "030640615X",
    "9791034600009",
  ])
  func `with a wrong check digit is refused as such`(text: String) {
    #expect(throws: ISBNRefusal.wrongCheckDigit(text)) { try ISBN(text) }
  }

  @Test(arguments: [
    "", "030640615", "03064061522", "978030640615", "97803064061577", "X306406152", "03064X6152",
    "978030640615X", "4006381333931", "9771410153003", "0306406152 (pbk.)", "٠٣٠٦٤٠٦١٥٢",
    "０３０６４０６１５２", "978030640615７", "abcdefghij", "IP-0000001", "0306é06152",
    "0306406152\n",
  ])
  func `is not any other code`(text: String) {
    #expect(throws: ISBNRefusal.notAnISBN(text)) { try ISBN(text) }
  }

  @Test func `goes from ten to thirteen digits and back`() throws {
    for body in stride(from: 0, to: 1_000_000_000, by: 7_919_317) {
      let nine = String(repeating: "0", count: 9 - String(body).count) + String(body)
      let fitting = "0123456789X".filter { (try? ISBN(nine + String($0))) != nil }
      #expect(fitting.count == 1)
      let isbn = try ISBN(nine + fitting)
      #expect(isbn.isbn10 == nine + fitting)
      #expect(try ISBN(isbn.digits) == isbn)
    }
  }

  @Test func `has no old form when it begins with 979`() throws {
    let isbn = try ISBN("979-10-346-0000-7")
    #expect(isbn.digits == "9791034600007")
    #expect(isbn.isbn10 == nil)
    #expect(isbn.hyphenated == "979-103460000-7")
  }

  @Test func `is not a number for printed music`() {
    #expect(throws: ISBNRefusal.notAnISBN("979-0-2600-0043-8")) { try ISBN("979-0-2600-0043-8") }
  }

  @Test func `finds every single slip of a finger`() {
    let right = Array("9786020324784")
    for place in 3..<13 {
      for digit in "0123456789" where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        #expect(throws: ISBNRefusal.self) { try ISBN(String(wrong)) }
      }
    }
  }

  @Test func `is a barcode`() throws {
    let isbn = try ISBN("602-03-2478-8")
    #expect(isbn.barcode.text == isbn.digits)
    #expect(isbn.barcode.isbn == isbn)
    #expect(isbn.description == isbn.digits)
  }
}

struct `The number in field 020` {
  @Test(arguments: [
    ("0306406152 (pbk.)", "9780306406157"), ("0306406152(pbk.)", "9780306406157"),
    ("0306406152 :", "9780306406157"), ("978-0-306-40615-7 (jil. 1)", "9780306406157"),
    ("978 0 306 40615 7 (hc)", "9780306406157"), ("080442957X (v. 2) : Rp50.000", "9780804429573"),
    ("0306406152 10", "9780306406157"), ("0306406152 - pbk", "9780306406157"),
    ("9780306406157", "9780306406157"), (" 9780306406157 jilid lengkap", "9780306406157"),
  ])
  func `stands before its qualifier`(field: String, digits: String) throws {
    #expect(try ISBN(field: field).digits == digits)
  }

  @Test(arguments: ["", "(pbk.)", "ISBN", "Rp50.000", "12 (pbk.)", "½"])
  func `is missed when it is not there`(field: String) {
    #expect(throws: ISBNRefusal.self) { try ISBN(field: field) }
  }

  @Test func `is refused when its check digit is wrong`() {
    #expect(throws: ISBNRefusal.wrongCheckDigit("0306406153")) {
      try ISBN(field: "0306406153 (pbk.)")
    }
  }
}

struct `The number as people read it` {
  @Test(arguments: [
    ("9786020324784", "978-602-03-2478-8"), ("9786024246945", "978-602-424-694-5"),
    ("9786231340443", "978-623-134-044-3"), ("9789799731234", "978-979-97312-3-4"),
    ("9789792202342", "978-979-22-0234-2"), ("9780306406157", "978-0-306-40615-7"),
    ("9780804429573", "978-0-8044-2957-3"), ("9781558610057", "978-1-55861-005-7"),
    ("9781859844458", "978-1-85984-445-8"), ("9783540669746", "978-354066974-6"),
  ])
  func `has its hyphens in the right places`(digits: String, text: String) throws {
    let body = String(digits.dropLast())
    let isbn = try #require("0123456789".compactMap { try? ISBN(body + String($0)) }.first)
    #expect(isbn.hyphenated.dropLast() == text.dropLast())
    #expect(try ISBN(isbn.hyphenated) == isbn)
  }

  @Test func `keeps every digit`() throws {
    for group in ["602", "623", "979", "0", "1", "3", "99921"] {
      for serial in 0..<400 {
        let tail = String(serial * 24_989)
        let width = 9 - group.count
        let zeros = String(repeating: "0", count: max(0, width - tail.count))
        let body = group + (zeros + tail).suffix(width)
        let isbn = try #require("0123456789".compactMap { try? ISBN("978\(body)\($0)") }.first)
        #expect(isbn.hyphenated.filter { $0 != "-" } == isbn.digits)
      }
    }
  }
}
