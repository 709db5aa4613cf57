internal import Hummingbird

/// What every request passes before it reaches a room, in order.
enum DoorKeepers {
  /// Sets them at the doors of the house; routes that are added afterwards are guarded.
  static func guardDoors(
    of router: Router<HouseContext>, house: House, paths: KnownPaths = KnownPaths()
  ) {
    router.add(middleware: AccessLog())
    router.add(middleware: SecurityHeaders())
    router.add(middleware: Welcome(house: house))
    router.add(middleware: TellUnhappy(clock: house.clock))
    router.add(middleware: FramingCheck())
    router.add(middleware: HostCheck())
    router.add(middleware: MethodCheck(paths: paths))
    router.add(middleware: AssetDoor())
    router.add(middleware: OriginCheck())
    router.add(middleware: Deadline())
    router.add(middleware: SearchTurn(queue: house.searches))
    router.add(middleware: SessionReader(house: house))
    // Again, since from here on it is known who is there: her pages keep their frame.
    router.add(middleware: TellUnhappy(clock: house.clock))
    router.add(middleware: ClockKeeper(house: house))
  }
}
