package org.handrail.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.handrail.web.browser.HandrailUnderTest;
import org.handrail.web.browser.Somebody;
import org.handrail.web.browser.StoryTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.primefaces.selenium.PrimeSelenium;

/** The page on which agents spend their day. */
class TicketStoryIT extends StoryTest {

  private static Somebody tess;
  private static Somebody colin;
  private static Somebody nadia;

  @BeforeAll
  static void twoAgentsAndSomebodyWhoAsks() {
    tess = Somebody.agent("Tess Warden");
    colin = Somebody.agent("Colin Reeve");
    nadia = Somebody.requester("Nadia Quill");
  }

  @BeforeEach
  void tessSignsIn() {
    if (getWebDriver().manage().getCookieNamed("handrail") == null) {
      signIn(tess);
    }
  }

  @Test
  void propertiesAreChangedInPlaceAndEachChangeIsHistory() {
    openTicket(nadia.ask("My badge opens no door"));
    rename("Badge 4711 opens no door of the warehouse since it was renewed on Monday");
    choose("aside:urgency", "High");
    choose("aside:type", "Incident");
    choose("aside:assignee", tess.name());
    choose("aside:status", "On hold");
    enter("aside:tag", "badge");
    enter("aside:follower", colin.address());

    awaitText("head:state", "On hold");
    one("#aside details > summary").click();
    for (var change :
        List.of(
            "Subject: My badge opens no door → Badge 4711 opens no door of the warehouse",
            "Priority: Normal → High",
            "Type: Question → Incident",
            "Assignee: None → " + tess.name(),
            "Status: New → On hold",
            "Tag: + badge",
            "Followers: + " + colin.name())) {
      awaitText("aside:history", change);
    }
    look("ticket");
  }

  @Test
  void theRequesterSeesAReplyAndNotANote() {
    var number = nadia.ask("My phone is silent");
    openTicket(number);

    press("n");
    awaiting("the note", () -> focused().equals("editor"));
    press("Ask Colin about this model.");
    look("ticket-note");
    send();
    awaitText("conversation", "Ask Colin about this model.");
    compose("reply");
    press("Is it switched on?");
    send();
    awaitText("conversation", "Is it switched on?");

    assertThat(all(".message.internal-note")).hasSize(1);
    assertThat(all(".message.public-reply")).hasSize(1);
    awaitText("head:state", "Open");
    signIn(nadia);
    open("portal/ticket.xhtml?number=" + number);
    assertThat(one("main").getText())
        .contains("Is it switched on?")
        .doesNotContain("Ask Colin about this model.");
    signIn(tess);
  }

  @Test
  void anAnswerThatCameBackIsMarkedForAgentsAndNotForTheRequester() throws MessagingException {
    var number = nadia.ask("My chair squeaks");
    openTicket(number);
    element("editor").sendKeys("Oil is on its way.");
    send();
    awaitText("conversation", "Oil is on its way.");
    var mail =
        "from outbox_mail o join ticket t on t.id = o.ticket_id where o.kind = 'PUBLIC_REPLY' and t.number = ?";
    var ticket = Long.valueOf(number.substring("HD-".length()));
    awaiting("its mail", () -> Somebody.number("select count(*) " + mail, ticket) == 1);

    comesBack(Somebody.text("select o.message_id " + mail, ticket));

    awaiting(
        "the mark",
        () -> {
          openTicket(number);
          return one("#conversation").getText().contains("the mailbox is full");
        });
    assertThat(one(".message.public-reply").getText())
        .contains("Not delivered to", "the mailbox is full");
    one("#aside details.panel-part > summary").click();
    awaitText("aside:history", "was not delivered");
    look("ticket-undelivered");
    signIn(nadia);
    open("portal/ticket.xhtml?number=" + number);
    assertThat(one("main").getText())
        .contains("Oil is on its way.")
        .doesNotContain("the mailbox is full");
    signIn(tess);
  }

