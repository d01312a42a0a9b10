package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.sla.policy.Attribute;
import org.handrail.sla.policy.Condition;

/** A condition as boxes to tick; tags are typed, since any word may become one. */
public class ConditionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Attribute attribute;
  private List<String> values;

  ConditionForm(Attribute attribute) {
    this.attribute = attribute;
    values = new ArrayList<>();
  }

  ConditionForm(Condition condition) {
    attribute = condition.attribute();
    values = new ArrayList<>(condition.values());
  }

  Condition condition() {
    return new Condition(attribute, Set.copyOf(values));
  }

  public boolean isTyped() {
    return attribute == Attribute.TAG;
  }

  public String getTypedText() {
    return String.join(", ", new TreeSet<>(values));
  }

  public void setTypedText(String typed) {
    values =
        Arrays.stream((typed == null ? "" : typed).split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
  }

  public Attribute getAttribute() {
    return attribute;
  }

  public List<String> getValues() {
    return values;
  }

  public void setValues(List<String> values) {
    this.values = values;
  }
}
