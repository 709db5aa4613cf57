judul;penulis;tahun
Melati di pagar;Sari;2004
