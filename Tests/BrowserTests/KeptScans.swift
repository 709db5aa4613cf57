import FrontDoor
import Testing

extension Browser {
  /// What lies on its disk for the server.
  func keptScans() async throws -> [String] {
    try await run(
      """
      return new Promise((done) => {
        indexedDB.open("scans").onsuccess = (event) => {
          const store = event.target.result.transaction("waiting").objectStore("waiting");
          store.getAll().onsuccess = (all) => done(all.target.result.map((one) => JSON.stringify(one)));
        };
      });
      """
    ).list.compactMap(\.text)
  }

  /// Waits until nothing lies there any more.
  func waitUntilAllSent(_ location: SourceLocation = #_sourceLocation) async throws {
    // A scan of this moment is on its way to the disk.
    try await Task.sleep(for: .milliseconds(500))
    for _ in 0..<150 {
      if try await keptScans().isEmpty { break }
      try await Task.sleep(for: .milliseconds(200))
    }
    let kept = try await keptScans()
    #expect(kept.isEmpty, sourceLocation: location)
  }
}
