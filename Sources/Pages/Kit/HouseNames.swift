package import Serving

/// The names under which this house may be asked.
package enum HouseNames {
  /// Whether the house is asked under a name of its own.
  package static func contain(_ host: HostName, _ context: HouseContext) -> Bool {
    if context.address == PeerAddress.socket { return true }
    let plate = context.nameplate
    if host.isThisComputer || host.bare == context.localAddress { return true }
    if plate.publicHost?.name == host.name || plate.hosts.contains(host.bare) { return true }
    return MachineNames.here.contain(host.bare)
  }
}
