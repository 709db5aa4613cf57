import Access
import Secrets
import Stations
import Trail
import Values

extension Act {
  static let onStations: [Act] = [
    Act("set up a station", .one(.stationsEdit), by: Who.managers) { scene, actor in
      _ = try await scene.premises.workplaces.addStation(
        "Meja baru \(scene.who.rawValue)", kind: .desk, at: Premises.now, by: actor)
    },
    Act("take a station out of use", .one(.stationsEdit), by: Who.managers) { scene, actor in
      let old = try await scene.premises.station("Meja lama \(scene.who.rawValue)", .desk)
      try await scene.premises.workplaces.removeStation(old, at: Premises.now, by: actor)
    },
    Act("set up a station's printer", .one(.stationsEdit), by: Who.managers) { scene, actor in
      try await scene.premises.workplaces.setPrinter(
        StationPrinter(at: .device("/dev/usb/lp0")), of: scene.desk, at: Premises.now, by: actor)
    },
    Act("make a station's token", .one(.stationsEdit), by: Who.managers) { scene, actor in
      _ = try await scene.premises.workplaces.newStationToken(
        scene.desk, at: Premises.now, by: actor)
    },
    Act("revoke a station's tokens", .one(.stationsEdit), by: Who.managers) { scene, actor in
      _ = try await scene.premises.workplaces.revokeStationTokens(
        of: scene.desk, at: Premises.now, by: actor)
    },
    Act(
      "revoke a station's token that reached nobody", .one(.stationsEdit), by: Who.managers
    ) { scene, actor in
      let token = try await scene.premises.workplaces.newStationToken(
        scene.desk, at: Premises.now, by: .house)
      try await scene.premises.keyring.revoke(token, at: Premises.now, by: actor)
    },
  ]
}
