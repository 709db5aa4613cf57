/// Somebody who borrows in the demo; nobody of that name is meant.
///
/// A row has `name | category | months since she joined`.
public struct DemoMember: Hashable, Sendable {
  /// To which group of rules somebody belongs.
  public enum Category: String, Hashable, Sendable, CaseIterable {
    /// At school or university.
    case student = "pelajar"
    /// Everybody who is none of the others.
    case general = "umum"
    /// Works on a study, and may have more at once.
    case researcher = "peneliti"
    /// Helps in the house.
    case volunteer = "relawan"
  }

  /// Her name.
  public let name: String
  /// Her group.
  public let category: Category
  /// How many months ago she joined.
  public let months: Int

  /// Every member of the demo, always in the same order; Sari is the first.
  ///
  /// - Throws: `DemoDataFault` when a row cannot be read.
  public static func all() throws -> [DemoMember] {
    try rows.split(separator: "\n").map { line in
      let columns = try DemoCards.columns(String(line), 3)
      guard let category = Category(rawValue: columns[1]), let months = Int(columns[2]) else {
        throw DemoDataFault("a member", in: String(line))
      }
      return DemoMember(name: columns[0], category: category, months: months)
    }
  }

  private static let rows = """
    Sari Wulandari | umum | 14
    Ningsih Prameswari | pelajar | 3
    Lestari Handoko | peneliti | 30
    Ayu Kusumadewi | pelajar | 5
    Melati Sihombing | umum | 22
    Rahma Nurjanah | relawan | 18
    Tiara Maharani | pelajar | 2
    Intan Permatahati | umum | 9
    Kirana Wibisono | peneliti | 11
    Yulia Tambunan | umum | 6
    Citra Andayani | pelajar | 4
    Farida Hasyim | relawan | 25
    Maya Rumengan | umum | 8
    Puspa Dewantari | pelajar | 1
    Salsabila Ramadhani | pelajar | 7
    Wening Suryandari | umum | 20
    Hana Tobing | peneliti | 16
    Nadia Paramita | umum | 10
    Oktavia Lumban | pelajar | 6
    Rini Kartikasari | umum | 13
    Sekar Ayuningtyas | pelajar | 2
    Trisna Wardhani | umum | 27
    Umi Latifah | relawan | 15
    Vina Hutapea | pelajar | 3
    Winda Saraswati | umum | 5
    Zahra Kamila | pelajar | 8
    Asih Purwaningrum | umum | 33
    Bunga Cempaka | pelajar | 1
    Dian Anggraini | umum | 12
    Eka Mardhiyah | relawan | 7
    Fitri Oktaviani | pelajar | 4
    Galuh Pertiwi | umum | 19
    Husna Amalia | pelajar | 9
    Indah Simatupang | umum | 6
    Joko Prasetyo | umum | 10
    Bima Nugroho | pelajar | 5
    Arif Hidayatullah | peneliti | 21
    Laras Setyawati | umum | 3
    Murni Manalu | relawan | 28
    Novi Rahayuningsih | umum | 17
    """
}