  /** As the mail server of the other side would report it. */
  private static void comesBack(String messageId) throws MessagingException {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(HandrailUnderTest.server().smtpPort()));
    var report =
        """
        From: MAILER-DAEMON@mx.example.org
        To: support@halyard.example
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=rep

        --rep
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; nadia@example.org
        Action: failed
        Status: 5.2.2
        --rep
        Content-Type: text/rfc822-headers

        Message-ID: %s
        --rep--
        """
            .formatted(messageId);
    Transport.send(
        new MimeMessage(
            Session.getInstance(properties),
            new ByteArrayInputStream(report.getBytes(StandardCharsets.US_ASCII))),
        InternetAddress.parse("support@halyard.example"));
  }

  @Test
  void filesTravelWithAReplyAndAreDownloaded(@TempDir Path folder) throws Exception {
    var number = nadia.ask("Which cable is it?");
    var plan = Files.writeString(folder.resolve("cable plan.txt"), "The blue one.");
    openTicket(number);

    one(".composer input[type=file]").sendKeys(plan.toString());
    awaitText("composer:files", "cable plan.txt");
    element("editor").sendKeys("See the plan.");
    send();
    awaitText("conversation", "See the plan.");

    var file = one("#conversation a.file-name");
    assertThat(file.getText()).isEqualTo("cable plan.txt");
    assertThat(download(file.getAttribute("href"))).isEqualTo("The blue one.");
  }

  @Test
  void aReplyWaitsForItsFilesAlsoWhenItBecomesANote(@TempDir Path folder) throws Exception {
    openTicket(nadia.ask("Can you send me the driver?"));
    element("editor").sendKeys("Here it is.");

    one(".composer input[type=file]")
        .sendKeys(Files.writeString(folder.resolve("driver.msi"), "MZ").toString());
    awaiting("the red row", () -> one(".file.refused").getText().contains("driver.msi"));
    compose("note");
    awaiting("it still", () -> one(".file.refused").getText().contains("driver.msi"));
    element("composer:send").click();
    awaiting("why it is held", () -> one(".upload-held").getText().startsWith("Not sent:"));
    assertThat(textOf("editor")).isEqualTo("Here it is.");

    one(".remove-refused").click();
    send();
    awaitText("conversation", "Here it is.");
  }

  @Test
  void aTicketIsHandedToAnotherTeamWithANote() {
    openTicket(nadia.ask("The whole site is offline"));

    element("aside:transfer").click();
    awaiting("the dialog", () -> element("transfer").isDisplayed());
    look("ticket-transfer");
    submit("handover:send");
    assertThat(textOf("handover")).contains("Please fill in this field.");
    element("handover:team").click();
    awaiting("the teams", () -> element("handover:team_items").isDisplayed());
    one("#handover\\:team_items li[data-label=Infrastructure]").click();
    type("handover:why", "Looks like the core switch.");
    submit("handover:send");

    awaiting("the dialog's end", () -> !element("transfer").isDisplayed());
    awaitText("aside:panel", "Infrastructure");
    awaitText("conversation", "Looks like the core switch.");
  }

  @Test
  void whoAnswersWhileSomebodyElseDidIsToldAndKeepsTheText() {
    var number = nadia.ask("Two of you for me?");
    openTicket(number);
    element("editor").sendKeys("I am on my way.");

    colin.reply(number, "I am there already.");
    awaitText("conversation", "I am there already.");
    submit("composer:send");

    awaitText("composer:notice", "somebody else was here meanwhile");
    awaitText("composer:notice", colin.name() + " · replied");
    assertThat(textOf("editor")).isEqualTo("I am on my way.");
    look("ticket-conflict");
    submit("composer:anyway");
    hurry();
    awaitText("conversation", "I am on my way.");
  }

  @Test
  void whatTwoSendAtOnceComesBackToTheSecondWithWordsAndText() {
    var number = nadia.ask("Two answers at once");
    openTicket(number);
    element("editor").sendKeys("My answer is seven.");
    choose("composer:next", "On hold", false);
    submit("composer:send");
    awaiting("an empty editor", () -> textOf("editor").isEmpty());
    colin.reply(number, "Mine is eight.");
    awaitText("conversation", "Mine is eight.");
    hurry();

    awaitText("composer:notice", "somebody else was here meanwhile");
    awaitText("composer:notice", colin.name() + " · replied");
    awaitText("editor", "My answer is seven.");
    awaiting("the status that was chosen", () -> next().equals("On hold"));
    awaiting(
        "the way to it",
        () -> {
          one("#composer\\:notice a").click();
          return true;
        });
    awaiting("the new message", () -> path("hash").startsWith("#message-"));
    assertThat(focusedMessage()).contains("Mine is eight.");
    submit("composer:anyway");
    hurry();
    awaitText("conversation", "My answer is seven.");
    awaitText("head:state", "On hold");
  }

  @Test
  void whatComesBackWhileTheNextIsWrittenStandsAboveIt() {
    var number = nadia.ask("First one answer, then another");
    openTicket(number);
    element("editor").sendKeys("The first.");
    submit("composer:send");
    awaiting("an empty editor", () -> textOf("editor").isEmpty());
    element("editor").sendKeys("The second.");

    colin.reply(number, "Not so fast.");
    hurry();

    awaitText("composer:notice", "somebody else was here meanwhile");
    awaiting(
        "the first above the second",
        () -> textOf("editor").matches("(?s).*The first\\..*The second\\..*"));
    awaiting("a draft of both", () -> draftOf(number).contains("The second."));
    assertThat(draftOf(number)).containsSubsequence("The first.", "The second.");
  }

  @Test
  void undoBringsBackTheTextAndTheStatusThatWasChosen() {
    var number = nadia.ask("Undo keeps it all");
    openTicket(number);
    element("editor").sendKeys("Please restart it.");
    choose("composer:next", "Waiting for requester", false);
    submit("composer:send");
    awaiting("an empty editor", () -> textOf("editor").isEmpty());
    assertThat(textOf("composer:saved")).as("the draft is gone").isEmpty();

    PrimeSelenium.guardAjax(one(".undo")).click();

    awaitText("editor", "Please restart it.");
    assertThat(next()).isEqualTo("Waiting for requester");
    send();
    awaitText("head:state", "Waiting for requester");
    assertThat(drafts(number)).as("a draft of what was sent").isZero();
  }

  @Test
  void whoElseWritesOrHasJustAnsweredIsSeenWhereOneWrites() {
    var number = nadia.ask("Who answers this?");
    openTicket(number);
    Somebody.number(
        """
        insert into pending_message
          (ticket_id, account_id, kind, html, attachments, seen_version, send_at)
        select id, ?, 'PUBLIC_REPLY', '<p>Soon</p>', '{}', version, now() + interval '1 hour'
        from ticket where number = ? returning id
        """,
        colin.accountId(),
        Long.valueOf(number.substring("HD-".length())));
    colin.note(number, "I am on it.");

    awaitText("dock-onlookers", colin.name() + "’s answer is on its way");
    assertThat(textOf("head:onlookers")).contains(colin.name() + "’s answer is on its way");
  }

  @Test
  void aNoteIsStillThereAndStillANoteAfterTheSessionHasEnded() {
    var number = nadia.ask("Do not lose it");
    openTicket(number);
    compose("note");
    element("editor").sendKeys("First half. ");
    awaiting("a draft", () -> draftOf(number).contains("First half."));
    element("editor").sendKeys("Second half, just before sending.");

    endSession();
    submitTooLate("composer:send");
    signInAgain(tess);

    awaiting("the notice", () -> one(".restored").getText().startsWith("You were signed out"));
    awaitText("editor", "First half. Second half, just before sending.");
    awaiting("a note", () -> one(".composer").getAttribute("class").contains("as-note"));
    send();
    awaitText("conversation", "Second half, just before sending.");
    assertThat(all(".message.internal-note")).hasSize(1);
    assertThat(all(".message.public-reply")).isEmpty();
  }

  @Test
  void anAnswerThatIsTooLongIsOfferedAsAFile() {
    openTicket(nadia.ask("Send me everything"));
    paste("editor", "line of a log ".repeat(2_000));

    awaiting("the counter", () -> one(".counter.over").getText().contains("too many"));
    element("composer:send").click();
    one(".counter.over .link").click();
    awaitText("composer:files", "text.txt");
    assertThat(textOf("editor")).isEqualTo("Please see the attached file text.txt.");
    send();
    awaitText("conversation", "text.txt");
  }

  @Test
  void neighbouringChangesAreOneLineThatUnfolds() {
    var number = nadia.ask("Many small changes");
    openTicket(number);
    choose("aside:urgency", "High");
    choose("aside:type", "Incident");
    enter("aside:tag", "one");
    enter("aside:tag", "two");

    awaiting("one line", () -> all("#conversation .event").size() == 1);
    awaitText("conversation", tess.name() + " changed priority, type, 2 tags");
    awaiting("the one line unfolded", this::unfoldEvents);
    awaitText("conversation", "Type: Question → Incident");
    nadia.write(number, "One more thing.");
    awaitText("conversation", "One more thing.");
    assertThat(textOf("conversation")).as("still unfolded").contains("Type: Question → Incident");
    assertThat(textOf("aside:panel")).contains("Priority\nHigh");
    look("ticket-folded");
  }

  @Test
  void whatAPlainMailQuotesIsFoldedUnlessItIsAllThereIs() {
    var number = nadia.ask("Quotes");
    nadia.write(number, "<p>It works again.<br>&gt; Is it on?<br>&gt; Yours, Tess</p>");
    nadia.write(number, "<blockquote>Forwarded: the bill</blockquote>");
    openTicket(number);

    var messages = all(".message-body");
    assertThat(messages.get(1).getText()).isEqualTo("It works again.\nQuoted text");
    messages.get(1).findElement(By.tagName("summary")).click();
    assertThat(messages.get(1).getText()).contains("Is it on?");
    assertThat(messages.get(2).getText()).contains("Forwarded: the bill");
  }

  @Test
  void aPictureIsSeenWithoutSavingIt(@TempDir Path folder) throws Exception {
    openTicket(nadia.ask("What does it look like?"));
    var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    var file = folder.resolve("panel.png");
    ImageIO.write(picture, "png", file.toFile());
    one(".composer input[type=file]").sendKeys(file.toString());
    awaitText("composer:files", "panel.png");
    element("editor").sendKeys("Like this.");
    send();
    awaitText("conversation", "Like this.");

    awaiting(
        "the picture itself",
        () ->
            PrimeSelenium.<Boolean>executeScript(
                "const img = document.querySelector('.thumbnail img'); return img.complete &&"
                    + " img.naturalWidth === 300"));
  }

  @Test
  void onAPhoneReplyNoteAndStatusAreInReach() {
    openTicket(nadia.ask("From the train"));
    onAPhone(
        () -> {
          PrimeSelenium.executeScript("scrollTo(0, 0)");
          for (var id : List.of("composer:reply", "composer:note")) {
            assertThat(element(id).getRect().getHeight()).as(id).isGreaterThanOrEqualTo(44);
          }
          assertThat(bottomOf(".dock")).as("at the bottom of the window").isZero();
          one(".dock-status").click();
          awaiting("the status", () -> focused().equals("aside:status"));
          leaveField();
          PrimeSelenium.guardAjax(element("composer:reply")).click();
          awaiting("the editor", () -> focused().equals("editor"));
          element("editor").sendKeys("On my way.");
          assertThat(element("composer:send").isDisplayed()).isTrue();
          one(".dock-fold").click();
          assertThat(element("composer:send").isDisplayed()).isFalse();
        });
    element("editor").click();
    assertThat(textOf("editor")).isEqualTo("On my way.");
  }

  private boolean unfoldEvents() {
    if (all("#conversation .event details[open]").isEmpty()) {
      one("#conversation .event summary").click();
    }
    return !all("#conversation .event details[open]").isEmpty();
  }

  private long bottomOf(String css) {
    return PrimeSelenium.executeScript(
        "return Math.round(innerHeight - document.querySelector(arguments[0])"
            + ".getBoundingClientRect().bottom)",
        css);
  }

  private static long drafts(String number) {
    return Somebody.number(
        "select count(*) from draft d join ticket t on t.id = d.ticket_id where t.number = ?",
        Long.valueOf(number.substring("HD-".length())));
  }

  private static String draftOf(String number) {
    return String.valueOf(
        Somebody.text(
            "select d.html from draft d join ticket t on t.id = d.ticket_id where t.number = ?",
            Long.valueOf(number.substring("HD-".length()))));
  }

  private String next() {
    return one("#composer\\:next option:checked").getText();
  }

  private String focusedMessage() {
    return PrimeSelenium.executeScript("return document.querySelector(':target').textContent");
  }

  private String path(String part) {
    return PrimeSelenium.executeScript("return location[arguments[0]]", part);
  }

  @Test
  void everythingIsReachedByKeys() {
    openTicket(nadia.ask("Without a mouse"));

    press("?");
    awaiting("the keys", () -> element("ticket-help").isDisplayed());
    press(Keys.ESCAPE);
    awaiting("no dialog", () -> !element("ticket-help").isDisplayed());
    press("a");
    assertThat(focused()).isEqualTo("aside:assignee");
    leaveField();
    press("s");
    assertThat(focused()).isEqualTo("aside:status");
    leaveField();
    press("p");
    assertThat(focused()).isEqualTo("aside:urgency");
    leaveField();
    press("r");
    awaiting("the editor", () -> focused().equals("editor"));
    leaveField();
    press("n");
    awaiting("a note", () -> one(".composer").getAttribute("class").contains("as-note"));
  }

  @Test
  void whoLeavesATicketIsStillAtItInAnotherWindow() {
    var number = nadia.ask("Who is looking after me?");
    openTicket(number);
    var one = getWebDriver().getWindowHandle();
    getWebDriver().switchTo().newWindow(WindowType.TAB);
    openTicket(number);
    assertThat(pagesAt(number)).isEqualTo(2);

    open("agent/new.xhtml");
    awaiting("one page that is left", () -> pagesAt(number) == 1);
    getWebDriver().close();
    getWebDriver().switchTo().window(one);
    open("agent/new.xhtml");

    awaiting("nobody", () -> pagesAt(number) == 0);
  }

  @Test
  void aTicketIsOpenedForSomebodyWhoCalls() {
    open("agent/new.xhtml");

    element("new:words_input").sendKeys("Nadia Q");
    awaitText("new:words_panel", nadia.name());
    PrimeSelenium.guardAjax(element("new:words_input")).sendKeys(Keys.ENTER);
    assertThat(textOf("new:who")).contains(nadia.name());
    assertThat(all(".error-summary")).isEmpty();
    type("new:subject", "Called: the lift is stuck");
    type("new:description", "Between floors 2 and 3.");
    submit("new:open");

    awaitPath("/agent/ticket.xhtml");
    assertThat(textOf("aside:panel")).contains(nadia.name());
    assertThat(textOf("conversation")).contains("Between floors 2 and 3.");
    assertThat(one(".message .message-head strong").getText()).isEqualTo(nadia.name());
    assertThat(one(".message .message-head").getText()).contains("entered by ");
    look("ticket-entered");
  }

  @Test
  void picturesFromElsewhereAreLoadedOnceTheReaderAgrees() {
    var number = nadia.ask("Look at this");
    nadia.write(number, "<p>This: <img alt='a screen' src='https://127.0.0.1:1/screen.png'></p>");
    openTicket(number);
    assertThat(one(".message img").getAttribute("src")).isNullOrEmpty();
    assertThat(problems()).isEmpty();

    one("#conversation form.images a").click();
    awaiting("the picture", () -> !all(".message img[src^='https:']").isEmpty());

    awaiting("the attempt to load it", () -> problems().stream().anyMatch(TicketStoryIT::isLoad));
    openTicket(number);
    assertThat(one(".message img").getAttribute("src")).as("a later visit").isNullOrEmpty();
  }

  /** Nobody answers there, which is no matter of our policy. */
  private static boolean isLoad(String problem) {
    assertThat(problem).doesNotContain("Content Security Policy");
    return problem.contains("127.0.0.1:1/screen.png");
  }

  private List<String> problems() {
    return getWebDriver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Rows stay for a while after they have run out, so that what is gone was taken away. */
  private static long pagesAt(String number) {
    return Somebody.number(
        """
        select count(*) from ticket_attention n join ticket t on t.id = n.ticket_id
        where t.number = ?
        """,
        Long.valueOf(number.substring("HD-".length())));
  }

  private void openTicket(String number) {
    open("agent/ticket.xhtml?number=" + number);
  }

  private void rename(String subject) {
    type("head:subject", subject);
    PrimeSelenium.guardAjax(element("head:subject")).sendKeys(Keys.ENTER);
  }

  private void compose(String kind) {
    PrimeSelenium.guardAjax(element("composer:" + kind)).click();
    awaiting("the editor", () -> focused().equals("editor"));
  }

  private void send() {
    submit("composer:send");
    hurry();
  }

  private void hurry() {
    // a page that hears of something replaces the notice
    awaiting(
        "what can be sent at once",
        () -> {
          PrimeSelenium.guardAjax(one(".hurry")).click();
          return true;
        });
  }

  private void leaveField() {
    PrimeSelenium.executeScript("document.activeElement.blur()");
  }

  /** With the reader's session, as the browser would. */
  private String download(String address) throws IOException, InterruptedException {
    var cookies =
        getWebDriver().manage().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;");
    return answer.body();
  }
}
