import Pages
import Values

/// What the trail says of staff, the house and its stations.
extension AuditWords {
  static func staffAdded(_ name: Sentence, _ roles: Sentence) -> Sentence {
    Sentence(
      id: "Petugas ditambahkan: \(name), sebagai \(roles)",
      en: "Colleague added: \(name), as \(roles)")
  }

  static func staffRolesChanged(_ name: Sentence, _ roles: Sentence) -> Sentence {
    Sentence(
      id: "Peran petugas diubah: \(name), menjadi \(roles)",
      en: "Roles changed: \(name), now \(roles)")
  }

  static func staffDisabled(_ name: Sentence) -> Sentence {
    Sentence(id: "Petugas dinonaktifkan: \(name)", en: "Colleague disabled: \(name)")
  }

  static func staffEnabled(_ name: Sentence) -> Sentence {
    Sentence(id: "Petugas diaktifkan: \(name)", en: "Colleague enabled: \(name)")
  }

  static func staffPassphraseSet(_ name: Sentence) -> Sentence {
    Sentence(id: "Kata sandi ditetapkan: \(name)", en: "Passphrase set: \(name)")
  }

  static func staffPINSet(_ name: Sentence) -> Sentence {
    Sentence(id: "PIN petugas dipilih: \(name)", en: "PIN chosen: \(name)")
  }

  static func badgeMade(_ name: Sentence) -> Sentence {
    Sentence(id: "Kartu petugas dibuat: \(name)", en: "Staff badge made: \(name)")
  }

  static func badgeRevoked(_ name: Sentence) -> Sentence {
    Sentence(id: "Kartu petugas dicabut: \(name)", en: "Staff badge revoked: \(name)")
  }

  static func codeMade(_ name: Sentence) -> Sentence {
    Sentence(id: "Kode masuk dibuat: \(name)", en: "Sign-in code made: \(name)")
  }

  static let firstCodeMade = Sentence(
    id: "Kode masuk pertama dibuat",
    en: "The first sign-in code was made")

  static func sessionStarted(_ name: Sentence) -> Sentence {
    Sentence(id: "Masuk: \(name)", en: "Signed in: \(name)")
  }

  static func shiftStarted(_ name: Sentence) -> Sentence {
    Sentence(id: "Masuk untuk satu giliran: \(name)", en: "Let in for one shift: \(name)")
  }

  static func shiftEnded(_ name: Sentence, approvedBy approver: Sentence) -> Sentence {
    Sentence(
      id: "Giliran berakhir: \(name), yang disetujui oleh \(approver)",
      en: "Shift ended: \(name), approved by \(approver)")
  }

  static func sessionEnded(_ name: Sentence) -> Sentence {
    Sentence(id: "Keluar: \(name)", en: "Signed out: \(name)")
  }

  static func sessionRefused(_ name: Sentence) -> Sentence {
    Sentence(id: "Gagal masuk: \(name)", en: "Failed to sign in: \(name)")
  }

  static let sessionRefusedToAnUnknown = Sentence(
    id: "Gagal masuk dengan nama yang tidak dikenal",
    en: "Failed to sign in under an unknown name")

  static func approvalRefused(_ name: Sentence) -> Sentence {
    Sentence(id: "Gagal menyetujui: \(name)", en: "Failed to approve: \(name)")
  }

  static let approvalRefusedToAnUnknown = Sentence(
    id: "Gagal menyetujui dengan nama yang tidak dikenal",
    en: "Failed to approve under an unknown name")

  static func apiTokenMade(_ name: Sentence) -> Sentence {
    Sentence(id: "Token API dibuat: \(name)", en: "API token made: \(name)")
  }

  static let apiTokenRevoked = Sentence(id: "Token API dicabut", en: "An API token was revoked")

  static func settingChanged(_ setting: Sentence) -> Sentence {
    Sentence(id: "Pengaturan disimpan: \(setting)", en: "Setting saved: \(setting)")
  }

