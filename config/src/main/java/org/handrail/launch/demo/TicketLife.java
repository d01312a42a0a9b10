package org.handrail.launch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.handrail.launch.demo.Cast.Helper;
import org.handrail.launch.demo.Exchange.Speaker;
import org.handrail.launch.demo.GeneratedTicket.Done;
import org.handrail.launch.demo.GeneratedTicket.Said;

/**
 * Plays a story by the rules that the application has for tickets, and stops where the demo ends:
 * so old tickets are closed, last week's resolved, this morning's new.
 */
final class TicketLife {

  private static final int AUTO_CLOSE_DAYS = 5;

  /** The demo has ended in the middle of this ticket. */
  private static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    Ended() {
      super(null, null, false, false);
    }
  }

  private final Cast cast;
  private final Rhythm rhythm;
  private final Random random;
  private final Instant end;
  private final Story story;
  private final Cast.Requester requester;
  private final Cast.Topic topic;
  private final String channel;
  private final Places places;

  private final List<Said> said = new ArrayList<>();
  private final List<Done> done = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final Instant createdAt;
  private Instant now;
  private String status = "NEW";
  private Helper helper;
  private Helper assignee;
  private Instant firstRepliedAt;
  private Instant lastRequesterMessageAt;
  private Instant lastReplyAt;
  private Instant resolvedAt;
  private Instant autoCloseAt;
  private Instant closedAt;
  private int reopened;

  private TicketLife(
      Cast cast,
      Rhythm rhythm,
      Random random,
      Instant end,
      Story story,
      Cast.Requester requester,
      Instant createdAt) {
    this.cast = cast;
    this.rhythm = rhythm;
    this.random = random;
    this.end = end;
    this.story = story;
    this.requester = requester;
    this.topic = Objects.requireNonNull(cast.topics().get(story.category()), story.category());
    this.channel = channel(random.nextInt(100));
    this.places = new Places(requester.name().first(), random);
    this.createdAt = createdAt;
    this.now = createdAt;
  }

  /** A ticket opened at {@code createdAt}, as it stands at {@code end}. */
  static GeneratedTicket of(
      Cast cast,
      Rhythm rhythm,
      Random random,
      Instant end,
      Story story,
      Cast.Requester requester,
      Instant createdAt) {
    var life = new TicketLife(cast, rhythm, random, end, story, requester, createdAt);
    try {
      life.live();
    } catch (Ended unfinished) {
      // the demo ends here, and with it what is known of this ticket
    }
    return life.result();
  }

  private static String channel(int dice) {
    if (dice < 45) {
      return "EMAIL";
    }
    return dice < 92 ? "PORTAL" : "PHONE";
  }

  private void live() throws Ended {
    open();
    pass(5, 90);
    assign();
    boolean unanswered = random.nextInt(100) < 8;
    boolean onHold = random.nextInt(100) < 6;
    for (var exchange : story.exchanges().subList(1, story.exchanges().size())) {
      take(exchange);
      if (exchange.speaker() == Speaker.QUESTION && unanswered) {
        pass(7 * 600, 9 * 600);
        break;
      }
      if (exchange.speaker() == Speaker.NOTE && onHold) {
        move("ON_HOLD", helper.personId(), helper.name());
        pass(3 * 600, 8 * 600);
        move("OPEN", helper.personId(), helper.name());
      }
    }
    finish();
  }

  private void open() {
    say("REQUESTER_MESSAGE", requester.personId(), channel, story.exchanges().get(0).text());
    record(requester.personId(), requester.name().full(), "opened", null, null, 0);
    record(null, "routing", "team", null, String.valueOf(topic.teamId()), -1);
  }

  private void assign() {
    helper = topic.team().get(random.nextInt(topic.team().size()));
    assignee = helper;
    byHelper("assignee", null, String.valueOf(helper.accountId()));
    for (var tag : story.tags()) {
      tags.add(tag);
      byHelper("tag", null, tag);
    }
  }

  private void take(Exchange exchange) throws Ended {
    switch (exchange.speaker()) {
      case REQUESTER -> answer(exchange.text());
      case NOTE -> note(exchange.text());
      case AGENT -> reply(exchange.text(), "OPEN");
      case QUESTION -> reply(exchange.text(), "PENDING");
    }
  }

  private void reply(String text, String next) throws Ended {
    pass(10, firstRepliedAt == null ? 150 : 300);
    say("PUBLIC_REPLY", helper.personId(), "AGENT", text);
    firstRepliedAt = Objects.requireNonNullElse(firstRepliedAt, now);
    lastReplyAt = now;
    record(helper.personId(), helper.name(), "reply", null, null, said.size() - 1);
    move(next, helper.personId(), helper.name());
  }

  private void note(String text) throws Ended {
    pass(5, 60);
    say("INTERNAL_NOTE", helper.personId(), "AGENT", text);
    record(helper.personId(), helper.name(), "note", null, null, said.size() - 1);
  }

  private void answer(String text) throws Ended {
    pass(8, 240);
    say("REQUESTER_MESSAGE", requester.personId(), channel, text);
    lastRequesterMessageAt = now;
    record(
        requester.personId(),
        requester.name().full(),
        "requester-message",
        null,
        null,
        said.size() - 1);
    if (status.equals("PENDING") || status.equals("RESOLVED")) {
      move("OPEN", requester.personId(), requester.name().full());
    }
  }

  private void finish() throws Ended {
    resolve();
    if (random.nextInt(100) < 5) {
      pass(200, 1500);
      answer(Phrases.backAgain(story.language(), random));
      reply(Phrases.secondLook(story.language(), random), "OPEN");
      resolve();
    }
    passTo(autoCloseAt);
    move("CLOSED", null, "auto-close");
    closedAt = now;
    autoCloseAt = null;
  }

  private void resolve() throws Ended {
    pass(1, 40);
    move("RESOLVED", helper.personId(), helper.name());
  }

  private void move(String next, Long actorId, String actor) {
    if (next.equals(status)) {
      return;
    }
    record(
        actorId,
        actor,
        "status",
        cast.statuses().get(status).toString(),
        cast.statuses().get(next).toString(),
        -1);
    if (status.equals("RESOLVED") && next.equals("OPEN")) {
      reopened++;
      resolvedAt = null;
      autoCloseAt = null;
    }
    if (next.equals("RESOLVED")) {
      resolvedAt = now;
      autoCloseAt = rhythm.afterWorkingDays(now, AUTO_CLOSE_DAYS);
    }
    status = next;
  }

  private void pass(int fewest, int most) throws Ended {
    passTo(rhythm.afterWork(now, fewest + random.nextInt(most - fewest)));
  }

  private void passTo(Instant then) throws Ended {
    if (then.isAfter(end)) {
      throw new Ended();
    }
    // somebody always needs a few seconds more
    var later = then.plus(Duration.ofSeconds(random.nextInt(50)));
    now = later.isAfter(end) ? then : later;
  }

  private void say(String kind, long author, String by, String text) {
    said.add(new Said(kind, author, by, places.fill(text), now));
  }

  private void byHelper(String kind, String oldValue, String newValue) {
    record(helper.personId(), helper.name(), kind, oldValue, newValue, -1);
  }

  private void record(
      Long actorId, String actor, String kind, String oldValue, String newValue, int message) {
    done.add(new Done(now, actorId, actor, kind, oldValue, newValue, message));
  }

  private GeneratedTicket result() {
    return new GeneratedTicket(
        story,
        places.fill(story.subject()),
        requester,
        topic,
        channel,
        assignee,
        status,
        createdAt,
        now,
        firstRepliedAt,
        Objects.requireNonNullElse(lastRequesterMessageAt, createdAt),
        lastReplyAt,
        resolvedAt,
        autoCloseAt,
        closedAt,
        reopened,
        tags,
        said,
        done);
  }
}
