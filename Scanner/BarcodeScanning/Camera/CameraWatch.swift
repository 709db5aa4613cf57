import Dispatch
import Synchronization
public import Values

/// Watches a camera from a thread of its own and tells what it shows, through unplugging and freezing.
public final class CameraWatch: Sendable {
  private let choice: CameraChoice
  private let symbologies: Set<Symbology>
  private let isStopped = Atomic<Bool>(false)

  /// Takes the camera to watch and the kinds of codes to read.
  public init(
    _ choice: CameraChoice, reading symbologies: Set<Symbology> = BarcodeDecoder.everyday
  ) {
    self.choice = choice
    self.symbologies = symbologies
  }

  /// Starts watching; ends when `stop` is called or nobody listens any more.
  ///
  /// The stream throws `BarcodeDecoderFault` when there is nothing to read with.
  public func events() -> AsyncThrowingStream<CameraEvent, any Error> {
    let (events, teller) = AsyncThrowingStream<CameraEvent, any Error>.makeStream()
    teller.onTermination = { [weak self] _ in self?.stop() }
    DispatchQueue(label: "sartika.camera").async { [self] in
      do {
        let round = try CameraRound(choice, reading: symbologies) { teller.yield($0) }
        round.run { isStopped.load(ordering: .relaxed) }
        teller.finish()
      } catch {
        teller.finish(throwing: error)
      }
    }
    return events
  }

  /// Ends the watch within a quarter of a second.
  public func stop() { isStopped.store(true, ordering: .relaxed) }
}
