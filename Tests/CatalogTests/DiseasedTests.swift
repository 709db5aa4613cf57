import Foundation
import Testing

/// Files as they come from elsewhere, each with one thing wrong with it; all of them are invented.
struct `A diseased file` {
  @Test func `is in the table, and the table has no other`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Disease.folder.path).sorted()
    #expect(files.count >= 60)
    #expect(Disease.all.map(\.file).sorted() == files)
    for disease in Disease.all { #expect(!disease.told.isEmpty, "\(disease.file)") }
  }

  @Test(arguments: Disease.all)
  func `is read and taken in as the table says, and costs no more`(disease: Disease) async throws {
    let seen = try await disease.seen()
    #expect(
      seen == disease.told, "\(disease.file) is now\n\(seen.joined(separator: "\n"))")
  }
}
