/// A file in which we find something else than most other programs do, and why.
struct Difference {
  let file: String
  let stored: Int
  let refused: Int
  let reasons: Set<String>
  let why: String

  init(_ file: String, stored: Int, refused: Int, _ reasons: Set<String>, _ why: String) {
    self.file = file
    self.stored = stored
    self.refused = refused
    self.reasons = reasons
    self.why = why
  }

  /// A file with MARC-8, which is not read yet; its records without diacritics are ASCII.
  static func marc8(_ file: String, stored: Int, refused: Int) -> Difference {
    Difference(file, stored: stored, refused: refused, ["marc-8"], "MARC-8 follows later")
  }

  static func unimarc(_ file: String, stored: Int = 0, refused: Int) -> Difference {
    Difference(file, stored: stored, refused: refused, ["unimarc"], "UNIMARC is refused by name")
  }

  /// A file that is XML and has no MARC in it, in which the others find nothing and say so to nobody.
  static func notMARC(_ file: String, _ what: String) -> Difference {
    Difference(file, stored: 0, refused: 1, ["not-marc"], what)
  }
}

/// Every file in which we differ from what most other programs find.
let differences: [Difference] = [
  .marc8("evergreen/lul_fre_100.mrc", stored: 8, refused: 92),
  .marc8("file_marc/example.mrc", stored: 0, refused: 1),
  .marc8("inlislite/MARC_MRC.mrc", stored: 3, refused: 5),
  .marc8("koha/marc21_marc8_combining_chars.dat", stored: 0, refused: 1),
  .marc8("marc-perl/cjk1.marc", stored: 0, refused: 1),
  .marc8("marc-perl/cjk2.marc", stored: 0, refused: 1),
  .marc8("marc-perl/hebrew1.marc", stored: 0, refused: 1),
  .marc8("marc-perl/hebrew2.marc", stored: 0, refused: 1),
  .marc8("marc4j/bad_leaders_10_11.mrc", stored: 0, refused: 1),
  .marc8("marc4j/brkrtest.mrc", stored: 3, refused: 5),
  .marc8("marc4j/cyrillic_capital_e.mrc", stored: 0, refused: 2),
  .marc8("marc4j/incomplete_esc_seq.mrc", stored: 0, refused: 1),
  .marc8("openlibrary/bin_input/collingswood_bad_008.mrc", stored: 0, refused: 1),
  .marc8("openlibrary/bin_input/histoirereligieu05cr_meta.mrc", stored: 0, refused: 1),
  .marc8("openlibrary/bin_input/lesnoirsetlesrou0000garl_meta.mrc", stored: 0, refused: 1),
  .marc8("openlibrary/bin_input/merchantsfromcat00ben_meta.mrc", stored: 0, refused: 1),
  .marc8("openlibrary/bin_input/scrapbooksofmoun03tupp_meta.mrc", stored: 0, refused: 1),
  .marc8("pymarc/marc8.dat", stored: 0, refused: 1),
  .marc8("solrmarc/demoRecs.mrc", stored: 4, refused: 2),
  .marc8("solrmarc/field024.mrc", stored: 0, refused: 2),
  .marc8("solrmarc/specTestRecs.mrc", stored: 49, refused: 27),
  .marc8("solrmarc/u79065.mrc", stored: 0, refused: 1),
  .marc8("stanford/selectedRecs.mrc", stored: 6, refused: 5),
  .marc8("traject/bad_subfield_code.marc", stored: 0, refused: 1),
  .marc8("traject/one-marc8.mrc", stored: 0, refused: 1),
  .marc8("yaz/marc1.marc", stored: 0, refused: 1),
  .marc8("yaz/marc2.marc", stored: 0, refused: 1),
  .marc8("yaz/marc8.marc", stored: 0, refused: 1),
  .marc8("yaz/marc9.marc", stored: 0, refused: 1),
  .unimarc("marc4j/pride-and-prejudice-fixed.mrc", stored: 366, refused: 17),
  .unimarc("pymarc/testunimarc.dat", refused: 1),
  .unimarc("sru-oai/bnf_ean_any_123.xml", refused: 1),
  .unimarc("sru-oai/bnf_ean_any_9782070541270.xml", refused: 1),
  .unimarc("unimarc/02731667X.xml", refused: 1),
  .unimarc("unimarc/092850324.xml", refused: 1),
  .unimarc("unimarc/periouni-first100.mrc", refused: 100),
  .unimarc("unimarc/short.bnr.1993.mrc", refused: 10),
  Difference(
    "catmandu-marc/bu_bibs.mrc", stored: 92, refused: 8, ["directory-unreadable"],
    "end marks stand in the middle of texts; which field is which cannot be told"),
  Difference(
    "loc-examples/bd20x24x.xml", stored: 358, refused: 0, [],
    "the others disagree; the file has 358 records, without leaders"),
  Difference(
    "marc-perl/badldr.usmarc", stored: 6, refused: 1, ["truncated"],
    "six whole records, and a 7 after the last one"),
  Difference(
    "marc-perl/empty-record.xml", stored: 0, refused: 1, ["empty-record"],
    "listed, where the others pass over it"),
  Difference(
    "mrrc-error/e001_record_length_below_24.bin", stored: 0, refused: 1, ["leader-unreadable"],
    "listed"),
  Difference(
    "mrrc-error/e005_truncated_record.bin", stored: 0, refused: 1, ["truncated"],
    "listed"),
  Difference(
    "mrrc-error/e301_invalid_utf8_in_control_field.bin", stored: 0, refused: 1, ["not-utf-8"],
    "says UTF-8 and is not; the others replace the byte"),
  Difference(
    "mrrc-error/e401_bad_char_reference.xml", stored: 0, refused: 1, ["xml-not-well-formed"],
    "listed"),
  Difference(
    "ruby-marc/cp866_unimarc.marc", stored: 0, refused: 1, ["not-utf-8"],
    "listed"),
  Difference(
    "sru-oai/alma-bibs-api-invalid.xml", stored: 0, refused: 1, ["xml-other-encoding"],
    "says UTF-16 and is UTF-8"),
  Difference(
    "mrrc-error/e106_authority_field_too_short.bin", stored: 0, refused: 1, ["marc-authority"],
    "a heading (leader/06 z, no 245) is no book"),
  Difference(
    "sru-oai/oaipmh-bibsys.xml", stored: 7, refused: 82, ["marc-holdings"],
    "82 of 89 say type=\"Holdings\" and have no 245"),
  .notMARC("inlislite/DUBLIN_XML.xml", "Dublin Core"),
  .notMARC("inlislite/MODS_XML.xml", "MODS"),
  .notMARC("mods/mods-1.xml", "MODS"),
  .notMARC("mods/mods-2.xml", "MODS"),
  .notMARC("mrrc-mods/simple_monograph.xml", "MODS"),
  .notMARC("mrrc-mods/with_subjects.xml", "MODS"),
  .notMARC("recordmanager/qdc1.xml", "Dublin Core"),
  .notMARC("traject/namespace-test.xml", "an element named record, and nothing of MARC in it"),
  .notMARC(
    "traject/sample-oai-no-namespace.xml",
    "ten records of OAI-PMH with Dublin Core in them, none of MARC"),
]

/// Files with records that ISO 2709 cannot carry, by the reason we give, with their number.
///
/// Both have a field without a tag.
let cannotBeISO2709 = [
  "marc4j/chabon-missing-controlfield-tag.xml not-for-iso-2709": 1,
  "mrrc-mods/with_subjects_reference.xml not-for-iso-2709": 1,
]
