package org.handrail.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.web.api.ApiClient.etag;
import static org.handrail.web.api.ApiClient.value;
import static org.handrail.web.api.ApiClient.values;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.handrail.launch.testing.RunningHandrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The API as programs meet it: over HTTP, at a server as it is run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {

  private static final String HELP =
      """
      {"subject": "No paper", "message": {"text": "The printer on floor 3 is empty."}}
      """;

  private static final String FAILED = "api.precondition.failed";

  private RunningHandrail handrail;
  private ApiPeople people;
  private ApiClient olena;
  private ApiClient petro;
  private ApiClient anna;
  private ApiClient admin;
  private ApiClient nobody;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    handrail = RunningHandrail.in(folder.resolve("data")).start();
    people = new ApiPeople(handrail.database());
    olena = client(people.withRoles("Olena", "uk", "REQUESTER"));
    petro = client(people.withRoles("Petro", "en", "REQUESTER"));
    anna = client(people.withRoles("Anna", "en", "AGENT"));
    admin = client(people.withRoles("Ada", "en", "ADMIN"));
    nobody = client(null);
  }

  @AfterAll
  void stop() {
    if (handrail != null) {
      handrail.close();
    }
  }

  @Nested
  class WhoAsks {

    @Test
    void withoutATokenEveryAddressAnswersThatOneIsMissing() {
      var answer = nobody.get("/tickets", "Accept-Language", "uk");

      assertProblem(answer, 401, "api.not-signed-in");
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .get()
          .asString()
          .startsWith("Bearer");
      assertThat(value(answer, "title")).contains("токена");
      assertProblem(client("x".repeat(43)).get("/tokens"), 401, "api.not-signed-in");
    }

    @Test
    void answersStayInNoCacheAndSetNoCookie() {
      var answer = olena.get("/tickets");

      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aTokenIsShownOnceListedWithoutItselfAndWorksUntilItIsRevoked() {
      var made =
          olena.post("/tokens", "{\"label\": \"scanner\", \"scope\": \"WRITE\", \"days\": 1}");
      assertThat(made.statusCode()).isEqualTo(201);
      var scanner = client(value(made, "token"));
      assertThat(scanner.get("/tickets").statusCode()).isEqualTo(200);

      var listed = scanner.get("/tokens");
      assertThat(values(listed, "label")).contains("scanner");
      assertThat(listed.body()).doesNotContain(value(made, "token"));
      var id = values(listed, "id").get(values(listed, "label").indexOf("scanner"));
      assertProblem(petro.delete("/tokens/" + id), 404, "security.not-found");
      assertThat(scanner.delete("/tokens/" + id).statusCode()).isEqualTo(204);

      assertThat(scanner.get("/tickets").statusCode()).isEqualTo(401);
    }

    /** What is asked for nothing more only reads; anyone who holds it cannot make more of it. */
    @Test
    void aTokenGoesAsFarAsItsScope() {
      var reading =
          client(value(admin.post("/tokens", "{\"label\": \"r\", \"days\": 1}"), "token"));
      var writing =
          client(
              value(
                  admin.post("/tokens", "{\"label\": \"w\", \"scope\": \"WRITE\", \"days\": 1}"),
                  "token"));

      assertThat(reading.get("/tickets").statusCode()).isEqualTo(200);
      assertProblem(reading.post("/tickets", HELP), 403, "security.token.scope");
      assertProblem(reading.get("/jobs"), 403, "security.token.scope");
      assertThat(writing.post("/tickets", HELP).statusCode()).isEqualTo(201);
      assertProblem(writing.get("/jobs"), 403, "security.token.scope");
      assertThat(admin.get("/jobs").statusCode()).isEqualTo(200);
      assertProblem(
          writing.post("/tokens", "{\"label\": \"a\", \"scope\": \"ADMIN\", \"days\": 1}"),
          403,
          "security.token.wider");
      assertProblem(
          writing.post("/tokens", "{\"label\": \"l\", \"days\": 2}"),
          403,
          "security.token.outlives");
    }
  }

  @Nested
  class Tickets {

    @Test
    void aRequesterAsksTheHelpdeskAnswersAndTheRequesterReadsIt() {
      var opened = olena.post("/tickets", HELP);
      assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
      var address = "/tickets/" + value(opened, "number");
      assertThat(opened.headers().firstValue("Location")).get().asString().endsWith(address);

      var replied =
          anna.post(
              address + "/replies",
              "{\"message\": {\"html\": \"Paper <b>is there</b><script>x</script>\"}}");
      var read = olena.get(address);
      var messages = olena.get(address + "/messages");

      assertThat(replied.statusCode()).as(replied.body()).isEqualTo(200);
      assertThat(read.body()).contains("\"category\":\"OPEN\"");
      assertThat(values(messages, "text"))
          .containsExactly("The printer on floor 3 is empty.", "Paper is there");
      assertThat(messages.body()).doesNotContain("script");
      assertThat(value(read, "createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    }

    @Test
    void anotherRequestersTicketIsAsUnknownAsNone() {
      var address = opened();

      assertProblem(petro.get(address), 404, "security.not-found");
      assertProblem(petro.get(address + "/messages"), 404, "security.not-found");
      assertProblem(
          petro.post(address + "/messages", "{\"text\": \"me too\"}"), 404, "security.not-found");
      assertProblem(petro.get("/tickets/HD-999999"), 404, "security.not-found");
      assertProblem(petro.get("/tickets/none"), 404, "security.not-found");
    }

    @Test
    void notesAreForTheHelpdeskOnly() {
      var address = opened();

      var noted = anna.post(address + "/notes", "{\"text\": \"again the same printer\"}");

      assertThat(noted.statusCode()).isEqualTo(200);
      assertThat(anna.get(address + "/messages").body()).contains("again the same printer");
      assertThat(olena.get(address + "/messages").body()).doesNotContain("again the same");
      assertThat(olena.get(address + "/history").body()).doesNotContain("note");
      assertProblem(
          olena.post(address + "/notes", "{\"text\": \"mine\"}"), 403, "security.forbidden");
    }

    @Test
    void clocksAreForTheHelpdesk() {
      var address = opened();

      assertThat(anna.get(address + "/clocks").body())
          .contains("\"kind\":\"FIRST_RESPONSE\"", "\"state\":\"RUNNING\"", "\"dueAt\":");
      assertThat(olena.get(address + "/clocks").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void whoChangesSaysWhichVersionTheySaw() {
      var address = opened();
      var seen = etag(anna.get(address));
      var change = "{\"impact\": \"HIGH\", \"urgency\": \"HIGH\"}";

      assertProblem(anna.patch(address, change), 428, "api.if-match.missing");
      assertProblem(anna.patch(address, change, "If-Match", "5"), 400, "api.if-match.malformed");
      var changed = anna.patch(address, change, "If-Match", seen);
      var late = anna.patch(address, "{\"subject\": \"Other\"}", "If-Match", seen);

      assertThat(value(changed, "priority")).isEqualTo("URGENT");
      assertThat(etag(changed)).isNotEqualTo(seen);
      assertProblem(late, 412, "ticket.changed-meanwhile");
      assertThat(value(late, "changes")).contains("Anna: priority");
      assertThat(anna.get(address).body()).doesNotContain("Other");
    }

    /** A proxy that compresses makes tags weak; the field version is what it cannot touch. */
    @Test
    void preconditionsAreThoseOfHttp() {
      var address = opened();
      var seen = etag(anna.get(address));
      var change = "{\"subject\": \"Paper\"}";

      assertProblem(anna.patch(address, change, "If-Match", "W/" + seen), 412, FAILED);
      assertProblem(anna.patch(address, change, "If-Match", "\"none\""), 412, FAILED);
      assertProblem(
          anna.patch(address, change, "If-Match", "*", "If-None-Match", "*"), 412, FAILED);
      assertProblem(anna.get(address, "If-Match", "W/" + seen), 412, FAILED);
      assertProblem(
          anna.get(address, "If-None-Match", "nonsense"), 400, "api.if-none-match.malformed");
      assertThat(anna.get(address, "If-None-Match", "W/" + seen).statusCode()).isEqualTo(304);
      assertThat(anna.get(address, "If-None-Match", "\"x\", W/\"y\"").statusCode()).isEqualTo(200);
      assertThat(anna.get(address, "If-None-Match", "*").statusCode()).isEqualTo(304);
      var one = anna.patch(address, change, "If-Match", "W/\"0\", \"999\", " + seen);
      assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
      var version = "\"" + value(one, "version") + "\"";
      var next = anna.patch(address, "{\"subject\": \"Ink\"}", "If-Match", version);
      assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
      assertProblem(
          anna.patch(address, change, "If-Match", seen + ", " + version),
          412,
          "ticket.changed-meanwhile");
    }

    @Test
    void ofTwoChangesOfOneVersionOneWins() throws Exception {
      var address = opened();
      var seen = etag(anna.get(address));

      var statuses =
          together(
              () -> anna.patch(address, "{\"subject\": \"A\"}", "If-Match", seen).statusCode(),
              () -> anna.patch(address, "{\"subject\": \"B\"}", "If-Match", seen).statusCode());

      assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void anUnchangedTicketIsNotSentAgain() {
      var address = opened();
      var seen = etag(olena.get(address));

      var again = olena.get(address, "If-None-Match", seen);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }

    @Test
    void statusAssigneeTeamAndTagsAreChangedByTheHelpdesk() throws Exception {
      var address = opened();
      long resolved =
          people.number("select id from ticket_status where standard and category = 'RESOLVED'");
      long own = people.number("select id from account where login = 'anna'");
      long team =
          people.number(
              """
              insert into team (name, level, created_at) values ('Printers', 1, now()) returning id
              """);

      var given = anna.put(address + "/assignee", "{\"accountId\": %d}".formatted(own), any());
      assertThat(given.body()).contains("\"name\":\"Anna\"");
      var transferred =
          anna.post(
              address + "/transfers",
              "{\"teamId\": %d, \"note\": {\"text\": \"yours\"}}".formatted(team),
              any());
      assertThat(transferred.body()).contains("Printers").doesNotContain("\"assignee\"");
      assertThat(anna.put(address + "/tags/paper", "", any()).body()).contains("\"paper\"");
      assertThat(anna.delete(address + "/tags/paper").body()).doesNotContain("\"paper\"");
      var closed = anna.put(address + "/status", "{\"statusId\": %d}".formatted(resolved), any());
      assertThat(closed.body()).contains("\"category\":\"RESOLVED\"");
      var reopened = olena.post(address + "/messages", "{\"text\": \"still empty\"}");
      assertThat(reopened.body()).contains("\"category\":\"OPEN\"").contains("\"reopened\":1");
      assertProblem(
          olena.put(address + "/status", "{\"statusId\": %d}".formatted(resolved), any()),
          403,
          "security.forbidden");
    }

    @Test
    void agentsAskOnBehalfOfOthersAndRequestersDoNot() throws Exception {
      long person = people.number("select person_id from account where login = 'olena'");
      var onBehalf =
          "{\"subject\": \"By phone\", \"message\": {\"text\": \"…\"}, \"requesterId\": %d}"
              .formatted(person);

      var opened = anna.post("/tickets", onBehalf);

      assertThat(opened.statusCode()).isEqualTo(201);
      assertThat(olena.get("/tickets/" + value(opened, "number")).statusCode()).isEqualTo(200);
      assertProblem(petro.post("/tickets", onBehalf), 403, "security.forbidden");
    }

    @Test
    void whoAsksIsTheAuthorAndWhoWroteItDownStandsBeside() throws Exception {
      long person = people.number("select person_id from account where login = 'olena'");
      var opened =
          anna.post(
              "/tickets",
              "{\"subject\": \"By phone\", \"message\": {\"text\": \"…\"}, \"requesterId\": %d}"
                  .formatted(person));

      var address = "/tickets/" + value(opened, "number");
      assertThat(olena.get(address + "/messages").body())
          .contains("\"author\":{\"id\":%d,\"name\":\"Olena\"}".formatted(person))
          .containsPattern("\"enteredBy\":\\{\"id\":\\d+,\"name\":\"Anna\"}");
      assertThat(anna.get(address + "/history").body())
          .contains("\"actor\":\"Olena\"", "\"enteredBy\":\"Anna\"");
      var own = olena.post("/tickets", HELP);
      assertThat(olena.get("/tickets/" + value(own, "number") + "/messages").body())
          .contains("\"name\":\"Olena\"")
          .doesNotContain("enteredBy");
    }

    @Test
    void agentsAndAdministratorsAskForSomebodyByAddressAndRequestersDoNot() throws Exception {
      var asked = asking("\"requester\": {\"email\": \"New.Face@x.example\", \"name\": \"Nina\"}");

      var first = anna.post("/tickets", asked);
      var second = admin.post("/tickets", asked.replace("New.Face", "new.face"));

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(second.statusCode()).isEqualTo(201);
      assertThat(first.body()).contains("Nina", "New.Face@x.example");
      assertThat(
              people.number(
                  "select count(distinct requester_id) from ticket where subject = 'For somebody'"))
          .isEqualTo(1);
      assertProblem(
          petro.post("/tickets", asked.replace("New.Face", "stranger")), 403, "security.forbidden");
      assertThat(
              people.number(
                  "select count(*) from contact_point where normalised = 'stranger@x.example'"))
          .isZero();
    }

    @Test
    void aRequesterWhoCannotBeIsRefusedAndNobodyIsMadeKnown() throws Exception {
      assertProblem(
          anna.post("/tickets", asking("\"requester\": {\"email\": \"no address\"}")),
          422,
          "people.email.malformed");
      assertProblem(
          anna.post("/tickets", asking("\"requester\": {\"name\": \"Nina\"}")), 422, "api.invalid");
      assertProblem(
          anna.post(
              "/tickets",
              asking("\"requesterId\": 1, \"requester\": {\"email\": \"a@x.example\"}")),
          422,
          "api.requester.ambiguous");
      assertProblem(
          anna.post(
              "/tickets",
              asking("\"requester\": {\"email\": \"half@x.example\"}, \"categoryId\": 987654321")),
          422,
          "ticket.category.unknown");
      assertThat(
              people.number(
                  "select count(*) from contact_point where normalised = 'half@x.example'"))
          .isZero();
    }

    private String asking(String more) {
      return "{\"subject\": \"For somebody\", \"message\": {\"text\": \"…\"}, %s}".formatted(more);
    }

    @Test
    void aRepeatedRequestWithTheSameKeyIsDoneOnce() throws Exception {
      var key = new String[] {"Idempotency-Key", "order-1"};

      var first = olena.post("/tickets", HELP, key);
      var again = olena.post("/tickets", HELP, key);
      var other = olena.post("/tickets", HELP.replace("paper", "ink"), key);
      var others = petro.post("/tickets", HELP, key);
      var twins =
          together(
              () -> value(olena.post("/tickets", HELP, "Idempotency-Key", "twins"), "number"),
              () -> value(olena.post("/tickets", HELP, "Idempotency-Key", "twins"), "number"));

      assertThat(value(again, "number")).isEqualTo(value(first, "number"));
      assertProblem(other, 409, "idempotency.key-reused");
      assertThat(value(others, "number")).isNotEqualTo(value(first, "number"));
      assertThat(twins.get(0)).isEqualTo(twins.get(1));
    }

    @Test
    void aFileIsUploadedSentAndReadOnlyByThoseWhoSeeItsTicket() {
      var content = "not a picture: \u0457\u0436\u0430\u043a";
      var uploaded =
          olena.upload("/attachments?name=..%2F%D1%97%D0%B6%D0%B0%D0%BA.txt", bytes(content));
      var id = value(uploaded, "id");
      assertProblem(olena.get("/attachments/" + id), 404, "security.not-found");

      var sent =
          olena.post(
              "/tickets",
              "{\"subject\": \"File\", \"message\": {\"text\": \"see\", \"attachments\": [\"%s\"]}}"
                  .formatted(id));

      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
      var downloaded = anna.get("/attachments/" + id);
      assertThat(downloaded.body()).isEqualTo(content);
      assertThat(downloaded.headers().firstValue("Content-Disposition"))
          .hasValue(
              "attachment; filename=\"____.txt\"; filename*=UTF-8''%D1%97%D0%B6%D0%B0%D0%BA.txt");
      assertThat(mediaType(downloaded)).isEqualTo("application/octet-stream");
      assertProblem(petro.get("/attachments/" + id), 404, "security.not-found");
    }

    @Test
    void aFileForWhichTheDiskHasNoRoomIsRefusedWithWords() throws Exception {
      people.run(
          """
          create function no_room_for_one_file() returns trigger language plpgsql as $$
          begin
            if new.file_name = 'no-room.txt' then
              raise exception using errcode = 'disk_full', message = 'could not extend file';
            end if;
            return new;
          end $$;
          create trigger no_room_for_one_file before insert on attachment
            for each row execute function no_room_for_one_file()
          """);
      try {
        var refused = olena.upload("/attachments?name=no-room.txt", bytes("too much"));

        assertProblem(refused, 507, "api.database-full");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).doesNotContain("could not extend");
      } finally {
        people.run(
            """
            drop trigger no_room_for_one_file on attachment;
            drop function no_room_for_one_file()
            """);
      }
      assertThat(olena.upload("/attachments?name=no-room.txt", bytes("fits")).statusCode())
          .isEqualTo(201);
    }

    @Test
    void aListIsWalkedWithoutGapsWhileItChanges() {
      var expected = new ArrayList<String>();
      for (int i = 0; i < 7; i++) {
        expected.add(value(anna.post("/tickets", HELP.replace("No paper", "Walk " + i)), "number"));
      }

      var seen = new ArrayList<String>();
      var path = "/tickets?text=Walk&sort=created&limit=3";
      while (path != null) {
        var page = anna.get(path);
        seen.addAll(values(page, "number"));
        anna.patch("/tickets/" + seen.get(0), "{\"urgency\": \"LOW\"}", "If-Match", "*");
        anna.post("/tickets", HELP.replace("No paper", "Other"));
        path = next(page);
      }

      assertThat(seen).isEqualTo(expected);
    }

    @Test
    void requestersListOnlyWhatTheyTakePartIn() {
      var mine = opened();
      var ofPetro = value(petro.post("/tickets", HELP), "number");

      var numbers = values(olena.get("/tickets?limit=200"), "number");

      assertThat(numbers).contains(mine.replace("/tickets/", "")).doesNotContain(ofPetro);
      assertThat(values(olena.get("/tickets?view=all&limit=200"), "number"))
          .doesNotContain(ofPetro);
      assertThat(values(anna.get("/tickets?limit=200"), "number")).contains(ofPetro);
    }
  }

  @Nested
  class WhatIsRefused {

    @Test
    void whatIsNoJsonOrOfAnotherShape() {
      for (var body :
          List.of(
              "{\"subject\": ",
              "",
              "[]",
              "{\"subject\": \"A\", \"message\": \"text\"}",
              "{\"subject\": \"A\", \"message\": {\"text\": \"B\"}, \"requesterId\": \"me\"}",
              "{\"subject\": \"A\", \"message\": {\"text\": \"B\"}, \"impact\": \"HUGE\"}",
              "{\"subject\": \"A\", \"message\": {\"text\": \"B\"}, \"titel\": \"C\"}")) {
        assertProblem(olena.post("/tickets", body), 400, "api.body.malformed");
      }
    }

    @Test
    void fieldsThatAreNotAsTheyMustBe() {
      var answer = olena.post("/tickets", "{\"subject\": \" \"}");

      assertProblem(answer, 422, "api.invalid");
      assertThat(values(answer, "field")).containsExactly("message", "subject");
      assertProblem(olena.get("/tickets?limit=5000"), 422, "api.invalid");
      assertProblem(
          olena.post("/tickets", "{\"subject\": \"A\", \"message\": {\"text\": \"\"}}"),
          422,
          "ticket.message.empty");
    }

    @Test
    void parametersThatNobodyKnows() {
      assertProblem(anna.get("/tickets?stauts=open"), 422, "list.unknown-filter");
      assertProblem(anna.get("/tickets?sort=colour"), 422, "list.unknown-sort");
      assertProblem(anna.get("/tickets?cursor=nonsense"), 422, "list.bad-cursor");
      assertProblem(anna.get("/tickets?status=sleeping"), 400, "api.parameter.malformed");
      assertProblem(anna.get(opened() + "/messages?limit=5"), 422, "list.unknown-filter");
      assertProblem(anna.get("/tokens?limit=5"), 422, "list.unknown-filter");
      assertProblem(olena.post("/tickets?dry-run=true", HELP), 422, "list.unknown-filter");
      var noNumber = anna.get("/tickets?limit=abc");
      assertProblem(noNumber, 400, "api.parameter.malformed");
      assertThat(value(noNumber, "parameter")).isEqualTo("limit");
    }

    @Test
    void idsOfNothingAreNamedByTheirField() {
      var address = opened();

      for (var id : List.of("999999", "-1")) {
        var requester =
            anna.post(
                "/tickets", HELP.replace("{\"subject", "{\"requesterId\": " + id + ", \"subject"));
        assertProblem(requester, 404, "people.unknown");
        assertThat(value(requester, "field")).isEqualTo("requesterId");
        assertThat(value(anna.patch(address, "{\"categoryId\": " + id + "}", any()), "field"))
            .isEqualTo("categoryId");
        assertThat(
                value(anna.put(address + "/status", "{\"statusId\": " + id + "}", any()), "field"))
            .isEqualTo("statusId");
        assertThat(
                value(
                    anna.put(address + "/assignee", "{\"accountId\": " + id + "}", any()), "field"))
            .isEqualTo("accountId");
        assertThat(
                value(
                    anna.post(
                        address + "/transfers",
                        "{\"teamId\": " + id + ", \"note\": {\"text\": \"x\"}}",
                        any()),
                    "field"))
            .isEqualTo("teamId");
      }
    }

    @Test
    void numbersBeyondRangeAndTextsThatCannotBeStored() {
      for (var id : List.of("9223372036854775808", "1e1000000000", "1.5", "\"5\"", "[]", "true")) {
        assertProblem(
            anna.post(
                "/tickets", HELP.replace("{\"subject", "{\"requesterId\": " + id + ", \"subject")),
            400,
            "api.body.malformed");
      }
      assertProblem(
          olena.post("/tickets", HELP.replace("No paper", "No\\u0000paper")),
          422,
          "value.not-storable");
      assertProblem(
          admin.post("/jobs/purge-expired/runs", "{\"parameters\": {\"draft-days\": \"\\u0000\"}}"),
          422,
          "value.not-storable");
      assertProblem(
          admin.post("/jobs/purge-expired/runs", "{\"parameters\": {\"draft-days\": null}}"),
          400,
          "api.body.malformed");
      assertProblem(
          olena.post(
              "/tickets",
              "{\"subject\": \"A\", \"message\": {\"text\": \"B\", \"attachments\": [null]}}"),
          422,
          "api.invalid");
      for (var query :
          List.of(
              "text=%00", "tag=a%00", "changed-after=%2B999999999-01-01T00:00:00Z", "team=9e99")) {
        assertProblem(anna.get("/tickets?" + query), 400, "api.parameter.malformed");
      }
      for (var cursor :
          List.of(
              "-updated\u001f+999999999-01-01T00:00:00Z\u001f1", "-updated\u001f\u0000\u001f1")) {
        assertProblem(anna.get("/tickets?cursor=" + base64(cursor)), 422, "list.bad-cursor");
      }
    }

    @Test
    void criteriaThatCannotBeUnderstood() {
      var refused =
          anna.get(
              "/tickets?criteria="
                  + encoded(
                      """
          {"all": [{"any": [{"field": "priority", "operator": "in", "values": ["LOW", "HUGE"]}]}]}
          """));

      assertProblem(refused, 422, "ticket.criteria.bad-value");
      assertThat(refused.body()).contains("all[0].any[0].values[1]");
      assertProblem(anna.get("/tickets?criteria=" + encoded("[")), 422, "ticket.criteria.form");
      var tagged = encoded("{\"all\": [{\"field\": \"tag\", \"operator\": \"is-empty\"}]}");
      assertProblem(olena.get("/tickets?criteria=" + tagged), 403, "ticket.list.internal");
      assertThat(anna.get("/tickets?criteria=" + tagged).statusCode()).isEqualTo(200);
    }

    /** A ticket found by its tag tells the tag, and a cursor the due by which it was sorted. */
    @Test
    void whoSeesOnlyTheOutsideAsksForNothingOfTheInside() {
      for (var query :
          List.of("tag=vip", "due=over", "assignee=1", "sort=due", "sort=-due&limit=1")) {
        assertProblem(olena.get("/tickets?" + query), 403, "ticket.list.internal");
        assertProblem(olena.get("/tickets?view=all&" + query), 403, "ticket.list.internal");
        assertThat(anna.get("/tickets?" + query).statusCode()).isEqualTo(200);
      }
      opened();
      opened();
      var cursor =
          next(anna.get("/tickets?sort=due&limit=1")).replaceFirst(".*cursor=([^&]*).*", "$1");
      assertProblem(olena.get("/tickets?cursor=" + cursor), 422, "list.bad-cursor");
      assertProblem(anna.get("/tickets?sort=-due&cursor=" + cursor), 422, "list.bad-cursor");
    }

    @Test
    void aHugeBody() {
      var huge = HELP.replace("paper", "p".repeat(1_100_000));

      assertProblem(olena.post("/tickets", huge), 413, "api.body.too-large");
    }

    @Test
    void addressesMethodsAndTypesThatAreNotThere() {
      assertProblem(olena.get("/nothing"), 404, "api.not-found");
      assertProblem(olena.delete("/tickets"), 405, "api.method-not-allowed");
      assertProblem(olena.upload("/tickets", bytes("x")), 415, "api.media-type");
      assertProblem(olena.get("/tickets", "Accept", "text/csv"), 406, "api.not-acceptable");
    }

    @Test
    void theTitleIsInTheLanguageOfTheOwner() {
      assertThat(value(petro.get("/tickets/none"), "title"))
          .isNotEqualTo(value(olena.get("/tickets/none"), "title"));
    }
  }

  @Nested
  class JobService {

    @Test
    void anAdministratorStartsWatchesAndLooksBack() {
      var started = admin.post("/jobs/purge-expired/runs", "{}");
      assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
      var address = "/job-runs/" + value(started, "id");

      var ended =
          eventually(() -> admin.get(address), run -> !value(run, "state").equals("RUNNING"));

      assertThat(value(ended, "state")).isEqualTo("COMPLETED");
      assertThat(values(ended, "name")).contains("tokens", "drafts");
      assertThat(admin.get("/jobs/purge-expired/runs").body()).contains(value(started, "id"));
      assertProblem(admin.post(address + "/restart", ""), 409, "job.not-restartable");
      assertProblem(admin.post(address + "/stop", ""), 409, "job.not-running");
    }

    @Test
    void nobodyElseReachesIt() {
      assertProblem(anna.get("/jobs"), 403, "security.forbidden");
      assertProblem(anna.post("/jobs/purge-expired/runs", "{}"), 403, "security.forbidden");
    }

    @Test
    void parametersAreChecked() {
      assertProblem(
          admin.post("/jobs/purge-expired/runs", "{\"parameters\": {\"draft-days\": \"soon\"}}"),
          422,
          "job.parameter.malformed");
      assertProblem(admin.get("/jobs/make-coffee"), 404, "job.unknown");
    }
  }

  @Nested
  class BackgroundWork {

    @Test
    void anAdministratorSeesWhatFailedDropsItAndHasItTriedAgain() throws Exception {
      opened();
      long ticket =
          people.number(
              """
              with due as (
                update ticket set status_id = s.id, status_category = 'RESOLVED',
                  resolved_at = now(), auto_close_at = now() - interval '3 hours'
                from ticket_status s
                where s.category = 'RESOLVED' and ticket.id = (select max(id) from ticket)
                returning ticket.id)
              insert into work_failure
                (queue, item, attempts, first_failed_at, last_failed_at, reason, incident)
              select 'auto-close', id, 12, now(), now(), 'SQLException: no', 'ab12cd34' from due
              returning item
              """);
      assertThat(values(admin.get("/work-queues"), "name")).contains("auto-close", "sla-steps");
      assertThat(values(admin.get("/work-queues"), "lagSeconds")).isNotEmpty();
      var failed = admin.get("/work-queues/auto-close/failed");
      assertThat(values(failed, "object")).containsExactly("ticket " + ticket);
      assertThat(value(failed, "reason")).isEqualTo("SQLException: no");
      var item = "/work-queues/auto-close/failed/" + ticket;

      assertProblem(anna.post(item + "/drop", ""), 403, "security.forbidden");
      assertThat(admin.post(item + "/drop", "").statusCode()).isEqualTo(204);
      assertThat(admin.get("/work-queues/auto-close/failed").body()).contains("droppedAt");
      assertProblem(admin.post(item + "/drop", ""), 404, "operation.item.unknown");

      assertThat(admin.post(item + "/retry", "").statusCode()).isEqualTo(204);
      assertThat(values(admin.get("/work-queues/auto-close/failed"), "object")).isEmpty();
      assertProblem(admin.post(item + "/retry", ""), 404, "operation.item.unknown");
      assertProblem(admin.get("/work-queues/coffee/failed"), 404, "operation.queue.unknown");
    }
  }

  /** Those of the description, so that none is forgotten. */
  @Nested
  class EveryOperation {

    /** The least role of an area; a new area says here who may. */
    private static final Map<String, String> AREAS =
        Map.ofEntries(
            Map.entry("attachments", "REQUESTER"),
            Map.entry("categories", "REQUESTER"),
            Map.entry("statuses", "REQUESTER"),
            Map.entry("teams", "REQUESTER"),
            Map.entry("tickets", "REQUESTER"),
            Map.entry("tokens", "REQUESTER"),
            Map.entry("jobs", "ADMIN"),
            Map.entry("job-runs", "ADMIN"),
            Map.entry("work-queues", "ADMIN"),
            Map.entry("admin", "ADMIN"),
            Map.entry("organisations", "ADMIN"),
            Map.entry("people", "ADMIN"));

    private static final List<String> ODD_VALUES =
        List.of(
            "none", "-1", "9".repeat(30), "1%00", "%27%3B--", "..%2F..%2Fjobs", "%F0%9F", "%20");

    private static final List<String> ODD_BODIES =
        List.of(
            "null",
            "[]",
            "\"x\"",
            "7",
            "{\"subject\": {}, \"message\": []}",
            "{\"message\": {\"text\": 5}}",
            "{\"statusId\": 1e400, \"teamId\": -1e400}",
            "{\"accountId\": \"\\ud800\"}",
            "{\"label\": \"\\u0000\", \"days\": 1}",
            "{\"a\": ".repeat(500) + "1" + "}".repeat(500),
            "[".repeat(20_000),
            "\u0000",
            "{\"parameters\": {\"a\": null}}");

    private static final List<String[]> ODD_HEADERS =
        List.of(
            new String[] {"If-Match", "\"", "If-None-Match", "W/"},
            new String[] {"If-Match", "*, *"},
            new String[] {"Idempotency-Key", " "},
            new String[] {"Idempotency-Key", "k".repeat(500)},
            new String[] {"Accept-Language", "x;q=z, ,*;q=7"},
            new String[] {"Accept", "nonsense"},
            new String[] {"Content-Encoding", "gzip"});

    @Test
    void nobodyGetsInWithoutATokenAndNobodyIntoWhatIsForAdministrators() throws Exception {
      for (var operation : Operation.all()) {
        assertThat(AREAS).as("who may %s?", operation).containsKey(operation.area());
        var address = operation.address(Map.of());
        assertStatus(nobody, operation, address, 401);
        if (AREAS.get(operation.area()).equals("ADMIN")) {
          assertKeptOut(olena, operation, address);
          assertKeptOut(anna, operation, address);
        }
      }
    }

    /** Whatever it is: of another requester's ticket nobody learns that there is one. */
    @Test
    void anotherOnesTicketIsThereForNoOperation() throws Exception {
      var number = opened().replace("/tickets/", "");
      var changed = etag(anna.get("/tickets/" + number));
      for (var operation : Operation.all().stream().filter(Operation::isOfOneTicket).toList()) {
        assertThat(
                petro
                    .ask(
                        operation.method(),
                        operation.address(Map.of("number", number, "tag", "x")),
                        "{\"text\": \"x\", \"message\": {\"text\": \"x\"}, \"note\": {\"text\": \"x\"},"
                            + " \"statusId\": 1, \"teamId\": 1}",
                        any())
                    .statusCode())
            .as("%s", operation)
            .isIn(400, 403, 404);
      }
      assertThat(etag(anna.get("/tickets/" + number))).as("untouched").isEqualTo(changed);
      assertThat(petro.get("/tickets/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenThatReadsChangesNothing() throws Exception {
      var token = admin.post("/tokens", "{\"label\": \"probe\", \"days\": 1}");
      var reading = client(value(token, "token"));
      for (var operation : Operation.all()) {
        var answer = reading.ask(operation.method(), operation.address(Map.of()), "{}");
        boolean refused = !operation.reads() || AREAS.get(operation.area()).equals("ADMIN");
        assertThat(answer.statusCode() == 403).as("%s", operation).isEqualTo(refused);
      }
    }

    @Test
    void nothingOddIsAFailure() throws Exception {
      var number = opened().replace("/tickets/", "");
      var usual = Map.of("number", number, "tag", "x", "job", "purge-expired");
      for (var operation : Operation.all()) {
        for (var parameter : operation.parameters()) {
          for (var odd : ODD_VALUES) {
            var values = new HashMap<>(usual);
            values.put(parameter, odd);
            assertNoFailure(admin, operation, operation.address(values), "{}");
          }
        }
        for (var parameter : operation.query()) {
          for (var odd : ODD_VALUES) {
            assertNoFailure(
                anna, operation, operation.address(usual) + "?" + parameter + "=" + odd, "{}");
          }
        }
        for (var odd : operation.reads() ? List.<String>of() : ODD_BODIES) {
          assertNoFailure(anna, operation, operation.address(usual), odd, any());
        }
        for (var odd : ODD_HEADERS) {
          assertNoFailure(anna, operation, operation.address(usual), "[]", odd);
        }
      }
    }

    @Test
    void noTrickOfAnAddressLeadsPastTheToken() {
      for (var trick :
          List.of(
              "//tickets",
              "/tickets;x=1",
              "/./jobs",
              "/tokens/../jobs",
              "/%2e%2e/v1/jobs",
              "/jobs%2f",
              "/jobs/%2e",
              "/;/jobs",
              "/JOBS",
              "/jobs.xhtml")) {
        assertThat(nobody.get(trick).statusCode()).as(trick).isIn(400, 401, 404);
        assertThat(olena.get(trick).statusCode()).as(trick).isIn(200, 400, 403, 404);
        assertThat(olena.get(trick).body()).as(trick).doesNotContain("purge-expired");
      }
    }

    /** What is sent may be refused for what it says before anybody asks who sends it. */
    private void assertKeptOut(ApiClient who, Operation operation, String address) {
      var status = who.ask(operation.method(), address, "{}").statusCode();
      assertThat(status)
          .as("%s", operation)
          .matches(kept -> kept == 403 || !operation.reads() && (kept == 422 || kept == 415));
    }

    private void assertStatus(ApiClient who, Operation operation, String address, int status) {
      var answer = who.ask(operation.method(), address, "{}");
      assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isEqualTo(status);
    }

    private void assertNoFailure(
        ApiClient who, Operation operation, String address, String body, String... headers) {
      var answer = who.ask(operation.method(), address, body, headers);
      assertThat(answer.statusCode())
          .as(
              "%s %s %s %s: %s",
              operation.method(), address, cut(body), List.of(headers), answer.body())
          // what an address that leads elsewhere makes of PATCH is the server's matter
          .matches(status -> status < 500 || status == 501);
    }

    private static String cut(String body) {
      return body.substring(0, Math.min(60, body.length()));
    }
  }

  @Nested
  class SetUpByDocument {

    @Test
    void anAdministratorSeesWhatADocumentWouldDoAndDoesItAndNobodyElse() throws Exception {
      var document = "teams:\n  - {name: Set up by document, level: 2}";

      var dry = admin.putYaml("/admin/bootstrap?dry-run=true", document);
      assertThat(dry.statusCode()).isEqualTo(200);
      assertThat(dry.body()).contains("\"dryRun\":true", "\"what\":\"team\"", "\"done\":\"made\"");
      assertThat(people.number("select count(*) from team where name = 'Set up by document'"))
          .isZero();
      assertThat(admin.putYaml("/admin/bootstrap", document).body()).contains("\"done\":\"made\"");
      assertThat(people.number("select count(*) from team where name = 'Set up by document'"))
          .isEqualTo(1);
      assertThat(admin.putYaml("/admin/bootstrap", document).body()).contains("\"changes\":[]");
      assertProblem(anna.putYaml("/admin/bootstrap", document), 403, "security.forbidden");
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndNoSecretOfTheServerIsRead() {
      var wrong = admin.putYaml("/admin/bootstrap", "teams:\n  - {name: X, level: 9}");
      assertProblem(wrong, 422, "bootstrap.refused");
      assertThat(wrong.body()).contains("line 2, teams[0]", "team.level.out-of-range");
      assertProblem(
          admin.putYaml("/admin/bootstrap", "teams: [{name: '${file:/etc/passwd}'}]"),
          422,
          "bootstrap.secret-refused");
      assertProblem(admin.putYaml("/admin/bootstrap", "teams: ["), 422, "bootstrap.syntax");
    }
  }

  @Nested
  class People {

    @Test
    void anAdministratorKeepsOrganisations() {
      var made =
          admin.post(
              "/organisations",
              "{\"name\": \"Beacon Boats\", \"domains\": [\"@Beacon.example\"], \"vip\": true}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      var address = "/organisations/" + value(made, "id");
      assertThat(made.headers().firstValue("Location")).get().asString().endsWith(address);
      assertThat(made.body()).contains("[\"beacon.example\"]", "\"vip\":true", "\"active\":true");

      assertProblem(admin.patch(address, "{\"notes\": \"x\"}"), 428, "api.if-match.missing");
      var changed = admin.patch(address, "{\"notes\": \"Rents a berth.\"}", "If-Match", etag(made));
      assertThat(changed.body()).contains("Rents a berth.", "beacon.example");
      assertProblem(
          admin.patch(address, "{\"vip\": false}", "If-Match", etag(made)),
          412,
          "changed-meanwhile");
      assertThat(admin.patch(address, "{\"active\": false}", any()).body())
          .contains("\"active\":false", "Rents a berth.");

      assertProblem(
          admin.post("/organisations", "{\"name\": \"B\", \"domains\": [\"beacon.example\"]}"),
          409,
          "people.organisation.domain-taken");
      assertProblem(
          admin.post("/organisations", "{\"name\": \"B\", \"domains\": [\"gmail.com\"]}"),
          409,
          "people.organisation.domain-shared");
      assertProblem(
          admin.post("/organisations", "{\"name\": \"B\", \"domains\": [\"no domain\"]}"),
          422,
          "people.organisation.domain-malformed");
      assertThat(values(admin.get("/organisations?text=beacon"), "name"))
          .containsExactly("Beacon Boats");
      assertProblem(admin.get("/organisations/999999"), 404, "people.organisation.unknown");
    }

    @Test
    void whoWasKnownBeforeJoinsAsTheAdministratorSays() throws Exception {
      long person = person("Tove", "tove@spar.example");
      var address =
          "/organisations/"
              + value(
                  admin.post(
                      "/organisations", "{\"name\": \"Spar\", \"domains\": [\"spar.example\"]}"),
                  "id");
      assertThat(value(admin.get(address), "joining")).isEqualTo("1");
      assertThat(values(admin.get(address + "/members"), "name")).isEmpty();

      assertProblem(
          admin.post(address + "/members", "{\"expected\": 2}"),
          409,
          "people.organisation.other-number");
      assertThat(admin.post(address + "/members", "{\"expected\": 1}").body())
          .contains("\"joined\":1");

      assertThat(values(admin.get(address + "/members"), "id")).containsExactly("" + person);
    }

    @Test
    void anAdministratorChangesAPerson() throws Exception {
      long person = person("Runa", "runa@keel.example");
      person("Other", "other@keel.example");
      var address = "/people/" + person;
      var read = admin.get(address);
      assertThat(read.body()).contains("\"emails\":[\"runa@keel.example\"]");

      var changed =
          admin.patch(
              address,
              "{\"name\": \"Руна\", \"emails\": [\"r@keel.example\", \"runa@keel.example\"],"
                  + " \"language\": \"uk\", \"zone\": \"Europe/Oslo\", \"vip\": true}",
              "If-Match",
              etag(read));

      assertThat(changed.body())
          .contains("Руна", "[\"r@keel.example\",\"runa@keel.example\"]", "Europe/Oslo");
      assertThat(values(admin.get("/people?text=keel&vip=true"), "email"))
          .containsExactly("r@keel.example");
      assertProblem(
          admin.patch(address, "{\"vip\": false}", "If-Match", etag(read)),
          412,
          "changed-meanwhile");
      var taken = admin.patch(address, "{\"emails\": [\"other@keel.example\"]}", any());
      assertProblem(taken, 409, "people.email.taken");
      assertThat(value(taken, "title")).contains("Other");
      assertProblem(
          admin.patch(address, "{\"zone\": \"Atlantis\"}", any()), 422, "people.zone.unknown");
    }

    @Test
    void nobodyElseReadsOrChangesThem() {
      for (var somebody : List.of(olena, anna)) {
        for (var address : List.of("/people", "/people/1", "/organisations", "/organisations/1")) {
          assertProblem(somebody.get(address), 403, "security.forbidden");
        }
        assertProblem(
            somebody.patch("/people/1", "{\"vip\": true}", any()), 403, "security.forbidden");
        assertProblem(
            somebody.post("/organisations", "{\"name\": \"Mine\"}"), 403, "security.forbidden");
      }
    }

    private long person(String name, String address) throws Exception {
      return people.number(
          """
          with p as (
            insert into person (name, language, time_zone, created_at)
            values ('%1$s', 'en', 'UTC', now()) returning id)
          insert into contact_point (person_id, kind, address, normalised)
          select id, 'email', '%2$s', '%2$s' from p returning person_id
          """
              .formatted(name, address));
    }
  }

  @Nested
  class Managers {

    @Test
    void aManagerReadsTheTicketsOfTheirTeamsAndChangesNone() throws Exception {
      var manager = client(people.withRoles("Mona", "en", "MANAGER"));
      var theirs = opened();
      var others = opened();
      for (var name : List.of("Read", "Unread")) {
        people.run(
            "insert into team (name, level, created_at) values ('%s', 1, now())".formatted(name));
      }
      put(theirs, "Read");
      put(others, "Unread");
      people.run(
          """
          insert into team_manager (team_id, account_id)
          select t.id, a.id from team t, account a where t.name = 'Read' and a.login = 'mona'
          """);
      anna.post(theirs + "/notes", "{\"text\": \"For the helpdesk.\"}");

      var read = manager.get(theirs);
      assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
      assertThat(manager.get(theirs + "/messages").body()).contains("For the helpdesk.");
      assertThat(manager.get("/tickets").body())
          .contains(number(theirs))
          .doesNotContain(number(others));
      for (var part : List.of("", "/messages", "/history", "/clocks")) {
        assertProblem(manager.get(others + part), 404, "security.not-found");
      }

      var text = "{\"text\": \"No.\"}";
      var refused =
          List.of(
              manager.post(theirs + "/replies", "{\"message\": " + text + "}"),
              manager.post(theirs + "/notes", text),
              manager.post(theirs + "/messages", text),
              manager.patch(theirs, "{\"subject\": \"Mine\"}", any()),
              manager.put(theirs + "/status", "{\"statusId\": 1}", any()),
              manager.put(theirs + "/assignee", "{\"accountId\": 1}", any()),
              manager.put(theirs + "/tags/mine", "{}"),
              manager.delete(theirs + "/tags/mine"));
      assertThat(refused).allSatisfy(answer -> assertProblem(answer, 403, "security.forbidden"));
      assertThat(etag(manager.get(theirs))).isEqualTo(etag(read));
    }

    private void put(String address, String team) throws Exception {
      people.run(
          "update ticket set team_id = (select id from team where name = '%s') where number = %s"
              .formatted(team, number(address).substring(3)));
    }

    private String number(String address) {
      return address.substring("/tickets/".length());
    }
  }

  @Nested
  class Description {

    /** Written again by {@code -Dhandrail.docs.write=true}. */
    @Test
    void theCommittedDescriptionIsWhatTheServerServes() throws Exception {
      var page = Path.of("../docs/api/openapi.yaml");
      var served = new ApiClient(handrail.managementUri(""), null).get("/openapi");
      assertThat(served.statusCode()).isEqualTo(200);
      // where this server listens interests nobody else; "endpoints" is no word of OpenAPI
      var document = served.body().replaceAll("(?m)^(?:servers|endpoints):\\R(?:[ -].*\\R)+", "");

      if (Boolean.getBoolean("handrail.docs.write")) {
        Files.writeString(page, document);
      }

      assertThat(Unordered.yaml(document)).isEqualTo(Unordered.yaml(Files.readString(page)));
    }

    @Test
    void itIsNotServedToEverybody() {
      var open = new ApiClient(handrail.uri(""), null).get("/openapi");

      assertThat(open.statusCode()).isEqualTo(302);
      assertThat(open.headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("/login.xhtml?to=%2Fopenapi"));
    }
  }

  private ApiClient client(String token) {
    return new ApiClient(handrail.uri("/api/v1"), token);
  }

  private String opened() {
    return "/tickets/" + value(olena.post("/tickets", HELP), "number");
  }

  private static String[] any() {
    return new String[] {"If-Match", "*"};
  }

  private static String base64(String cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(cursor));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String next(HttpResponse<String> page) {
    return page.headers()
        .firstValue("Link")
        .map(link -> link.replaceFirst("^<[^>]*/api/v1(/[^>]*)>.*$", "$1"))
        .orElse(null);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(mediaType(answer)).isEqualTo("application/problem+json");
    assertThat(value(answer, "code")).isEqualTo(code);
    assertThat(value(answer, "title")).doesNotContain("???").isNotBlank();
  }

  /** The server names the charset of everything, even where there is none. */
  private static String mediaType(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .orElseThrow()
        .replaceFirst(";charset=UTF-8$", "");
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      var results = new ArrayList<T>();
      for (Future<T> result : threads.invokeAll(List.of(one, other), 60, TimeUnit.SECONDS)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  private static <T> T eventually(Supplier<T> look, Predicate<T> condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    var seen = look.get();
    while (!condition.test(seen)) {
      assertThat(System.nanoTime()).as("still %s", seen).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      seen = look.get();
    }
    return seen;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
