package org.handrail.ticket.query;

/** How many tickets each view holds for the caller. */
public record ViewCounts(
    long mine,
    long unassigned,
    long myTeams,
    long waitingForRequester,
    long breachingSoon,
    long allOpen,
    long recentlyResolved) {

  /** Of the view; the unbounded ones are not counted and tell 0. */
  public long of(QueueView view) {
    return switch (view) {
      case MINE -> mine;
      case UNASSIGNED -> unassigned;
      case MY_TEAMS -> myTeams;
      case WAITING_FOR_REQUESTER -> waitingForRequester;
      case BREACHING_SOON -> breachingSoon;
      case ALL_OPEN -> allOpen;
      case RECENTLY_RESOLVED -> recentlyResolved;
      case ALL, OWN -> 0;
    };
  }
}
