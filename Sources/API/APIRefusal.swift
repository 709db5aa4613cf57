import Pages
import Serving
import Values

/// Why a request cannot be understood or may not be made, before any verb is called.
enum APIRefusal: Refusal, Hashable {
  case notJSON
  /// A member that an object has twice; which one counts nobody can know.
  case doubledMember(String)
  case tooDeep
  case tooLarge(Int)
  case wrongMediaType([String])
  case notAcceptable([String])
  case missingMember(String)
  case unknownMember(String)
  case wrongMember(String)
  case notAChoice(String, of: [String])
  case unknownParameter(String)
  case wrongParameter(String)
  /// A parameter is repeated more often than it may be.
  case parameterTooOften(String, most: Int)
  /// A query has more words than any operation takes.
  case tooManyParameters(most: Int)
  /// A token came, or would have to, where others can read it.
  case unsafeLine
  case noToken
  case wrongToken
  case onlyScans
  case staffOnly
  case stationNeeded
  case keyMissing
  case keyMalformed
  case versionMissing
  case versionMalformed
  case noSuchThing
  case noSuchPath
  case wrongMethod([String])
  case notOneRecord(Int)

  var reason: Reason {
    switch self {
    case .notJSON:
      Reason(
        "not-json", .http(400),
        id: "Isi permintaan bukan JSON yang utuh. Periksa lalu kirim lagi.",
        en: "The body is not complete JSON. Check it and send it again.")
    case .doubledMember(let name):
      Reason(
        "member-doubled", .http(400),
        id: "“\(name)” ada dua kali dalam satu objek. Kirim satu saja.",
        en: "“\(name)” appears twice in one object. Send it only once.")
    case .tooDeep:
      Reason(
        "json-too-deep",
        id: "JSON ini bersarang lebih dari \(JSON.deepest) tingkat. Kirim bentuk yang lebih datar.",
        en: "This JSON is nested more than \(JSON.deepest) levels deep. Send a flatter one.")
    case .tooLarge(let limit):
      Reason(
        "too-large", .http(413),
        id: "Isi permintaan lebih dari \(limit) bita. Kirim yang lebih kecil.",
        en: "The body has more than \(limit) bytes. Send a smaller one.")
    case .wrongMediaType(let types):
      Reason(
        "media-type-unsupported", .http(415),
        id: "Content-Type harus salah satu dari: \(types.joined(separator: ", ")).",
        en: "Content-Type must be one of: \(types.joined(separator: ", ")).")
    case .notAcceptable(let types):
      Reason(
        "media-type-not-offered", .http(406),
        id: "Jawaban hanya tersedia sebagai: \(types.joined(separator: ", ")). Ubah Accept.",
        en: "The answer comes only as: \(types.joined(separator: ", ")). Change Accept.")
    case .missingMember(let name):
      Reason("member-missing", id: "“\(name)” belum diisi.", en: "“\(name)” is missing.")
    case .unknownMember(let name):
      Reason(
        "member-not-known",
        id: "“\(name)” tidak dikenal di sini. Hapus atau perbaiki namanya.",
        en: "“\(name)” is not known here. Remove it or correct its name.")
    case .wrongMember(let name) where !name.isEmpty:
      Reason(
        "member-wrong",
        id: "Isi “\(name)” tidak benar. Bentuknya ada di /api/v1/openapi.json.",
        en: "“\(name)” is wrong. Its form is in /api/v1/openapi.json.")
    case .wrongMember:
      Reason(
        "member-wrong",
        id: "Isi permintaan harus berupa objek. Bentuknya ada di /api/v1/openapi.json.",
        en: "The body must be an object. Its form is in /api/v1/openapi.json.")
    case .notAChoice(let name, let words):
      Reason(
        "member-not-a-choice",
        id: "“\(name)” harus salah satu dari: \(words.joined(separator: ", ")).",
        en: "“\(name)” must be one of: \(words.joined(separator: ", ")).")
    case .unknownParameter(let name):
      Reason(
        "parameter-not-known",
        id: "Parameter “\(name)” tidak dikenal di sini.",
        en: "The parameter “\(name)” is not known here.")
    case .wrongParameter(let name):
      Reason(
        "parameter-wrong",
        id: "Isi parameter “\(name)” tidak benar. Bentuknya ada di /api/v1/openapi.json.",
        en: "The parameter “\(name)” is wrong. Its form is in /api/v1/openapi.json.")
    case .parameterTooOften(let name, let most):
      Reason(
        "parameter-too-often",
        id: "Parameter “\(name)” boleh ada paling banyak \(most) kali. Bagi permintaannya.",
        en: "The parameter “\(name)” may be given \(most) times at most. Split the request.")
    case .tooManyParameters(let most):
      Reason(
        "too-many-parameters",
        id: "Paling banyak \(most) parameter dalam satu alamat. Bagi permintaannya.",
        en: "An address has at most \(most) parameters. Split the request.")
    case .unsafeLine:
      Reason(
        "unsafe-line", .forbidden,
        id: """
          Lewat HTTP biasa dari mesin lain token dapat dibaca orang. Pakai https, atau komputer \
          perpustakaan itu sendiri. Token yang sudah terkirim anggap bocor: cabut dan buat yang baru.
          """,
        en: """
          Over plain HTTP from another machine others can read a token. Use https, or the \
          library's own computer. Treat a token that was sent as leaked: revoke it and make \
          a new one.
          """)
    case .noToken:
      Reason(
        "token-missing", .http(401),
        id: "Kirim token: Authorization: Bearer …. Pengelola dapat membuatnya.",
        en: "Send a token: Authorization: Bearer …. A manager can make one.")
    case .wrongToken:
      Reason(
        "token-wrong", .http(401),
        id: "Token ini tidak berlaku. Mintalah yang baru kepada pengelola.",
        en: "This token is not valid. Ask a manager for a new one.")
    case .onlyScans:
      Reason(
        "token-only-scans", .forbidden,
        id: "Token ini hanya untuk mengirim pindaian. Pakai token kerja.",
        en: "This token only sends scans. Use a token for work.")
    case .staffOnly:
      Reason(
        "staff-only", .forbidden,
        id: "Ini hanya dapat dilakukan atas nama petugas. Pakai token petugas.",
        en: "This is only done in the name of a colleague. Use a colleague's token.")
    case .stationNeeded:
      Reason(
        "station-needed",
        id: "Sebutkan stasiunnya: Sartika-Station: nomor. Daftarnya: sartika station list.",
        en: "Name the station: Sartika-Station: number. The list: sartika station list.")
    case .keyMissing:
      Reason(
        "idempotency-key-missing", .http(400),
        id:
          "Beri permintaan ini nama acak: Idempotency-Key. Dengan nama yang sama ia aman diulang.",
        en: "Give this request a random name: Idempotency-Key. With it, repeating is safe.")
    case .keyMalformed:
      Reason(
        "idempotency-key-malformed", .http(400),
        id: "Idempotency-Key harus 1 sampai 200 karakter ASCII tanpa spasi.",
        en: "Idempotency-Key must be 1 to 200 ASCII characters without spaces.")
    case .versionMissing:
      Reason(
        "version-missing", .http(428),
        id: "Sebutkan versi yang dibaca: If-Match dengan ETag dari GET.",
        en: "Name the version that was read: If-Match with the ETag of the GET.")
    case .versionMalformed:
      Reason(
        "version-malformed", .http(412),
        id: "If-Match harus satu ETag seperti \"3\".", en: "If-Match must be one ETag like \"3\".")
    case .noSuchThing:
      Reason(
        "not-found", .http(404),
        id: "Yang diminta tidak ada. Periksa nomornya.",
        en: "What was asked for does not exist. Check the number.")
    case .noSuchPath:
      Reason(
        "no-such-path", .http(404),
        id: "Tidak ada apa-apa di alamat ini. Daftarnya: /api/v1/openapi.json.",
        en: "There is nothing at this address. The list: /api/v1/openapi.json.")
    case .wrongMethod(let methods):
      Reason(
        "method-not-allowed", .http(405),
        id: "Di alamat ini hanya: \(methods.joined(separator: ", ")).",
        en: "At this address only: \(methods.joined(separator: ", ")).")
    case .notOneRecord(let count):
      Reason(
        "not-one-record",
        id: "Kirim tepat satu cantuman; isi ini memuat \(count).",
        en: "Send exactly one record; this body has \(count).")
    }
  }
}

extension APIRefusal {
  /// Why a document was not read.
  init(_ fault: JSONFault) {
    switch fault {
    case .notJSON: self = .notJSON
    case .doubledMember(let name): self = .doubledMember(name)
    case .tooDeep: self = .tooDeep
    }
  }
}
