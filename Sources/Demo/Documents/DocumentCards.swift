extension DemoDocument {
  /// Written for the demo; none of these bodies exists, and no case in them ever happened.
  static let cards = """
    Catatan layanan 2023 : angka, bukan nama
    Bandung : Pusat Layanan Contoh, 2024
    laporan | terbuka | 362.8292 | kekerasan, hukum
    Laporan tahunan tentang jumlah pendampingan, waktu tunggu dan rujukan. Tidak ada data yang
    dapat mengenali penyintas.

    Panduan pendampingan pertama
    Bandung : Pusat Layanan Contoh, 2022
    modul | terbuka | 362.83 | kekerasan, psikologi
    Modul dua hari untuk relawan baru: mendengar, mencatat seperlunya, merujuk, dan menjaga diri
    sendiri.

    Pemetaan rumah aman di lima kabupaten
    Yogyakarta : Lembaga Kajian Contoh, 2021
    laporan | tertutup | 362.83 | kekerasan
    Disimpan tertutup karena memuat letak layanan. Hanya petugas yang mengetahuinya.

    Ringkasan putusan contoh : pembagian harta bersama
    Jakarta : Klinik Hukum Contoh, 2020
    putusan | terbuka | 346.0166 | hukum, perkawinan
    Ringkasan sebuah putusan rekaan untuk latihan paralegal: duduk perkara, pertimbangan dan amar,
    dengan pertanyaan di akhir.

    Ringkasan putusan contoh : upah lembur pekerja rumahan
    Jakarta : Klinik Hukum Contoh, 2021
    putusan | terbuka | 344.01 | hukum, kerja
    Perkara rekaan tentang upah per potong. Disusun untuk kelas hukum perburuhan.

    Siaran pers : lingkar baca dibuka untuk umum
    Bandung : Institut Contoh Sartika, 2023
    siaran pers | terbuka | 028.9 | pendidikan, perempuan
    Pengumuman jadwal lingkar baca setiap Kamis malam dan daftar buku tiga bulan pertama.

    Siaran pers : mengapa arsip memerlukan pintu
    Bandung : Institut Contoh Sartika, 2025
    siaran pers | terbuka | 027 | sejarah, hak
    Penjelasan tentang bahan yang terbuka, yang terbatas dan yang tertutup, dan siapa yang
    memutuskan.

    Upah dan waktu : survei penjahit rumahan
    Semarang : Serikat Penjahit Contoh, 2019
    laporan | terbuka | 331.4 | kerja, ekonomi, desa
    Dua ratus responden mencatat jam kerja selama sebulan. Laporan memuat cara mencatat yang dapat
    dipakai serikat lain.

    Membaca anggaran desa bersama perempuan
    Kupang : Forum Desa Contoh, 2018
    modul | terbuka | 352.48 | politik, desa
    Modul satu hari dengan tiga permainan kartu. Peserta menyusun usul dan menghitung biayanya.

    Perempuan di garis air : catatan kampung nelayan
    Makassar : Jaringan Pesisir Contoh, 2022
    laporan | terbuka | 304.2082 | lingkungan, kerja
    Catatan perubahan garis pantai menurut ingatan tiga generasi, disertai peta buatan warga.

    Kesehatan reproduksi untuk kelas sembilan
    Medan : Lingkar Guru Contoh, 2017
    modul | terbuka | 613.907 | kesehatan, pendidikan
    Enam pertemuan dengan bahan bacaan, kotak pertanyaan tanpa nama, dan surat untuk orang tua.

    Notulen kongres kecil perpustakaan perempuan
    Surabaya : Jaringan Perpustakaan Contoh, 2024
    notulen | terbuka | 027.6 | gerakan, pendidikan
    Sebelas perpustakaan contoh bersepakat berbagi daftar istilah dan cara menyimpan kliping.

    Berkas pendampingan untuk pelatihan internal
    Bandung : Pusat Layanan Contoh, 2024
    berkas | tertutup | 362.83 | kekerasan, hukum
    Berkas rekaan untuk melatih petugas baru. Tertutup seperti berkas yang sesungguhnya.

    Akses untuk semua : audit gedung perpustakaan
    Denpasar : Himpunan Disabilitas Contoh, 2021
    laporan | terbuka | 022.3 | disabilitas, hak
    Daftar periksa pintu, meja, tangga, toilet dan situs web, dengan biaya perbaikan menurut
    urutan kepentingan.
    """
}
