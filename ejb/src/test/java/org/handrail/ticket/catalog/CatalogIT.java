package org.handrail.ticket.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.Language;
import org.handrail.kernel.LocalisedName;
import org.handrail.team.AgentsFixture;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketType;
import org.junit.jupiter.api.Test;

class CatalogIT extends ContainerTest {

  private static final LocalisedName PRINTERS = named("Printers", "Принтери", "Принтеры");

  @Inject private CategoryService categories;
  @Inject private CategoryQueries categoryQueries;
  @Inject private StatusService statuses;
  @Inject private StatusQueries statusQueries;
  @Inject private AgentsFixture agents;

  @Test
  void everyReaderSeesACategoryInTheirLanguage() {
    long id = create(settings(PRINTERS, null, true, true));

    assertThat(tileName(id, "uk")).isEqualTo("Принтери");
    assertThat(tileName(id, "ru")).isEqualTo("Принтеры");
    assertThat(tileName(id, "fr")).isEqualTo("Printers");
  }

  @Test
  void thePortalShowsNeitherHiddenNorInactiveCategories() {
    long hidden = create(settings(PRINTERS, null, false, true));
    long inactive = create(settings(PRINTERS, null, true, false));

    assertThat(portalIds()).doesNotContain(hidden, inactive);
    assertThat(agents.asAdmin(() -> categoryQueries.active("en")))
        .extracting(CategoryRow::id)
        .contains(hidden)
        .doesNotContain(inactive);
    assertThat(agents.asAdmin(() -> categoryQueries.all("en")))
        .extracting(CategoryRow::id)
        .contains(hidden, inactive);
  }

  @Test
  void aCategoryLeadsToAnActiveTeamOnly() {
    long team = agents.team("Printing", AssignmentStrategy.MANUAL);
    long id = create(settings(PRINTERS, team, true, true));
    assertThat(agents.asAdmin(() -> categoryQueries.team(id))).contains(team);

    assertThatThrownBy(() -> create(settings(PRINTERS, 999_999L, true, true)))
        .hasMessageContaining("catalog.team.unknown");
  }

  @Test
  void categoriesComeInTheOrderTheyWereArranged() {
    long first = create(settings(PRINTERS, null, true, true));
    long second = create(settings(PRINTERS, null, true, true));
    assertThat(portalIds()).containsSubsequence(first, second);

    agents.runAsAdmin(() -> categories.arrange(List.of(second, first)));

    assertThat(portalIds()).containsSubsequence(second, first);
  }

  @Test
  void whoHasSeenAnOlderCategoryIsRefused() {
    long id = create(settings(PRINTERS, null, true, true));
    var seen = agents.asAdmin(() -> categoryQueries.details(id));
    agents.runAsAdmin(
        () -> categories.change(id, seen.version(), settings(PRINTERS, null, false, true)));

    assertThatThrownBy(
            () ->
                agents.runAsAdmin(
                    () ->
                        categories.change(
                            id, seen.version(), settings(PRINTERS, null, true, true))))
        .hasMessageContaining("changed-meanwhile");
  }

  @Test
  void aCategoryIsNamedInEveryLanguageOrNotAtAll() {
    assertThatThrownBy(() -> settings(named("Mice", " ", "Мыши"), null, true, true))
        .hasMessageContaining("catalog.name.missing");
  }

  @Test
  void aStatusOfOnesOwnBecomesTheStandardOfItsCategoryAndTheOldOneGivesWay() {
    long before = standard(StatusCategory.ON_HOLD);
    long vendor = createStatus(StatusCategory.ON_HOLD, "Waiting for vendor");

    agents.runAsAdmin(() -> statuses.makeStandard(vendor));

    assertThat(standard(StatusCategory.ON_HOLD)).isEqualTo(vendor);
    assertThat(agents.asAdmin(() -> statusQueries.active("en")))
        .extracting(StatusRow::id)
        .contains(before, vendor);
  }

  @Test
  void theStandardOfACategoryStaysInUse() {
    var standard = agents.asAdmin(() -> statusQueries.details(standard(StatusCategory.PENDING)));

    assertThatThrownBy(
            () ->
                agents.runAsAdmin(
                    () ->
                        statuses.change(standard.id(), standard.version(), standard.name(), false)))
        .hasMessageContaining("ticket.status.standard-needed");
  }

  @Test
  void whatIsOutOfUseBecomesNoStandard() {
    long status = createStatus(StatusCategory.OPEN, "Analysing");
    var details = agents.asAdmin(() -> statusQueries.details(status));
    agents.runAsAdmin(() -> statuses.change(status, details.version(), details.name(), false));

    assertThatThrownBy(() -> agents.runAsAdmin(() -> statuses.makeStandard(status)))
        .hasMessageContaining("ticket.status.standard-needed");
    assertThat(agents.asAdmin(() -> statusQueries.active("en")))
        .extracting(StatusRow::id)
        .doesNotContain(status);
  }

  private long create(CategorySettings settings) {
    return agents.asAdmin(() -> categories.create(settings));
  }

  private long createStatus(StatusCategory category, String name) {
    return agents.asAdmin(() -> statuses.create(category, LocalisedName.inAll(name)));
  }

  private String tileName(long id, String language) {
    return agents.asAdmin(() -> categoryQueries.onPortal(language)).stream()
        .filter(tile -> tile.id() == id)
        .findFirst()
        .orElseThrow()
        .name();
  }

  private List<Long> portalIds() {
    return agents.asAdmin(() -> categoryQueries.onPortal("en")).stream()
        .map(CategoryTile::id)
        .toList();
  }

  private long standard(StatusCategory category) {
    return agents.asAdmin(() -> statusQueries.all("en")).stream()
        .filter(status -> status.standard() && status.category() == category)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static CategorySettings settings(
      LocalisedName name, Long team, boolean onPortal, boolean active) {
    return new CategorySettings(
        name, CategoryIcon.PRINTER, TicketType.INCIDENT, team, onPortal, active);
  }

  private static LocalisedName named(String english, String ukrainian, String russian) {
    return new LocalisedName(
        Map.of(Language.EN, english, Language.UK, ukrainian, Language.RU, russian));
  }
}
