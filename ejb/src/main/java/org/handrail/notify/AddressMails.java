package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.mail.outbox.Outbox;
import org.handrail.notify.Template.Value;
import org.handrail.people.EmailAddress;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.people.card.MainAddressChanged;
import org.handrail.settings.Settings;

/**
 * Tells people at both addresses that an administrator changed theirs: anyone who still reads the
 * old one finds out, whatever the reason was.
 */
@ApplicationScoped
class AddressMails {

  private static final String NONE = "-";

  @Inject private PersonService people;
  @Inject private Senders senders;
  @Inject private HelpdeskMailing mailing;
  @Inject private Outbox outbox;
  @Inject private Settings settings;

  void onChanged(@Observes MainAddressChanged changed) {
    var former = changed.before() == null ? NONE : changed.before().value();
    Map<Placeholder, Value> values =
        Map.of(
            Placeholder.FORMER,
            Value.of(former),
            Placeholder.ADDRESS,
            Value.of(changed.after().value()),
            Placeholder.LINK,
            Value.of(settings.baseUrl() + "/portal/index.xhtml"));
    Stream.of(changed.after(), changed.before())
        .filter(address -> address != null && !address.normalised().endsWith(".invalid"))
        .map(address -> recipient(changed.personId(), address))
        .map(to -> mailing.mail(TemplateKind.ADDRESS_CHANGED, senders.first(), to, values))
        .forEach(outbox::send);
  }

  private Recipient recipient(long personId, EmailAddress address) {
    var person = people.get(personId);
    return new Recipient(
        personId,
        person.name(),
        person.language(),
        person.timeZone().getId(),
        Identity.EMAIL,
        address.value());
  }
}
