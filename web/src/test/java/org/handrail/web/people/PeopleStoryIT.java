package org.handrail.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.web.browser.AdminStory;
import org.handrail.web.browser.Somebody;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** An administrator keeps people and their organisations. */
class PeopleStoryIT extends AdminStory {

  @Test
  void anOrganisationIsAddedAndThoseWhoWereKnownJoinIt() {
    open("organisations.xhtml");
    look("organisations");
    type("organisations:text", "no such thing");
    press("organisations:find");
    await("No organisation fits this search.");

    open("organisation.xhtml");
    type("organisation:name", "Windlass");
    type("organisation:domains", "windlass.example\nukr.net");
    press("organisation:save");
    await("Everybody can have an address in ukr.net");
    look("organisation-refused");
    type("organisation:domains", "bryz.example");
    press("organisation:save");
    await("The domain bryz.example already belongs to Агенція «Бриз».");
    Somebody.number(
        """
        with p as (insert into person (name, language, time_zone, created_at)
          values ('Vira Windlass', 'uk', 'UTC', now()) returning id)
        insert into contact_point (person_id, kind, address, normalised)
        select id, 'email', 'vira@windlass.example', 'vira@windlass.example' from p returning id
        """);
    type("organisation:domains", "Windlass.example");
    press("organisation:save");
    await("1 person has an address in these domains and belongs to no organisation.");
    look("organisation");

    pressAndConfirm("members:join");

    await("1 person was added.");
    assertThat(row("members:list", "Vira Windlass").getText()).contains("vira@windlass.example");
    tick("organisation:vip");
    press("organisation:save");
    await("Saved.");
    open("people.xhtml");
    type("people:text", "vira@wind");
    press("people:find");
    assertThat(row("people:list", "Vira Windlass").getText()).contains("VIP", "Windlass");
  }

  @Test
  void aPersonWithoutAccountIsFoundAndChanged() {
    Somebody.number(
        """
        with p as (insert into person (name, language, time_zone, created_at)
          values ('Olha Capstan', 'en', 'UTC', now()) returning id)
        insert into contact_point (person_id, kind, address, normalised)
        select id, 'email', 'olha@capstan.example', 'olha@capstan.example' from p returning id
        """);
    open("people.xhtml");
    look("people");
    choose("people:account", "Without an account");
    type("people:text", "capstan");
    press("people:find");
    element("people:list").findElement(By.linkText("Olha Capstan")).click();
    await("This person has no account and writes by mail.");
    look("person");

    type("person:addresses", "olha@new-capstan.example\nliam.porter@halyard.example");
    press("person:save");
    await("liam.porter@halyard.example already belongs to Liam Porter.");
    type("person:addresses", "olha@new-capstan.example");
    type("person:name", "Ольга Шпиль");
    choose("person:organisation", "Quayside Warehousing");
    tick("person:vip");
    press("person:save");
    await("Saved.");

    assertThat(element("person:name").getAttribute("value")).isEqualTo("Ольга Шпиль");
    open("outbox.xhtml");
    assertThat(page()).contains("olha@capstan.example", "olha@new-capstan.example");
    open("audit.xhtml");
    await("olha@capstan.example → olha@new-capstan.example");
  }

  @Test
  void whoSavesAnOlderStateOfAPersonIsToldAndMaySaveOverIt() {
    var somebody = Somebody.requester("Bilge Keel");
    open("people.xhtml");
    type("people:text", somebody.address());
    press("people:find");
    element("people:list").findElement(By.linkText(somebody.name())).click();
    await("Roles and access");
    var first = getWebDriver().getWindowHandle();
    var address = getWebDriver().getCurrentUrl();
    getWebDriver().switchTo().newWindow(WindowType.TAB);
    getWebDriver().get(address);
    type("person:name", "Bilge Two");
    press("person:save");
    await("Saved.");
    getWebDriver().close();
    getWebDriver().switchTo().window(first);

    type("person:name", "Bilge Three");
    press("person:save");

    await("Somebody else has changed this meanwhile.");
    press("person:save");
    await("Saved.");
    assertThat(element("person:name").getAttribute("value")).isEqualTo("Bilge Three");
  }
}
