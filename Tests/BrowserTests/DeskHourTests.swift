import Foundation
import FrontDoor
import Persistence
import Testing

/// An hour at the desk in which much goes wrong.
@Suite(.serialized)
struct `An hour at the desk` {
  @Test func `with the server stopped, killed, and the browser killed loses no scan`()
    async throws
  {
    let hour = try await DeskHour(readers: 12)
    let house = HouseProcess(hour.folder.path)
    let profile = hour.folder.path + "-browser"
    defer {
      for path in [hour.folder.path, profile] { try? FileManager.default.removeItem(atPath: path) }
    }
    try await house.open()
    let first = DeskPage(browser: try await Browser.start(profile: profile), house: house)
    do {
      try await first.comeIn()
      try await quietHour(first, hour)
      try await serverStops(first, hour)
      try await serverIsKilled(first, hour)
      try await browserIsKilled(first, hour, profile: profile)
    } catch {
      await first.browser.crash(profile: profile)
      throw error
    }
    let second = DeskPage(browser: try await Browser.start(profile: profile), house: house)
    do {
      try await afterTheCrash(second, hour)
    } catch {
      await second.browser.quit()
      throw error
    }
    await second.browser.quit()
    try await house.end(with: SIGTERM)
    #expect(try await hour.loans() == hour.readers.map { $0.copies.sorted() })
  }

  private func quietHour(_ desk: DeskPage, _ hour: DeskHour) async throws {
    try await desk.serve(hour.readers[0..<2])
    try await desk.allSent()
  }

  private func serverStops(_ desk: DeskPage, _ hour: DeskHour) async throws {
    try await desk.house.end(with: SIGTERM)
    try await desk.serve(hour.readers[2..<4])
    try await desk.browser.waitFor(text: "10 pindaian menunggu server, tersimpan di sini.")
    // What was said before is not left standing as if it were the newest.
    let answer = "return document.querySelector('[data-region=answer]').hidden"
    #expect(try await desk.browser.run(answer).truth)
    try await desk.house.open()
    try await desk.allSent()
    #expect(!(try await desk.browser.text(of: "main").contains("Proses semua")))
  }

  private func serverIsKilled(_ desk: DeskPage, _ hour: DeskHour) async throws {
    try await desk.serve(hour.readers[4..<5])
    try await desk.house.end(with: SIGKILL)
    try await desk.serve(hour.readers[5..<7])
    try await desk.house.open()
    try await desk.allSent()
    #expect(!(try await desk.browser.text(of: "main").contains("Proses semua")))
  }

  private func browserIsKilled(
    _ desk: DeskPage, _ hour: DeskHour, profile: String
  ) async throws {
    try await desk.house.end(with: SIGTERM)
    try await desk.serve(hour.readers[7..<9])
    try await desk.browser.waitFor(text: "10 pindaian menunggu server, tersimpan di sini.")
    let kept = try await desk.browser.keptScans()
    #expect(kept.count == 10)
    for text in hour.readers.flatMap(\.scans) { #expect(!kept.joined().contains(text)) }
    await desk.browser.crash(profile: profile)
    try await desk.house.open()
  }

  private func afterTheCrash(_ desk: DeskPage, _ hour: DeskHour) async throws {
    try await desk.comeIn()
    try await desk.browser.waitFor(text: "10 pindaian menunggu giliran")
    // Whoever comes now waits behind those who came before.
    try await desk.serve(hour.readers[9..<10])
    try await desk.browser.waitFor(text: "15 pindaian menunggu giliran")
    try await desk.browser.click("form[action='/desk/late-scans'] button")
    try await desk.browser.waitFor(text: "15 pindaian diproses")
    try await desk.serve(hour.readers[10..<12])
    try await desk.allSent()
  }
}

/// The desk's page, seen through a browser.
struct DeskPage: Sendable {
  let browser: Browser
  let house: HouseProcess

  func comeIn() async throws {
    try await browser.open(house.base + "/desk")
    if try await browser.has("[name=passphrase]") {
      try await browser.type("ratna", into: "[name=name]")
      try await browser.type(DeskHour.passphrase, into: "[name=passphrase]")
      try await browser.click("form[action='/office/sign-in'] button")
    }
    try await browser.waitFor("[data-scan-field]:focus")
  }

  /// Scans what each of them brings.
  func serve(_ readers: ArraySlice<DeskHour.Reader>) async throws {
    for text in readers.flatMap(\.scans) { try await browser.burst(text, every: 5) }
  }

  /// Waits until the server has answered every scan.
  func allSent() async throws {
    try await browser.waitUntilAllSent()
    try await browser.waitFor("[data-kept][hidden]")
  }
}
