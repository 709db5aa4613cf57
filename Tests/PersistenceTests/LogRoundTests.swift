import Foundation
import GRDB
import Testing

@testable import Persistence

struct `The frames of the log that were looked at` {
  @Test func `are counted from the first when the log begins anew, however long it is by then`() {
    var noted = NotedFrames()
    let (first, second) = ([1, 1] as [UInt8], [2, 2] as [UInt8])
    let ranges = [
      noted.new(upTo: 1000, in: first), noted.new(upTo: 1003, in: first),
      noted.new(upTo: 1005, in: second), noted.new(upTo: 1006, in: second),
      noted.new(upTo: 4, in: second),
    ]
    #expect(ranges == [0..<1000, 1000..<1003, 0..<1005, 1005..<1006, 0..<4])
  }

  @Test func `belong to a round that the log itself names`() async throws {
    let temporary = try TemporaryFolder()
    let library = try LibraryDatabase.open(temporary.library, rooms: [.shelf])
    let path = temporary.library.database
    // What only adds leaves the log alone.
    let add = "INSERT INTO book VALUES ('Kartini', '305.42')"
    try await library.transaction { try $0.execute(sql: add) }
    let first = PageGaps.round(ofLogOf: path)
    try await library.transaction { try $0.execute(sql: add) }
    #expect(PageGaps.round(ofLogOf: path) == first && first.count == 8)
    #expect(try await library.emptyLog())
    try await library.transaction { try $0.execute(sql: add) }
    #expect(PageGaps.round(ofLogOf: path) != first)
  }
}
