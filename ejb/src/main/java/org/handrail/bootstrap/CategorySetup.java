package org.handrail.bootstrap;

import static org.handrail.bootstrap.Run.or;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.bootstrap.BootstrapDocument.CategoryEntry;
import org.handrail.bootstrap.BootstrapDocument.NameEntry;
import org.handrail.kernel.LocalisedName;
import org.handrail.ticket.catalog.CategoryIcon;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.CategoryService;
import org.handrail.ticket.catalog.CategorySettings;
import org.handrail.ticket.model.TicketType;

/** Makes and changes categories. */
@ApplicationScoped
class CategorySetup {

  private static final String WHAT = "category";

  @Inject private CategoryService categories;
  @Inject private CategoryQueries queries;
  @Inject private Known known;

  void apply(List<CategoryEntry> entries, Run run) {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var path = "categories[%d]".formatted(i);
      run.at(path, () -> apply(entry, path, run));
    }
  }

  private void apply(CategoryEntry entry, String path, Run run) {
    var names = run.needed(entry.name(), path, "name");
    var english = run.needed(names.en(), path + ".name", "en");
    var there = known.category(english);
    if (there.isPresent()) {
      change(there.get(), entry, path, run);
    } else {
      categories.create(said(entry, usual(names), path, run));
      run.made(WHAT, english);
    }
  }

  private void change(long id, CategoryEntry entry, String path, Run run) {
    var there = queries.details(id);
    var after = said(entry, there.settings(), path, run);
    var differences = Run.differences(Shown.of(there.settings()), Shown.of(after));
    if (!differences.isEmpty()) {
      categories.change(id, there.version(), after);
      run.changed(WHAT, entry.name().en(), differences);
    }
  }

  /** A name in one language is the name in all, until somebody gives the others. */
  private static CategorySettings usual(NameEntry name) {
    return new CategorySettings(
        new LocalisedName(name.en(), or(name.uk(), name.en()), or(name.ru(), name.en())),
        CategoryIcon.QUESTION,
        TicketType.QUESTION,
        null,
        true,
        true);
  }

  private CategorySettings said(CategoryEntry entry, CategorySettings there, String path, Run run) {
    return new CategorySettings(
        new LocalisedName(
            entry.name().en(),
            or(entry.name().uk(), there.name().in("uk")),
            or(entry.name().ru(), there.name().in("ru"))),
        or(entry.icon(), there.icon()),
        or(entry.type(), there.type()),
        entry.team() == null
            ? there.teamId()
            : run.known(known.team(entry.team()), path + ".team", entry.team()),
        or(entry.onPortal(), there.onPortal()),
        there.active());
  }

  /** What can be compared of a category: its name is no value. */
  private record Shown(
      String nameUk,
      String nameRu,
      CategoryIcon icon,
      TicketType type,
      Long team,
      boolean onPortal) {

    static Shown of(CategorySettings settings) {
      return new Shown(
          settings.name().in("uk"),
          settings.name().in("ru"),
          settings.icon(),
          settings.type(),
          settings.teamId(),
          settings.onPortal());
    }
  }
}
