package org.handrail.bootstrap;

import static org.handrail.bootstrap.Run.or;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.bootstrap.BootstrapDocument.CategoryEntry;
import org.handrail.kernel.Language;
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
    var english = run.needed(names.get(Language.EN), path + ".name", "en");
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
    var differences = differences(there.settings(), after);
    if (!differences.isEmpty()) {
      categories.change(id, there.version(), after);
      run.changed(WHAT, after.name().toString(), differences);
    }
  }

  /** A name in one language is the name in all, until somebody gives the others. */
  private static CategorySettings usual(Map<Language, String> name) {
    return new CategorySettings(
        merged(name, LocalisedName.inAll(name.get(Language.EN))),
        CategoryIcon.QUESTION,
        TicketType.QUESTION,
        null,
        true,
        true);
  }

  private static LocalisedName merged(Map<Language, String> said, LocalisedName there) {
    var names = new EnumMap<Language, String>(Language.class);
    Stream.of(Language.values())
        .forEach(language -> names.put(language, or(said.get(language), there.in(language))));
    return new LocalisedName(names);
  }

  private CategorySettings said(CategoryEntry entry, CategorySettings there, String path, Run run) {
    return new CategorySettings(
        merged(entry.name(), there.name()),
        or(entry.icon(), there.icon()),
        or(entry.type(), there.type()),
        entry.team() == null
            ? there.teamId()
            : run.known(known.team(entry.team()), path + ".team", entry.team()),
        or(entry.onPortal(), there.onPortal()),
        there.active());
  }

  /** Names differ by language: {@code nameRu}. */
  private static List<String> differences(CategorySettings before, CategorySettings after) {
    var names =
        Stream.of(Language.values())
            .filter(each -> !before.name().in(each).equals(after.name().in(each)))
            .map(
                each ->
                    "name"
                        + each.tag().substring(0, 1).toUpperCase(Locale.ROOT)
                        + each.tag().substring(1));
    var others =
        Run.differences(before, after).stream()
            .filter(part -> !part.equals("name"))
            .map(part -> part.equals("teamId") ? "team" : part);
    return Stream.concat(names, others).toList();
  }
}
