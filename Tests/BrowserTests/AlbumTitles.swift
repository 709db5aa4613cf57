import Catalog
import FrontDoor
import House
import PointOfSale
import Values

extension AlbumHouse {
  /// Titles of 300 characters, with blanks and without.
  static let long = AlbumHouse("long") { show in
    let words = ["pembebasan", "perempuan", "dan", "ketidakadilan", "di", "persimpangan"]
    let spaced = String((0..<60).map { words[$0 % words.count] }.joined(separator: " ").prefix(300))
    let solid = String(String(repeating: "ketidakterbayangkannya", count: 14).prefix(300))
    let titles = [spaced, solid, spaced, solid, spaced].map { title in
      SimpleEntry(form: .book, title: title)
    }
    try await RunningHouse.open { house in
      let laid = try await AlbumTitles(
        house, titles, reader: String(solid.prefix(120)))
      try await show(house, laid.groups)
    }
  }

  /// Titles in Arabic and in Chinese.
  static let scripts = AlbumHouse("scripts") { show in
    let titles = [
      ("المرأة والجنس", "السعداوي، نوال", "ara"), ("第二性", "波伏娃", "chi"),
      ("مذكرات طبيبة", "السعداوي، نوال", "ara"),
      ("女性主义理论与实践：从边缘到中心", "李小江", "chi"), ("三寸金莲", "冯骥才", "chi"),
    ].map { title, author, language -> SimpleEntry in
      var entry = SimpleEntry(form: .book, title: title)
      entry.authors = [author]
      entry.language = language
      return entry
    }
    try await RunningHouse.open { house in
      let laid = try await AlbumTitles(house, titles, reader: "نوال السعداوي")
      try await show(house, laid.groups)
    }
  }
}

/// Titles on every page that shows some: one is lent, one is late, one waits, one is waited for.
struct AlbumTitles: Sendable {
  private let laid: Laid
  private let titles: [AlbumTitle]
  private let reader: AlbumMember
  private let goods: [Variant]

  /// - Parameter entries: five of them; all are found under the name of one more author.
  init(_ house: RunningHouse, _ entries: [SimpleEntry], reader name: String) async throws {
    laid = try await Laid(house)
    reader = try await laid.member(name)
    let other = try await laid.member("Wati Kencana")
    var titles: [AlbumTitle] = []
    var goods: [Variant] = []
    for entry in entries {
      var entry = entry
      entry.authors.append("Wulan, Ratih")
      entry.subjects = ["Perempuan"]
      titles.append(try await laid.title(entry))
      goods.append(try await laid.goods(entry.title, Rupiah(85_000)))
    }
    self.titles = titles
    self.goods = goods
    try await laid.hold(titles[2], for: reader)
    try await laid.takeBack(titles[2].copy)
    try await laid.lend(titles[3].copy, to: other)
    try await laid.hold(titles[3], for: reader)
    try await laid.lend(titles[1].copy, to: reader)
    // Who is late is lent nothing more.
    try await laid.lend(titles[0].copy, to: reader, ago: 40)
    try await laid.openDrawer()
  }

  var groups: [PlateGroup] {
    [
      PlateGroup(forNobody: everybodys),
      laid.atHome(reader, [Plate(at: "/account")]),
      laid.atWork(deskPlates + officePlates + tillPlates),
    ]
  }

  private var everybodys: [Plate] {
    let records = titles.prefix(2).enumerated().map { place, title in
      Plate("record-\(place + 1)", at: "/records/\(title.address)")
    }
    return records + [
      Plate(at: "/"), Plate("results", at: "/search?q=wulan"),
      Plate("marc", at: "/records/\(titles[0].address)/marc"),
    ]
  }

  private var deskPlates: [Plate] {
    let (reader, copy) = (reader, titles[4].copy)
    return [
      Plate("desk-card") { stage in try await stage.serve(reader) },
      Plate("desk-refused") { stage in
        try await stage.serve(reader)
        try await stage.scan(copy.barcode.text)
      },
      Plate("desk-shelf", at: "/desk/hold-shelf"), Plate("desk-overdue", at: "/desk/overdue"),
      Plate("desk-titles", at: "/desk/titles?q=wulan"),
    ]
  }

  private var officePlates: [Plate] {
    let (record, item) = (titles[1].record, titles[1].copy.number)
    let product = goods[1].product
    return [
      Plate("office-records", at: "/office/records?q=wulan"),
      Plate("office-record", at: "/office/records/\(record)"),
      Plate("office-edit", at: "/office/records/\(record)/edit"),
      Plate("office-item", at: "/office/items/\(item)"),
      Plate("office-labels", at: "/office/labels?item=1&item=2&item=3"),
      Plate("office-member", at: "/office/members/\(reader.number)"),
      Plate("office-card", at: "/office/members/\(reader.number)/card"),
      Plate("office-products", at: "/office/products"),
      Plate("office-product", at: "/office/products/\(product)"),
      Plate("office-audit", at: "/office/audit"),
    ]
  }

  private var tillPlates: [Plate] {
    let (laid, goods) = (laid, goods)
    return [
      Plate("till-cart") { stage in
        try await laid.ringUp(goods)
        try await stage.open("/till")
      },
      Plate("till-change") { stage in
        try await laid.ringUp(goods)
        try await stage.payCash()
      },
      Plate("till-sales", at: "/till/sales"),
    ]
  }
}
