internal import Values

extension APIRefusal {
  var bodySentence: Sentence {
    switch self {
    case .doubledMember(let name):
      Sentence(
        id: "“\(name)” ada dua kali dalam satu objek. Kirim satu saja.",
        en: "“\(name)” stands twice in one object. Send it once.")
    case .tooDeep:
      Sentence(
        id: "JSON ini bersarang lebih dari \(JSON.deepest) tingkat. Kirim bentuk yang lebih datar.",
        en: "This JSON is nested more than \(JSON.deepest) deep. Send a flatter form.")
    case .tooLarge(let limit):
      Sentence(
        id: "Isi permintaan lebih dari \(limit) bita. Kirim yang lebih kecil.",
        en: "The body has more than \(limit) bytes. Send a smaller one.")
    case .wrongMediaType(let types):
      Sentence(
        id: "Content-Type harus salah satu dari: \(types.joined(separator: ", ")).",
        en: "Content-Type must be one of: \(types.joined(separator: ", ")).")
    case .notAcceptable(let types):
      Sentence(
        id: "Jawaban hanya tersedia sebagai: \(types.joined(separator: ", ")). Ubah Accept.",
        en: "The answer comes only as: \(types.joined(separator: ", ")). Change Accept.")
    case .notOneRecord(let count):
      Sentence(
        id: "Kirim tepat satu cantuman; isi ini memuat \(count).",
        en: "Send exactly one record; this body has \(count).")
    default:
      Sentence(
        id: "Isi permintaan bukan JSON yang utuh. Periksa lalu kirim lagi.",
        en: "The body is not whole JSON. Look at it and send it again.")
    }
  }

  var memberSentence: Sentence {
    switch self {
    case .missingMember(let name):
      Sentence(id: "“\(name)” belum diisi.", en: "“\(name)” is missing.")
    case .unknownMember(let name):
      Sentence(
        id: "“\(name)” tidak dikenal di sini. Hapus atau perbaiki namanya.",
        en: "“\(name)” is not known here. Leave it out or mend its name.")
    case .notAChoice(let name, let words):
      Sentence(
        id: "“\(name)” harus salah satu dari: \(words.joined(separator: ", ")).",
        en: "“\(name)” must be one of: \(words.joined(separator: ", ")).")
    case .unknownParameter(let name):
      Sentence(
        id: "Parameter “\(name)” tidak dikenal di sini.",
        en: "The parameter “\(name)” is not known here.")
    case .wrongParameter(let name):
      Sentence(
        id: "Isi parameter “\(name)” tidak benar. Bentuknya ada di /api/v1/openapi.json.",
        en: "The parameter “\(name)” is wrong. Its form is in /api/v1/openapi.json.")
    case .wrongMember(let name) where !name.isEmpty:
      Sentence(
        id: "Isi “\(name)” tidak benar. Bentuknya ada di /api/v1/openapi.json.",
        en: "“\(name)” is wrong. Its form is in /api/v1/openapi.json.")
    default:
      Sentence(
        id: "Isi permintaan harus berupa objek. Bentuknya ada di /api/v1/openapi.json.",
        en: "The body must be an object. Its form is in /api/v1/openapi.json.")
    }
  }

  var doorSentence: Sentence {
    switch self {
    case .unsafeLine:
      Sentence(
        id: """
          Lewat HTTP biasa dari mesin lain token dapat dibaca orang. Pakai https, atau komputer \
          perpustakaan itu sendiri. Token yang sudah terkirim anggap bocor: cabut dan buat yang baru.
          """,
        en: """
          Over plain HTTP from another machine others can read a token. Use https, or the library's \
          own computer. A token that was sent counts as known: revoke it and make a new one.
          """)
    case .noToken:
      Sentence(
        id: "Tunjukkan token: Authorization: Bearer …. Pengelola dapat membuatnya.",
        en: "Show a token: Authorization: Bearer …. A manager can make one.")
    case .wrongToken:
      Sentence(
        id: "Token ini tidak berlaku. Mintalah yang baru kepada pengelola.",
        en: "This token is not good. Ask a manager for a new one.")
    case .onlyScans:
      Sentence(
        id: "Token ini hanya untuk mengirim pindaian. Pakai token kerja.",
        en: "This token only sends scans. Use a token for work.")
    case .staffOnly:
      Sentence(
        id: "Ini hanya dapat dilakukan atas nama petugas. Pakai token petugas.",
        en: "This is only done in the name of a colleague. Use a colleague's token.")
    default:
      Sentence(
        id: "Sebutkan stasiunnya: Sartika-Station: nomor. Daftarnya: sartika station list.",
        en: "Name the station: Sartika-Station: number. The list: sartika station list.")
    }
  }

  var protocolSentence: Sentence {
    switch self {
    case .keyMissing:
      Sentence(
        id:
          "Beri permintaan ini nama acak: Idempotency-Key. Dengan nama yang sama ia aman diulang.",
        en: "Give this request a random name: Idempotency-Key. With it, repeating is safe.")
    case .keyMalformed:
      Sentence(
        id: "Idempotency-Key harus 1 sampai 200 tanda ASCII tanpa spasi.",
        en: "Idempotency-Key must be 1 to 200 ASCII characters without blanks.")
    case .versionMissing:
      Sentence(
        id: "Sebutkan versi yang dibaca: If-Match dengan ETag dari GET.",
        en: "Name the version that was read: If-Match with the ETag of the GET.")
    case .versionMalformed:
      Sentence(
        id: "If-Match harus satu ETag seperti \"3\".", en: "If-Match must be one ETag like \"3\".")
    case .noSuchPath:
      Sentence(
        id: "Tidak ada apa-apa di alamat ini. Daftarnya: /api/v1/openapi.json.",
        en: "There is nothing at this address. The list: /api/v1/openapi.json.")
    case .wrongMethod(let methods):
      Sentence(
        id: "Di alamat ini hanya: \(methods.joined(separator: ", ")).",
        en: "At this address only: \(methods.joined(separator: ", ")).")
    default:
      Sentence(
        id: "Yang diminta tidak ada. Periksa nomornya.",
        en: "What was asked for is not there. Look at the number.")
    }
  }
}
