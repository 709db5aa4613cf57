import Access
import Circulation
import HTTPTypes
import Members
import Pages
import Serving
import Trail
import Values

extension API {
  /// Members, for colleagues who may see them; what they have at home is written down as seen.
  static let memberOperations = [
    Operation(
      method: .post, path: "/members", name: "enrolMember",
      summary: Sentence(
        id: "Mendaftarkan anggota; PIN hanya ditunjukkan sekali",
        en: "Enrols a member; the PIN is shown once"),
      access: .permitted([.membersEdit]), ask: .json(NewMemberWire.shape),
      answer: .created(MemberWire.enrolledShape), key: .welcome
    ) { request in try await request.enrol() },
    Operation(
      method: .get, path: "/members/{member}", name: "member",
      summary: Sentence(id: "Membaca satu anggota", en: "Reads one member"),
      access: .permitted([.membersRead]), answer: .ok(MemberWire.shape)
    ) { request in try .json(MemberWire(await request.member())) },
    Operation(
      method: .post, path: "/member-searches", name: "searchMembers",
      summary: Sentence(
        id: "Mencari anggota dengan kartu atau nama; tidak pernah di alamat",
        en: "Finds members by card or name; never in an address"),
      access: .permitted([.membersRead]), ask: .json(MemberSearchWire.shape),
      answer: .ok(MemberLineWire.listShape)
    ) { request in try await request.searchMembers() },
    Operation(
      method: .get, path: "/members/{member}/loans", name: "loansOfMember",
      summary: Sentence(
        id: "Pinjaman seorang anggota; dicatat", en: "A member's loans; recorded"),
      access: .permitted([.membersRead]), answer: .ok(LoanLineWire.listShape)
    ) { request in
      let member = try await request.memberSeen(.memberLoansSeen)
      let loans = try await request.rooms.loanDesk.loans(of: member.number, on: request.today)
      return try .json(["loans": loans.map(LoanLineWire.init)])
    },
    Operation(
      method: .get, path: "/members/{member}/holds", name: "holdsOfMember",
      summary: Sentence(
        id: "Reservasi seorang anggota; dicatat", en: "A member's holds; recorded"),
      access: .permitted([.membersRead]), answer: .ok(HoldLineWire.listShape)
    ) { request in
      let member = try await request.memberSeen(.memberHoldsSeen)
      let holds = try await request.rooms.loanDesk.holds(of: member.number)
      return try .json(["holds": holds.map(HoldLineWire.init)])
    },
  ]
}

/// How members are looked for: by card, or by the beginning of a card or words of a name.
struct MemberSearchWire: Decodable {
  let card: String?
  let text: String?

  static let shape = Shape.object(
    "MemberSearch",
    [.init("card", .barcode, required: false), .init("text", .text(120), required: false)])
}

extension APIRequest {
  fileprivate func enrol() async throws -> Reply {
    let new = try asked(NewMemberWire.self).member()
    do {
      let (member, pin) = try await rooms.membership.enrol(new, at: now, by: actor)
      return try .created(MemberWire(member, pin: pin), at: "/members/\(member.number)")
    } catch let already as EnrolledAlready {
      // Repeated: the same answer without the PIN, which nobody knows any more.
      guard let member = try await rooms.membership.find(number: already.number) else {
        throw MemberRefusal.erasedSince
      }
      return try .created(MemberWire(member), at: "/members/\(member.number)")
    }
  }

  fileprivate func member() async throws -> Member {
    guard let member = try await rooms.membership.find(number: number("member")) else {
      throw MemberRefusal.unknown
    }
    return member
  }

  /// The member in the address, after it was written down that somebody looked.
  fileprivate func memberSeen(_ action: AuditAct) async throws -> Member {
    let member = try await member()
    try await rooms.looks.note(action, at: member.number, by: actor)
    return member
  }

  fileprivate func searchMembers() async throws -> Reply {
    let search = try asked(MemberSearchWire.self)
    var found: [MemberLineWire] = []
    switch (search.card, search.text) {
    case (let card?, nil):
      if let member = try await rooms.membership.find(card: Barcode(card)) {
        found = [MemberLineWire(member)]
      }
    case (nil, let text?):
      found = try await rooms.membership.search(text).map(MemberLineWire.init)
    default: throw APIRefusal.missingMember("card | text")
    }
    return try .json(["members": found])
  }
}
