extension DemoJournal {
  /// Real journals by their facts, and the bulletin of the house that does not exist.
  static let cards = """
    Jurnal Perempuan : untuk pencerahan dan kesetaraan
    Jakarta : Yayasan Jurnal Perempuan, 1996
    1410-153X | ind | 305.405 | feminisme, gender, indonesia | q
    Vol. 20 No. 1 | Februari 2015
    Vol. 20 No. 2 | Mei 2015
    Vol. 20 No. 3 | Agustus 2015
    Vol. 20 No. 4 | November 2015
    Vol. 21 No. 1 | Februari 2016
    Vol. 21 No. 2 | Mei 2016
    Vol. 21 No. 3 | Agustus 2016
    Vol. 21 No. 4 | November 2016

    Signs : journal of women in culture and society
    Chicago : University of Chicago Press, 1975
    0097-9740 | eng | 305.405 | feminisme, teori | q
    Vol. 40 No. 1 | Musim gugur 2014
    Vol. 40 No. 2 | Musim dingin 2015
    Vol. 40 No. 3 | Musim semi 2015
    Vol. 40 No. 4 | Musim panas 2015

    Feminist review
    London : Palgrave Macmillan, 1979
    0141-7789 | eng | 305.405 | feminisme, gerakan | t
    No. 109 | Februari 2015
    No. 110 | Juli 2015
    No. 111 | November 2015
    No. 112 | Februari 2016
    No. 113 | Juli 2016
    No. 114 | November 2016

    HerStory : buletin perpustakaan contoh
    Bandung : Institut Contoh Sartika, 2021
    - | ind | 305.405 | perempuan, gerakan, sejarah | f
    No. 1 | Juni 2021
    No. 2 | Desember 2021
    No. 3 | Juni 2022
    No. 4 | Desember 2022
    No. 5 | Juni 2023
    No. 6 | Desember 2023
    """
}
