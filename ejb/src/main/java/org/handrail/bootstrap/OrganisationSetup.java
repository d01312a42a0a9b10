package org.handrail.bootstrap;

import static org.handrail.bootstrap.Run.or;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.bootstrap.BootstrapDocument.OrganisationEntry;
import org.handrail.people.organisation.MailDomain;
import org.handrail.people.organisation.OrganisationQueries;
import org.handrail.people.organisation.OrganisationService;
import org.handrail.people.organisation.OrganisationSettings;

/**
 * Makes and changes organisations, before accounts whose owners join them. A domain in which
 * everybody may have an address is refused: that is decided on the screen.
 */
@ApplicationScoped
class OrganisationSetup {

  private static final String WHAT = "organisation";

  @Inject private OrganisationService organisations;
  @Inject private OrganisationQueries queries;
  @Inject private Known known;

  void apply(List<OrganisationEntry> entries, Run run) {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var path = "organisations[%d]".formatted(i);
      run.at(path, () -> apply(entry, path, run));
    }
  }

  private void apply(OrganisationEntry entry, String path, Run run) {
    var name = run.needed(entry.name(), path, "name");
    var there = known.organisation(name);
    if (there.isPresent()) {
      change(there.get(), entry, run);
    } else {
      var usual = new OrganisationSettings(name, Set.of(), "", false, true);
      organisations.create(said(entry, usual), false);
      run.made(WHAT, name);
    }
  }

  private void change(long id, OrganisationEntry entry, Run run) {
    var there = queries.details(id);
    var after = said(entry, there.settings());
    if (!after.equals(there.settings())) {
      organisations.change(id, there.version(), after, false);
      run.changed(WHAT, entry.name(), Run.differences(there.settings(), after));
    }
  }

  private static OrganisationSettings said(OrganisationEntry entry, OrganisationSettings there) {
    return new OrganisationSettings(
        there.name(),
        entry.domains() == null
            ? there.domains()
            : entry.domains().stream().map(MailDomain::new).collect(Collectors.toSet()),
        or(entry.notes(), there.notes()),
        or(entry.vip(), there.vip()),
        or(entry.active(), there.active()));
  }
}
