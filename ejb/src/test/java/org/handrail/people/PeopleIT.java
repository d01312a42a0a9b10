package org.handrail.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.Sql;
import org.handrail.mail.outbox.OutboxFilter;
import org.handrail.mail.outbox.OutboxQueries;
import org.handrail.people.card.CardFilter;
import org.handrail.people.card.CardQueries;
import org.handrail.people.card.CardRow;
import org.handrail.people.card.CardService;
import org.handrail.people.card.CardSettings;
import org.handrail.people.organisation.MailDomain;
import org.handrail.people.organisation.OrganisationFilter;
import org.handrail.people.organisation.OrganisationQueries;
import org.handrail.people.organisation.OrganisationRow;
import org.handrail.people.organisation.OrganisationService;
import org.handrail.people.organisation.OrganisationSettings;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.security.account.AccountService;
import org.handrail.security.account.CreateAccount;
import org.handrail.security.audit.AuditFilter;
import org.handrail.security.audit.AuditQueries;
import org.handrail.security.audit.AuditRow;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.Test;

/** People and their organisations as administrators change them. */
class PeopleIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  /** In names and domains, so that no other test's people fit. */
  private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

  @Inject private PersonService people;
  @Inject private CardService cards;
  @Inject private CardQueries cardQueries;
  @Inject private OrganisationService organisations;
  @Inject private OrganisationQueries organisationQueries;
  @Inject private AuditQueries audit;
  @Inject private OutboxQueries outbox;
  @Inject private AccountService accounts;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @Test
  void whoWritesFromADomainForTheFirstTimeJoinsItsOrganisation() {
    long harbour = organisation("Harbour", "harbour");
    long pilots = organisation("Pilots", "pilots.harbour");

    assertThat(organisationOf(writer("anna@harbour"))).isEqualTo(harbour);
    assertThat(organisationOf(writer("boris@MAIL.Harbour"))).isEqualTo(harbour);
    assertThat(organisationOf(writer("clara@pilots.harbour"))).isEqualTo(pilots);
    assertThat(organisationOf(writer("denys@boat.pilots.harbour"))).isEqualTo(pilots);
    assertThat(organisationOf(writer("egor@nearharbour"))).isNull();
  }

  @Test
  void anInternationalDomainIsFoundInEitherWriting() {
    long harbour =
        asAdmin(
            () ->
                organisations.create(
                    settings("Hafen", Set.of("häfen-" + mark + ".example")), false));
    var ascii = new MailDomain("häfen-" + mark + ".example").ascii();

    assertThat(organisationOf(person("one@" + ascii))).isEqualTo(harbour);
    assertThat(organisationOf(person("two@HÄFEN-" + mark + ".example"))).isEqualTo(harbour);
    assertThat(people.find(Identity.email("two@" + ascii))).isPresent();
  }

  @Test
  void aPersonIsKnownByAnIdentityOfAnyKindAndByNoOtherOfTheSameWords() {
    var telegram = new Identity("telegram", "olena." + mark + "@ship.example");
    long olena = people.findOrCreate(telegram, "Olena", "uk", KYIV).id();

    assertThat(people.findOrCreate(telegram, "Somebody", "en", KYIV).id()).isEqualTo(olena);
    assertThat(people.find(Identity.email(telegram.value()))).isEmpty();
    assertThat(people.known(List.of(telegram, Identity.email(telegram.value()))))
        .containsExactly(Map.entry(telegram, olena));
  }

  @Test
  void thatAnIdentityWasVerifiedIsKeptFromTheFirstTimeOn() {
    var phone = new Identity("phone", "+380 44 " + Math.abs(mark.hashCode()));
    people.findOrCreate(phone, "Olena", "uk", KYIV);

    assertThat(verifiedAt(phone)).isNull();
    people.verified(phone);
    var first = verifiedAt(phone);
    people.verified(phone);

    assertThat(first).isNotNull().isEqualTo(verifiedAt(phone));
  }

  @Test
  void nobodyJoinsAnInactiveOrganisationAndWhoBelongsStays() {
    long harbour = organisation("Harbour", "harbour");
    long anna = writer("anna@harbour");

    change(harbour, it -> new OrganisationSettings(it.name(), it.domains(), "", false, false));

    assertThat(organisationOf(writer("boris@harbour"))).isNull();
    assertThat(organisationOf(anna)).isEqualTo(harbour);
    assertThatThrownBy(() -> asAdmin(() -> organisations.join(harbour, 1)))
        .hasMessageContaining("people.organisation.inactive");
  }

  @Test
  void whoWasKnownBeforeJoinsByAnAdministratorsDecisionOnly() {
    long anna = writer("anna@harbour");
    long boris = writer("boris@crane.harbour");
    long clara = writer("clara@pilots.harbour");
    long stranger = writer("egor@nearharbour");
    long pilots = organisation("Pilots", "pilots.harbour");
    long harbour = organisation("Harbour", "harbour");
    assertThat(organisationOf(anna)).isNull();

    assertThat(asAdmin(() -> organisationQueries.joining(harbour))).isEqualTo(2);
    assertThatThrownBy(() -> asAdmin(() -> organisations.join(harbour, 3)))
        .hasMessageContaining("people.organisation.other-number");
    assertThat(organisationOf(anna)).isNull();
    assertThat(asAdmin(() -> organisations.join(harbour, 2))).isEqualTo(2);

    assertThat(Stream.of(anna, boris).map(this::organisationOf)).containsOnly(harbour);
    assertThat(Stream.of(clara, stranger).map(this::organisationOf)).containsOnlyNulls();
    assertThat(asAdmin(() -> organisations.join(pilots, 1))).isEqualTo(1);
    assertThat(trail("organisation " + harbour))
        .extracting(AuditRow::action)
        .contains("organisation-created", "organisation-joined");
  }

  @Test
  void whoIsGivenAnAccountJoinsToo() {
    long anna = writer("anna@harbour");
    long harbour = organisation("Harbour", "harbour");
    assertThat(organisationOf(anna)).isNull();

    asAdmin(
        () ->
            accounts.create(
                new CreateAccount(
                    "Anna",
                    new EmailAddress("anna@" + domain("harbour")),
                    null,
                    Set.of(Role.REQUESTER),
                    "en",
                    KYIV)));

    assertThat(organisationOf(anna)).isEqualTo(harbour);
  }

  @Test
  void namesAndDomainsBelongToOneOrganisation() {
    organisation("Harbour", "harbour");

    assertThatThrownBy(() -> organisation("HARBOUR", "other"))
        .hasMessageContaining("people.organisation.name-taken");
    assertThatThrownBy(() -> organisation("Other", "Harbour"))
        .hasMessageContaining("people.organisation.domain-taken")
        .hasMessageContaining("Harbour " + mark);
  }

  @Test
  void aDomainOfEverybodyHasToBeMeant() {
    var free = settings("Friends", Set.of("ukr.net"));

    assertThatThrownBy(() -> asAdmin(() -> organisations.create(free, false)))
        .hasMessageContaining("people.organisation.domain-shared");

    long friends = asAdmin(() -> organisations.create(free, true));
    change(friends, it -> it);
    // given back, so that no other test's writer of that domain joins
    change(friends, it -> new OrganisationSettings(it.name(), Set.of(), "", false, true));
    assertThat(asAdmin(() -> organisationQueries.details(friends)).settings().domains()).isEmpty();
  }

  @Test
  void whoHasSeenAnOlderOrganisationIsRefusedAlsoWhenOnlyDomainsWereChanged() {
    long harbour = organisation("Harbour", "harbour");
    long seen = asAdmin(() -> organisationQueries.details(harbour)).version();
    change(harbour, it -> settings("Harbour", Set.of(domain("harbour"), domain("quay"))));

    assertThatThrownBy(
            () ->
                asAdmin(
                    () -> {
                      organisations.change(harbour, seen, settings("Port", Set.of()), false);
                      return null;
                    }))
        .hasMessageContaining("changed-meanwhile");
    assertThat(trail("organisation " + harbour).get(0).details().get("domains"))
        .isEqualTo(domain("harbour") + " → " + domain("harbour") + ", " + domain("quay"));
  }

  @Test
  void allPeopleOfAVipOrganisationAreVips() {
    long harbour = organisation("Harbour", "harbour");
    long anna = writer("anna@harbour");
    assertThat(isVip(anna)).isFalse();

    change(harbour, it -> new OrganisationSettings(it.name(), it.domains(), "", true, true));

    assertThat(isVip(anna)).isTrue();
    assertThat(asAdmin(() -> cardQueries.find(anna)).orElseThrow().vip()).isTrue();
    assertThat(asAdmin(() -> cardQueries.details(anna)).settings().vip()).isFalse();
  }

  @Test
  void organisationsAreListedByNameAndFoundByNameOrDomain() throws Exception {
    for (var name : List.of("Charlie", "alpha", "Bravo")) {
      organisation(name, name);
    }

    assertThat(organisationNames(mark)).containsExactly("alpha", "Bravo", "Charlie");
    assertThat(organisationNames(domain("bravo"))).containsExactly("Bravo");
    assertThat(organisationNames("alpha " + mark)).containsExactly("alpha");
  }

  @Test
  void anAdministratorChangesEverythingOfAPersonAndTheTrailSaysFromWhat() {
    long harbour = organisation("Harbour", "harbour");
    long anna = person("anna." + mark + "@elsewhere.example");

    change(
        anna,
        List.of("anna.koval." + mark + "@elsewhere.example", "anna." + mark + "@elsewhere.example"),
        it -> new CardSettings("Анна Коваль", it.addresses(), "uk", KYIV, harbour, true));

    var card = asAdmin(() -> cardQueries.details(anna));
    assertThat(card.settings().name()).isEqualTo("Анна Коваль");
    assertThat(card.settings().language()).isEqualTo("uk");
    assertThat(card.settings().zone()).isEqualTo(KYIV);
    assertThat(card.organisationName()).isEqualTo("Harbour " + mark);
    assertThat(card.settings().vip()).isTrue();
    assertThat(people.find(address("anna.koval." + mark + "@elsewhere.example")))
        .map(Person::id)
        .contains(anna);
    assertThat(trail("person " + anna).get(0).details())
        .containsEntry("name", "anna." + mark + "@elsewhere.example → Анна Коваль")
        .containsEntry("language", "en → uk")
        .containsEntry("organisation", "- → Harbour " + mark)
        .containsEntry("vip", "false → true")
        .containsEntry(
            "addresses",
            "anna.%1$s@elsewhere.example → anna.koval.%1$s@elsewhere.example, anna.%1$s@elsewhere.example"
                .formatted(mark));
  }

  @Test
  void theOldAndTheNewMainAddressAreToldOfTheChangeAndNobodyOfAnother() throws Exception {
    var old = "old." + mark + "@elsewhere.example";
    var added = "new." + mark + "@elsewhere.example";
    long anna = person(old);

    change(anna, List.of(old, added), it -> it);
    assertThat(mailsTo(old)).isZero();
    change(anna, List.of(added, old), it -> it);

    assertThat(mailsTo(old)).isEqualTo(1);
    assertThat(mailsTo(added)).isEqualTo(1);
    assertThat(asAdmin(() -> cardQueries.find(anna)).orElseThrow().email()).isEqualTo(added);
  }

  @Test
  void anAddressOfSomebodyElseIsRefusedAndSaidWhoseItIs() {
    person("boris." + mark + "@elsewhere.example");
    long anna = person("anna." + mark + "@elsewhere.example");

    assertThatThrownBy(
            () -> change(anna, List.of("BORIS." + mark + "@Elsewhere.example"), it -> it))
        .hasMessageContaining("people.email.taken")
        .hasMessageContaining("boris." + mark + "@elsewhere.example");
    assertThatThrownBy(() -> change(anna, List.of(), it -> it))
        .hasMessageContaining("people.email.missing");
    assertThat(asAdmin(() -> cardQueries.details(anna)).settings().addresses()).hasSize(1);
  }

  @Test
  void whoHasSeenAnOlderPersonIsRefusedAlsoWhenOnlyAddressesWereChanged() {
    var first = "anna." + mark + "@elsewhere.example";
    long anna = person(first);
    var seen = asAdmin(() -> cardQueries.details(anna));
    change(anna, List.of(first, "a." + mark + "@elsewhere.example"), it -> it);

    assertThatThrownBy(
            () ->
                asAdmin(
                    () -> {
                      cards.change(anna, seen.version(), seen.settings());
                      return null;
                    }))
        .hasMessageContaining("changed-meanwhile");
  }

  @Test
  void peopleAreListedByNamePageByPage() {
    for (var name : List.of("c", "a", "B", "d")) {
      person(name + "." + mark + "@elsewhere.example");
    }
    var filter = new CardFilter(mark, null, null, false);

    var names = new ArrayList<String>();
    Optional<Cursor> after = Optional.empty();
    do {
      var before = after;
      var page = asAdmin(() -> cardQueries.page(filter, before, 3));
      page.rows().stream().map(CardRow::email).map(it -> it.substring(0, 1)).forEach(names::add);
      after = page.next();
    } while (after.isPresent());

    assertThat(names).containsExactly("a", "B", "c", "d");
    assertThat(asAdmin(() -> cardQueries.count(filter))).isEqualTo(4);
  }

  @Test
  void nobodyButAnAdministratorSeesOrChangesAnyOfThis() {
    for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMIN))) {
      refusesAtEveryDoor(role);
    }
  }

  private void refusesAtEveryDoor(Role role) {
    var caller = Caller.account(1, 1, role.name(), List.of(role), "en", KYIV);
    List<Callable<?>> doors =
        List.of(
            () -> cardQueries.page(CardFilter.ALL, Optional.empty(), 1),
            () -> cardQueries.details(1),
            () -> organisationQueries.page(OrganisationFilter.ALL, Optional.empty(), 1),
            () -> organisationQueries.details(1),
            () -> organisations.create(settings("Mine", Set.of()), false),
            () -> organisations.join(1, 0));

    for (var door : doors) {
      assertThatThrownBy(() -> callers.callAs(caller, door))
          .hasMessageContaining("security.forbidden");
    }
  }

  private long organisation(String name, String domain) {
    return asAdmin(() -> organisations.create(settings(name, Set.of(domain(domain))), false));
  }

  private OrganisationSettings settings(String name, Set<String> domains) {
    return new OrganisationSettings(
        name + " " + mark,
        domains.stream().map(MailDomain::new).collect(Collectors.toSet()),
        "",
        false,
        true);
  }

  private String domain(String name) {
    return name.toLowerCase(Locale.ROOT) + "-" + mark + ".example";
  }

  private void change(long organisation, UnaryOperator<OrganisationSettings> how) {
    asAdmin(
        () -> {
          var before = organisationQueries.details(organisation);
          organisations.change(organisation, before.version(), how.apply(before.settings()), false);
          return null;
        });
  }

  private void change(long person, List<String> addresses, UnaryOperator<CardSettings> how) {
    asAdmin(
        () -> {
          var before = cardQueries.details(person);
          var it = before.settings();
          var typed =
              new CardSettings(
                  it.name(),
                  addresses.stream().map(EmailAddress::new).toList(),
                  it.language(),
                  it.zone(),
                  it.organisation(),
                  it.vip());
          cards.change(person, before.version(), how.apply(typed));
          return null;
        });
  }

  /** By an address as {@code anna@harbour}, whose domain becomes this test's own. */
  private long writer(String address) {
    return person(address + "-" + mark + ".example");
  }

  private long person(String address) {
    return people.findOrCreate(address(address), null, "en", ZoneId.of("UTC")).id();
  }

  private OffsetDateTime verifiedAt(Identity identity) {
    return sql.query(
        handle ->
            handle
                .createQuery("select verified_at from contact_point where normalised = :normalised")
                .bind("normalised", identity.normalised())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .orElse(null));
  }

  private static Identity address(String address) {
    return Identity.email(address);
  }

  private Long organisationOf(long person) {
    return asAdmin(() -> cardQueries.details(person)).settings().organisation();
  }

  private boolean isVip(long person) {
    return sql.query(
        handle ->
            handle
                .createQuery("select is_vip(vip, organisation_id) from person where id = :id")
                .bind("id", person)
                .mapTo(Boolean.class)
                .one());
  }

  private List<String> organisationNames(String text) {
    return asAdmin(
            () ->
                organisationQueries.page(new OrganisationFilter(text, null), Optional.empty(), 10))
        .rows()
        .stream()
        .map(OrganisationRow::name)
        .map(name -> name.replace(" " + mark, ""))
        .toList();
  }

  private List<AuditRow> trail(String object) {
    return asAdmin(
            () -> audit.page(new AuditFilter(object, null, null, null), Optional.empty(), 50))
        .rows()
        .stream()
        .filter(row -> row.object().equals(object))
        .toList();
  }

  private long mailsTo(String address) {
    return asAdmin(
        () -> outbox.count(new OutboxFilter(Optional.empty(), Optional.empty(), address)));
  }

  private <T> T asAdmin(Callable<T> work) {
    try {
      return callers.callAs(Caller.system("test"), work);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
