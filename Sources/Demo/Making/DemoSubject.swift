public import Values

/// What a work of the demo is about: a word of a small list of our own.
public struct DemoSubject: Hashable, Sendable {
  /// The word that stands on a card: `kerja`.
  public let word: String
  /// The heading in both languages; the Indonesian one is in the record.
  public let heading: Sentence

  /// Reads words parted by commas.
  ///
  /// - Throws: `DemoDataFault` when one of them is not on the list.
  static func list(_ text: String) throws -> [DemoSubject] {
    let known = try all()
    return try text.split(separator: ",").map { word in
      guard let subject = known[word.trimmed] else { throw DemoDataFault("a subject", in: text) }
      return subject
    }
  }

  /// Every subject by its word.
  static func all() throws -> [String: DemoSubject] {
    var subjects: [String: DemoSubject] = [:]
    for line in words.split(separator: "\n") {
      let columns = try DemoCards.columns(String(line), 3)
      let heading = Sentence(
        id: Phrase(verbatim: columns[1]), en: Phrase(verbatim: columns[2]))
      subjects[columns[0]] = DemoSubject(word: columns[0], heading: heading)
    }
    return subjects
  }

  private static let words = """
    feminisme | Feminisme | Feminism
    teori | Teori feminis | Feminist theory
    gender | Gender | Gender
    perempuan | Perempuan | Women
    gerakan | Gerakan perempuan | Women's movement
    sejarah | Perempuan -- Sejarah | Women -- History
    hak | Hak perempuan | Women's rights
    hukum | Perempuan dan hukum | Women and law
    politik | Perempuan dan politik | Women and politics
    patriarki | Patriarki | Patriarchy
    kelas | Kelas sosial | Social class
    ras | Ras dan gender | Race and gender
    kolonial | Kolonialisme | Colonialism
    perang | Perempuan dan perang | Women and war
    enamlima | Peristiwa 1965 | Events of 1965
    kekerasan | Kekerasan terhadap perempuan | Violence against women
    perdagangan | Perdagangan orang | Trafficking in persons
    kerja | Perempuan dan kerja | Women and work
    ekonomi | Perempuan dan ekonomi | Women and the economy
    migrasi | Perempuan dan migrasi | Women and migration
    keluarga | Keluarga | Family
    perkawinan | Perkawinan | Marriage
    ibu | Ibu dan pengasuhan | Mothers and care
    tubuh | Tubuh | Body
    kesehatan | Kesehatan perempuan | Women's health
    seksualitas | Seksualitas | Sexuality
    queer | Kajian queer | Queer studies
    maskulinitas | Maskulinitas | Masculinity
    islam | Perempuan dalam Islam | Women in Islam
    pendidikan | Perempuan dan pendidikan | Women and education
    lingkungan | Perempuan dan lingkungan | Women and the environment
    ilmu | Perempuan dan ilmu pengetahuan | Women and science
    filsafat | Filsafat | Philosophy
    psikologi | Psikologi | Psychology
    media | Perempuan dan media | Women and the media
    seni | Perempuan dan seni | Women and the arts
    kritik | Kritik sastra feminis | Feminist literary criticism
    novel | Novel | Novels
    novelindonesia | Novel Indonesia | Indonesian novels
    cerpen | Cerita pendek | Short stories
    esai | Esai | Essays
    memoar | Memoar | Memoirs
    biografi | Biografi | Biographies
    komik | Komik | Comics
    kartini | Kartini, 1879-1904 | Kartini, 1879-1904
    indonesia | Indonesia | Indonesia
    bali | Bali | Bali
    papua | Papua | Papua
    asia | Asia | Asia
    afrika | Afrika | Africa
    disabilitas | Perempuan dengan disabilitas | Women with disabilities
    desa | Perempuan desa | Rural women
    """
}
