package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.kernel.html.RichText;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.model.Channel;

/**
 * Something to be said.
 *
 * @param text plain; its lines stay lines
 * @param html instead of text; what is not safe is taken out
 * @param attachments ids that {@code POST /attachments} gave
 */
@Schema(description = "Something to be said, as text or as HTML, with files uploaded before.")
public record Said(
    @Size(max = 200_000) String text,
    @Size(max = 500_000) String html,
    List<@NotNull UUID> attachments) {

  @JsonbCreator
  public Said {}

  NewMessage message() {
    return NewMessage.written(body(), attachments == null ? List.of() : attachments, Channel.API);
  }

  private SafeHtml body() {
    return html == null
        ? SafeHtml.ofText(text == null ? "" : text)
        : new SafeHtml(RichText.forStorage(html));
  }
}
