package org.handrail.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.omnifaces.util.Components;
import org.omnifaces.util.Faces;

/** What is wrong with which field of the form just sent, for {@code x:error-summary}. */
@Named
@RequestScoped
public class ErrorSummary {

  /**
   * One refused field.
   *
   * @param target id of the element to go to
   */
  public record Line(String target, String label, String text) {}

  public List<Line> getLines() {
    var lines = new ArrayList<Line>();
    var ids = Faces.getContext().getClientIdsWithMessages();
    while (ids.hasNext()) {
      var id = ids.next();
      if (id != null) {
        lines.addAll(linesOf(id));
      }
    }
    return lines;
  }

  private static List<Line> linesOf(String id) {
    return Faces.getContext().getMessageList(id).stream()
        .map(message -> new Line(id, labelOf(id), message.getSummary()))
        .toList();
  }

  /** Also of a field in a row that is repeated, whose label tells which row it is. */
  private static String labelOf(String id) {
    var label = new AtomicReference<>(id);
    Faces.getViewRoot()
        .invokeOnComponent(
            Faces.getContext(), id, (context, input) -> label.set(Components.getLabel(input)));
    return label.get();
  }
}