  static func settingTurnedOn(_ setting: Sentence) -> Sentence {
    Sentence(id: "Pengaturan dinyalakan: \(setting)", en: "Setting turned on: \(setting)")
  }

  static func settingTurnedOff(_ setting: Sentence) -> Sentence {
    Sentence(id: "Pengaturan dimatikan: \(setting)", en: "Setting turned off: \(setting)")
  }

  static let dutyWritten = Sentence(
    id: "Buku piket ditulisi", en: "A line was written into the handing-over book")
  static let dutyDone = Sentence(
    id: "Tugas di buku piket selesai", en: "A task of the handing-over book was done")
  static let dutyRemoved = Sentence(
    id: "Tulisan di buku piket dihapus", en: "A line was taken out of the handing-over book")
  static let announcementAdded = Sentence(
    id: "Pengumuman ditambahkan", en: "An announcement was added")
  static let announcementChanged = Sentence(
    id: "Pengumuman diubah", en: "An announcement was changed")
  static let announcementRemoved = Sentence(
    id: "Pengumuman dihapus", en: "An announcement was removed")
  static let helpServiceAdded = Sentence(
    id: "Layanan bantuan ditambahkan", en: "A service that helps was added")
  static let helpServiceChanged = Sentence(
    id: "Layanan bantuan diubah", en: "A service that helps was changed")
  static let helpServiceRemoved = Sentence(
    id: "Layanan bantuan dihapus", en: "A service that helps was removed")

  static func loanRuleSet(_ rule: Sentence) -> Sentence {
    Sentence(id: "Aturan peminjaman disimpan: \(rule)", en: "Loan rule saved: \(rule)")
  }

  static func loanRuleRemoved(_ rule: Sentence) -> Sentence {
    Sentence(id: "Aturan peminjaman dihapus: \(rule)", en: "Loan rule removed: \(rule)")
  }

  static func clockDoubted(_ day: Day) -> Sentence {
    Sentence(
      id: "Jam server diragukan: \(day.short)",
      en: "The server's clock is doubted: \(day.short)")
  }

  static func clockRight(_ day: Day) -> Sentence {
    Sentence(
      id: "Jam server benar lagi: \(day.short)",
      en: "The server's clock is right again: \(day.short)")
  }

  static func clockConfirmed(_ day: Day) -> Sentence {
    Sentence(
      id: "Jam server dinyatakan benar: \(day.short)",
      en: "The server's clock was said to be right: \(day.short)")
  }

  static func stationAdded(_ station: Sentence, _ kind: Sentence) -> Sentence {
    Sentence(
      id: "Stasiun ditambahkan: \(station), \(kind)",
      en: "Station added: \(station), \(kind)")
  }

  static func stationRemoved(_ station: Sentence) -> Sentence {
    Sentence(id: "Stasiun dihapus: \(station)", en: "Station removed: \(station)")
  }

  static func cameraTokenMade(_ station: Sentence) -> Sentence {
    Sentence(id: "Token kamera dibuat: \(station)", en: "Camera token made: \(station)")
  }

  static func workTokenMade(_ station: Sentence) -> Sentence {
    Sentence(
      id: "Token API dibuat untuk stasiun: \(station)",
      en: "API token made for a station: \(station)")
  }

  static func stationTokenRevoked(_ station: Sentence) -> Sentence {
    Sentence(id: "Token stasiun dicabut: \(station)", en: "Station token revoked: \(station)")
  }

  static func stationPrinterSet(_ station: Sentence) -> Sentence {
    Sentence(
      id: "Printer struk diatur: \(station)", en: "Receipt printer set up: \(station)")
  }

  static func stationPrinterRemoved(_ station: Sentence) -> Sentence {
    Sentence(
      id: "Printer struk dilepas: \(station)", en: "Receipt printer removed: \(station)")
  }
}
