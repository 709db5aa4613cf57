extension DemoClipping {
  /// Written for the demo; the papers, the towns' programmes and the people in them are invented.
  static let cards = """
    Perpustakaan keliling menjangkau tiga pasar
    Harian Pagi Demo, 1998-03-09, 5
    berita | Pendidikan | pendidikan, indonesia
    Sebuah mobil berisi lima ratus buku berhenti di tiga pasar setiap pekan. Pedagang membaca
    sambil menunggu pembeli, dan anak-anak meminjam untuk dibawa pulang.

    Ibu-ibu pasar bersuara tentang harga susu
    Harian Pagi Demo, 1998-02-24, 1
    berita | Gerakan | gerakan, ibu, ekonomi
    Sekelompok ibu berkumpul di bundaran kota membawa kaleng susu kosong. Mereka meminta harga
    kebutuhan anak tidak dibiarkan naik sendiri.

    Menulis sejarah dari dapur
    Mingguan Contoh, 1999-04-18, 11
    opini | Sejarah | sejarah, perempuan
    Buku resep keluarga, kata penulis, adalah arsip yang jarang dibuka. Di sana tercatat paceklik,
    hari raya, dan siapa yang makan lebih dulu.

    Serikat pekerja rumahan berdiri di empat desa
    Suara Contoh, 2000-05-02, 3
    berita | Kerja | kerja, desa
    Para penjahit bola yang bekerja dari rumah membentuk serikat. Tuntutan pertama mereka adalah
    daftar upah yang tertulis.

    Kuota tiga puluh persen: angka atau pintu
    Mingguan Contoh, 2003-06-15, 7
    opini | Politik | politik, hak
    Penulis menimbang kuota calon legislatif. Angka itu membuka pintu, tetapi yang menentukan
    adalah siapa yang menyusun daftar.

    Undang-undang penghapusan kekerasan dalam rumah tangga disahkan
    Harian Pagi Demo, 2004-09-23, 1
    berita | Hukum | hukum, kekerasan, keluarga
    Kekerasan di rumah kini tercatat sebagai perkara, bukan urusan dapur. Pendamping menyambut
    dan mengingatkan bahwa rumah aman masih kurang.

    Bidan desa menempuh sungai untuk satu kelahiran
    Kabar Kota Demo, 2005-07-30, 6
    berita | Kesehatan | kesehatan, desa, ibu
    Perahu, senter dan telepon pinjaman: begitulah perlengkapan seorang bidan. Ia mengusulkan
    rumah tunggu kelahiran di dekat puskesmas.

    Rumah aman bukan alamat untuk peta
    Mingguan Contoh, 2006-11-26, 4
    editorial | Kekerasan | kekerasan, hukum
    Redaksi menjelaskan mengapa surat kabar ini tidak menyebut letak rumah aman dan nama
    penyintas. Yang penting diberitakan adalah layanannya.

    Perpustakaan perempuan membuka ruang baca anak
    Kabar Kota Demo, 2007-04-21, 8
    berita | Pendidikan | pendidikan, ibu
    Ruang baca dengan karpet dan rak rendah dibuka pada Hari Kartini. Orang tua dapat membaca
    tanpa meninggalkan anaknya.

    Buruh migran pulang membawa koperasi
    Suara Contoh, 2008-12-18, 5
    berita | Migrasi | migrasi, ekonomi, desa
    Sekembali dari luar negeri, dua puluh perempuan mendirikan koperasi simpan pinjam. Modalnya
    tabungan, aturannya ditulis bersama.

    Lima pertanyaan sebelum menandatangani kontrak kerja
    Suara Contoh, 2009-02-14, 9
    panduan | Migrasi | migrasi, hukum, perdagangan
    Siapa majikannya, berapa upahnya, siapa memegang paspor: daftar singkat ini disusun pusat
    bantuan untuk calon pekerja.

    Sidang desa belajar mendengar
    Harian Pagi Demo, 2010-08-11, 3
    berita | Politik | politik, desa
    Musyawarah perencanaan desa memulai rapat dengan usul dari kelompok perempuan. Jalan setapak
    ke sumur masuk anggaran.

    Kelas menjahit yang berubah menjadi kelas hukum
    Kabar Kota Demo, 2011-03-08, 6
    berita | Hukum | hukum, pendidikan, kerja
    Sambil menunggu mesin jahit kosong, peserta bertanya tentang akta kelahiran. Sejak itu ada
    paralegal setiap Selasa.

    Foto yang tidak kami muat
    Mingguan Contoh, 2012-10-07, 2
    editorial | Media | media, kekerasan
    Redaksi menolak memuat foto yang dapat mengenali penyintas. Pembaca diajak bertanya apa yang
    ingin dilihatnya dari sebuah berita.

    Petani garam menghitung musim
    Suara Contoh, 2013-08-25, 7
    berita | Ekonomi | ekonomi, lingkungan, kerja
    Perempuan petambak mencatat hujan di buku tulis selama lima tahun. Catatan itu kini dipakai
    kelompoknya untuk menawar harga.

    Wawancara: penerjemah yang memilih kata penyintas
    Mingguan Contoh, 2014-11-30, 10
    wawancara | Bahasa | kekerasan, media
    Seorang penerjemah, yang meminta namanya tidak disebut, bercerita tentang pilihan kata. Kata
    menentukan siapa yang dianggap berdaya.

    Batik pesisir, tangan-tangan yang tak bertanda
    Kabar Kota Demo, 2015-10-02, 12
    berita | Seni | seni, kerja
    Pembatik jarang menandai karyanya. Sebuah pameran kecil menempelkan nama di setiap kain.

    Disabilitas dan tangga perpustakaan
    Harian Pagi Demo, 2016-12-03, 5
    opini | Disabilitas | disabilitas, hak, pendidikan
    Penulis, pengguna kursi roda, menghitung anak tangga di enam perpustakaan. Dua di antaranya
    memasang bidang miring setelah suratnya.

    Ulama perempuan berkumpul, membahas perkawinan anak
    Suara Contoh, 2017-04-28, 1
    berita | Agama | islam, perkawinan, pendidikan
    Pertemuan tiga hari menghasilkan seruan agar perkawinan anak dicegah. Peserta pulang membawa
    bahan untuk pengajian.

    Usia perkawinan dinaikkan menjadi sembilan belas
    Harian Pagi Demo, 2019-09-17, 1
    berita | Hukum | hukum, perkawinan
    Batas usia bagi perempuan kini sama dengan laki-laki. Guru berharap bangku sekolah tidak lagi
    kosong di tengah tahun.

    Mengajar dari rumah, mengasuh dari rumah
    Kabar Kota Demo, 2020-06-21, 4
    berita | Kerja | kerja, ibu, pendidikan
    Tiga guru mencatat jam kerjanya selama pandemi. Pekerjaan bertambah, tetapi tidak semuanya
    bernama pekerjaan.

    Undang-undang tindak pidana kekerasan seksual disahkan
    Harian Pagi Demo, 2022-04-13, 1
    berita | Hukum | hukum, kekerasan, hak
    Pendamping menyambut pasal tentang pemulihan. Tantangan berikutnya, kata mereka, adalah
    petugas yang paham.

    Toko buku kecil di gang sempit
    Mingguan Contoh, 2023-02-12, 9
    berita | Buku | perempuan, ekonomi
    Toko itu hanya memuat sepuluh orang dan menjual buku, kaos serta kopi. Setiap Kamis malam ada
    lingkar baca.

    Nelayan perempuan memperoleh kartu
    Suara Contoh, 2023-08-19, 6
    berita | Kerja | kerja, hak, lingkungan
    Setelah dua tahun mengurus, kelompok nelayan perempuan menerima kartu yang mengakui
    pekerjaannya. Asuransi kini terbuka.

    Suara dari dewan murid
    Kabar Kota Demo, 2024-05-02, 3
    wawancara | Pendidikan | pendidikan, gender
    Ketua dewan murid sebuah sekolah contoh bercerita tentang aturan seragam yang dibicarakan
    bersama. Yang berubah lebih dulu adalah cara rapat.

    Arsip gerakan pindah ke lemari baru
    Mingguan Contoh, 2025-03-09, 8
    berita | Sejarah | sejarah, gerakan
    Empat puluh kardus pamflet, notulen dan poster dipindahkan relawan. Sebagian akan dipindai,
    sebagian tetap tertutup atas permintaan pemberi.
    """
}
