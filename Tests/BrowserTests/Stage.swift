import Foundation
import FrontDoor
import House
import Trail
import Values
import Waiting

/// A house and a browser in it, on the way to a page of the album.
struct Stage: Sendable {
  let house: RunningHouse
  let browser: Browser

  /// It stayed as it was.
  private struct Silent: Error, CustomStringConvertible {
    let description: String
  }

  func open(_ path: String) async throws { try await browser.open(house.base + path) }

  /// Reads in a language from now on.
  func read(in language: String) async throws {
    try await open("/")
    let now = try await browser.run("return document.documentElement.lang").text
    guard now != language else { return }
    try await browser.click("form[action='/language'] button")
    try await browser.waitFor("html[lang=\(language)]")
  }

  /// A colleague comes in.
  func comeIn(_ name: String, _ passphrase: String = Screen.passphrase) async throws {
    try await open("/office/sign-in")
    try await browser.type(name, into: "[name=name]")
    try await browser.type(passphrase, into: "[name=passphrase]")
    try await browser.click("form[action='/office/sign-in'] button")
    try await browser.waitFor("form[action='/sign-out']")
  }

  /// A member comes in.
  func comeIn(card: String, pin: String) async throws {
    try await open("/account/sign-in")
    try await browser.type(card, into: "[name=card]")
    try await browser.type(pin, into: "[name=pin]")
    try await browser.click("form[action='/account/sign-in'] button")
    try await browser.waitFor("form[action='/sign-out']")
  }

  /// Takes a seat at a station with a desk.
  func sit(at station: StationNumber) async throws {
    try await open("/stations?back=/desk")
    try await browser.click("li:has([value='\(station)']) button")
    try await browser.waitFor("#scan-code")
  }

  /// Fills in a form of the page, also with what its fields would not take, and sends it.
  func send(_ action: String, _ fields: [String: String]) async throws {
    let typed = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    try await browser.waitFor("form[action='\(action)']")
    try await browser.run(
      """
      const form = document.querySelector(`form[action='${arguments[0]}']`);
      for (const [name, value] of Object.entries(JSON.parse(arguments[1]))) {
        const field = form.elements[name];
        if (field?.type === "number" || field?.type === "date") field.type = "text";
        if (field) field.value = value;
        else form.append(Object.assign(document.createElement("input"), { name, value }));
      }
      document.documentElement.setAttribute("data-left", "");
      HTMLFormElement.prototype.submit.call(form);
      """, [action, typed])
    try await browser.waitFor("html:not([data-left]) body")
  }

  /// Scans, and waits until something else is said.
  func scan(_ code: String) async throws {
    let answer = "[data-region=answer]"
    try await browser.waitFor(answer)
    let before = try await browser.text(of: answer)
    try await browser.type(code + "\u{E007}", into: "#scan-code")
    let isAnswered = try await eventually { try await browser.text(of: answer) != before }
    guard isAnswered else { throw Silent(description: "\(code) is not answered: \(before)") }
  }

  /// Scans what nobody has entered; another code each time, so that the answer is another, too.
  func scanUnknown() async throws { try await scan("UJI-\(Int.random(in: 100_000...999_999))") }

  /// Opens the desk when nobody's card is open there, and nothing is left over from before.
  func clearDesk() async throws {
    try await open("/desk")
    try await pressLast("/desk/refused-scans")
    try await pressLast("/desk/done")
  }

  /// Opens the desk with the card of a member.
  func serve(_ member: AlbumMember) async throws {
    try await clearDesk()
    try await browser.type(member.card + "\u{E007}", into: "#scan-code")
    try await browser.waitFor(text: member.name, in: "[data-region=member]")
  }

  /// Pays what is in the cart with more than it costs, and waits for the change.
  func payCash() async throws {
    try await open("/till")
    try await browser.click(".cash button:last-child")
    try await browser.waitFor("[data-change]")
  }

  /// Presses the last button of a kind, which answers for all, and waits until none is left.
  func pressLast(_ action: String) async throws {
    // What is refused now has a button of its own beside those for what was refused before it.
    for _ in 1...2 {
      guard try await browser.has("form[action='\(action)'] button") else { return }
      try await browser.run(
        """
        document.documentElement.setAttribute("data-left", "");
        [...document.querySelectorAll(`form[action='${arguments[0]}'] button`)].at(-1).click();
        """, [action])
      try await browser.waitFor("html:not([data-left]) body")
    }
    try await browser.waitFor("main:not(:has(form[action='\(action)']))")
  }
}
