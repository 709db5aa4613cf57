import Testing

/// Pictures of every page, for whoever wants to look at everything.
@Suite(.serialized)
struct `The album` {
  @Test(.enabled(if: Pictures.areForAlbum, "nobody asked for one by make pictures"))
  func `shows every page in two languages, by day and by night, in three widths`() async throws {
    let album = try Album(in: Pictures.folder, only: Pictures.only)
    for house in album.chosen(of: AlbumHouse.all) { await album.visit(house) }
    try await album.bind()
    let (taken, failures) = (await album.book.taken, await album.book.failures)
    #expect(taken > 0, "no page is called so")
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
