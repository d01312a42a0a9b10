package org.handrail.channel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.channel.TelexChannelFixture.TELEX;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.handrail.kernel.Sql;
import org.handrail.mail.outbox.AlarmRow;
import org.handrail.mail.outbox.OutboxFilter;
import org.handrail.mail.outbox.OutboxQueries;
import org.handrail.mail.outbox.OutboxRow;
import org.handrail.mail.outbox.OutboxService;
import org.handrail.mail.outbox.OutboxState;
import org.handrail.people.Identity;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.Test;

/** What leaves by a channel that only tests know. */
class DeliveryIT extends ContainerTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject private DeliveriesFixture deliveries;
  @Inject private OutboxQueries outbox;
  @Inject private OutboxService decisions;
  @Inject private Callers callers;
  @Inject private Sql sql;

  private final String number = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void isSentByTheAdapterOfItsChannelAndKeepsWhatTheProviderCallsIt() {
    deliveries.add(to(number, "a"));

    until(() -> row().state() == OutboxState.SENT);
    assertThat(TelexSenderFixture.sentTo(number)).containsExactly("Your crane is repaired");
    assertThat(externalId()).isEqualTo("telex-" + row().id());
    assertThat(row().channel()).isEqualTo(TELEX);
  }

  @Test
  void oneKeyIsSentOnce() {
    deliveries.add(to(number, "a"));
    until(() -> row().state() == OutboxState.SENT);

    deliveries.add(to(number, "a"));

    assertThat(asSystem(() -> outbox.count(filter()))).isEqualTo(1);
  }

  @Test
  void whatTheProviderDoesNotTakeIsTriedLaterWithTheSameIdAndThenSent() {
    TelexSenderFixture.busy(number, true);
    deliveries.add(to(number, "a"));
    until(() -> row().lastError() != null);
    assertThat(row().lastError()).isEqualTo("busy");
    assertThat(row().state()).isEqualTo(OutboxState.QUEUED);
    assertThat(row().dueAt()).isAfter(Instant.now());

    TelexSenderFixture.busy(number, false);
    asSystem(() -> decisions.retry(row().id()));

    until(() -> row().state() == OutboxState.SENT);
    assertThat(TelexSenderFixture.sentTo(number)).hasSize(1);
  }

  @Test
  void whatTheProviderRefusesForGoodFailsAtOnceAndAlarms() {
    deliveries.add(to("no-such-" + number, "a"));

    until(() -> row().state() == OutboxState.FAILED);
    assertThat(asSystem(outbox::alarms))
        .extracting(AlarmRow::kind, AlarmRow::subject)
        .contains(
            org.assertj.core.groups.Tuple.tuple("DELIVERY_FAILED", "TELEX no-such-" + number));
  }

  @Test
  void aMistakeOfAnAdapterAlarmsAndStopsNoOtherDelivery() {
    deliveries.add(to("broken-" + number, "a"));
    deliveries.add(to("other-" + number, "b"));

    until(() -> !TelexSenderFixture.sentTo("other-" + number).isEmpty());
    until(() -> TelexSenderFixture.triedTo("broken-" + number) > 0);
    until(
        () ->
            asSystem(outbox::alarms).stream()
                .anyMatch(
                    alarm ->
                        alarm.kind().equals("SENDING_ERROR")
                            && alarm.subject().equals("TELEX: IllegalStateException")));
  }

  private NewDelivery to(String to, String key) {
    return new NewDelivery(
        TELEX,
        number + key,
        new Identity("telex", to),
        "Olena",
        "PUBLIC_REPLY",
        false,
        "Crane " + number,
        "Your crane is repaired",
        "<p>Your crane is repaired</p>",
        null,
        null);
  }

  private OutboxRow row() {
    return asSystem(() -> outbox.page(filter(), Optional.empty(), 10)).rows().get(0);
  }

  private OutboxFilter filter() {
    return new OutboxFilter(Optional.empty(), Optional.empty(), number);
  }

  private String externalId() {
    return sql.query(
        handle ->
            handle
                .createQuery("select external_id from delivery where to_address = :to")
                .bind("to", number)
                .mapTo(String.class)
                .one());
  }

  private static void until(BooleanSupplier condition) {
    var end = Instant.now().plus(SOON);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private void asSystem(Runnable work) {
    callers.runAs(Caller.system("test"), work);
  }

  private <T> T asSystem(java.util.concurrent.Callable<T> work) {
    try {
      return callers.callAs(Caller.system("test"), work);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
