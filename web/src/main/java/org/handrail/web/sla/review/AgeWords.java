package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.handrail.sla.review.PreviewAge;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** How old a preview is and what has changed since, in the reader's words. */
@RequestScoped
public class AgeWords {

  @Inject private ReaderTexts texts;
  @Inject private Reader reader;

  String words(PreviewAge age) {
    var sentences = new ArrayList<String>();
    sentences.add(texts.with("sla.draft.outdated.computed", reader.relative(age.asOf())));
    if (!age.versions().isEmpty()) {
      var states = age.versions().stream().map(String::valueOf).collect(Collectors.joining(", "));
      sentences.add(texts.with("sla.draft.outdated.versions", states));
    }
    if (age.tickets() > 0) {
      sentences.add(texts.count("sla.draft.outdated.tickets", age.tickets()));
    }
    return String.join(" ", sentences);
  }
}
