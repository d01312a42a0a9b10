package org.handrail.launch;

import static org.handrail.launch.ExitCode.CONFIGURATION_WRONG;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Whether the connections that the nodes may open fit into what their database allows. Found out at
 * the start, because otherwise the busiest hour finds it out: requests then fail one by one with
 * the database's "too many clients".
 *
 * @param pool most connections of this node
 * @param allowed those that the database leaves to us
 * @param otherNodes that are connected now
 */
record ConnectionBudget(int pool, int allowed, int otherNodes) {

  static final int SMALLEST_POOL = 10;
  static final int LARGEST_POOL = 1_000;

  /** The launcher's own, a dump, somebody who looks into the database. */
  private static final int BESIDE_THE_POOLS = 3;

  private static final String NODE = "handrail-node-";

  /** Under this name the database lists the connections of this node. */
  static String nameOfNode(String port) {
    try {
      return NODE + InetAddress.getLocalHost().getHostName() + "-" + port;
    } catch (UnknownHostException nameless) {
      return NODE + port;
    }
  }

  static ConnectionBudget of(Connection connection, int pool, String ownName) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select least(
                current_setting('max_connections')::int
                  - current_setting('superuser_reserved_connections')::int
                  - coalesce(current_setting('reserved_connections', true)::int, 0),
                (select case when rolconnlimit < 0 then 100000 else rolconnlimit end
                  from pg_roles where rolname = current_user),
                (select case when datconnlimit < 0 then 100000 else datconnlimit end
                  from pg_database where datname = current_database())),
              (select count(distinct application_name) from pg_stat_activity
                where datname = current_database() and starts_with(application_name, ?)
                  and application_name <> ?)
            """)) {
      statement.setString(1, NODE);
      statement.setString(2, ownName);
      try (var row = statement.executeQuery()) {
        row.next();
        return new ConnectionBudget(pool, row.getInt(1), row.getInt(2));
      }
    }
  }

  /**
   * @param howToAllowMore where the database's limit is set
   */
  void requireRoomForThisNode(String howToAllowMore) throws StartFailure {
    if (pool + BESIDE_THE_POOLS > allowed) {
      throw new StartFailure(
          CONFIGURATION_WRONG,
          "handrail.db.pool is %d, but the database leaves %d connections to Handrail: lower it, or raise %s"
              .formatted(pool, allowed, howToAllowMore));
    }
  }

  /** A warning where other nodes run that are as large as this one; they may be smaller. */
  Optional<String> tooManyNodes(String howToAllowMore) {
    int wanted = (otherNodes + 1) * pool + BESIDE_THE_POOLS;
    return wanted <= allowed
        ? Optional.empty()
        : Optional.of(
            "%d nodes with handrail.db.pool=%d may open %d connections, but the database leaves %d to Handrail: lower it on all nodes, or raise %s"
                .formatted(otherNodes + 1, pool, wanted, allowed, howToAllowMore));
  }
}
