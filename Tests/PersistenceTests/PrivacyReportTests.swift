import Testing

@testable import Persistence

struct `What a look for traces left out` {
  @Test func `asks for a look, and is not called clean`() {
    #expect(!PrivacyReport().asksForALook)
    var (unreadable, away, withoutList) = (PrivacyReport(), PrivacyReport(), PrivacyReport())
    unreadable.unreadable = 1
    away.folderAway = "/media/stik"
    withoutList.folderWithoutList = "/media/stik"
    var packed = PrivacyReport()
    packed.packed = ["attachments/lama.db.gz"]
    for report in [unreadable, away, withoutList, packed] { #expect(report.asksForALook) }
  }
}
