package org.handrail.kernel.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.handrail.kernel.Sql;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.Test;

/** PostgreSQL itself refuses to write, with the code of a full disk. */
class StorageIT extends ContainerTest {

  @Inject private WriteProbe probe;
  @Inject @Readiness private WriteCheck check;
  @Inject private Sql sql;

  @Test
  void aDiskThatIsFullMakesTheNodeUnreadyAndIsAnAlarmWhenItIsOver() {
    probe.probe();
    assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    run(
        """
        create function disk_is_full_here() returns trigger language plpgsql as $$
        begin
          raise exception 'could not extend file "base/1/2": No space left on device'
            using errcode = 'disk_full';
        end $$;
        create trigger disk_is_full_here before update on write_probe
          for each row execute function disk_is_full_here()
        """);

    assertThatThrownBy(probe::probe).isInstanceOf(RuntimeException.class);
    assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(check.call().getData().orElseThrow())
        .containsKey("since")
        .containsEntry(
            "reason", "the database takes no writes: its disk is full, or it only reads");
    assertThat(alarms()).as("it cannot be written yet").isZero();

    run("drop trigger disk_is_full_here on write_probe");
    probe.probe();

    assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    assertThat(alarms()).isOne();
    probe.probe();
    assertThat(alarms()).as("told once").isOne();
  }

  private long alarms() {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from mail_alarm where kind = 'WRITES_REFUSED'")
                .mapTo(Long.class)
                .one());
  }

  private void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }
}
