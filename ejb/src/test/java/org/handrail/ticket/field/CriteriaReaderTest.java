package org.handrail.ticket.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.sla.tracking.SlaFields;
import org.handrail.ticket.field.Criteria.Group;
import org.handrail.ticket.field.Criteria.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaReaderTest {

  private static final CriteriaReader READER =
      new CriteriaReader(TicketFields.known(), field -> field != SlaFields.DUE);

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    var criteria =
        Criteria.allOf(
            Criterion.of(BuiltInFields.STATUS_CATEGORY, Operator.IN, "NEW", "OPEN"),
            new Group(
                Match.ANY,
                List.of(
                    Criterion.of(BuiltInFields.PRIORITY, Operator.AT_LEAST, "HIGH"),
                    Criterion.of(BuiltInFields.ASSIGNEE, Operator.IS_EMPTY))));

    var json = new ObjectMapper().writeValueAsString(CriteriaReader.tree(criteria));

    assertThat(READER.criteria(tree(json))).isEqualTo(criteria);
  }

  @Test
  void numbersAndTruthNeedNoQuotes() throws Exception {
    var read =
        criteria(
            """
            {"any": [{"field": "team", "operator": "is", "values": [7]},
                     {"field": "vip", "operator": "is", "values": [true]},
                     {"field": "category", "operator": "is-empty"}]}""");

    assertThat(read)
        .isEqualTo(
            Criteria.anyOf(
                Criterion.of(BuiltInFields.TEAM, Operator.IS, 7),
                Criterion.of(BuiltInFields.VIP, Operator.IS, true),
                Criterion.of(BuiltInFields.CATEGORY, Operator.IS_EMPTY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ticket.criteria.form | criteria | []",
        "ticket.criteria.form | criteria | {}",
        "ticket.criteria.form | criteria | {\"all\": [], \"any\": []}",
        "ticket.criteria.form | all | {\"all\": {}}",
        "ticket.criteria.form | any[0] | {\"any\": [7]}",
        "ticket.criteria.form | all[0] | {\"all\": [{\"field\": \"team\", \"operator\": \"is\", \"value\": 7}]}",
        "ticket.criteria.form | all[0].operator | {\"all\": [{\"field\": \"team\"}]}",
        "ticket.criteria.form | all[0].values | {\"all\": [{\"field\": \"team\", \"operator\": \"is\", \"values\": 7}]}",
        "ticket.criteria.too-deep | all[0].any[1] | {\"all\": [{\"any\": [{\"field\": \"vip\", \"operator\": \"is\", \"values\": [true]}, {\"all\": []}]}]}",
        "ticket.criteria.unknown-field | all[0].field | {\"all\": [{\"field\": \"mood\", \"operator\": \"is\", \"values\": [1]}]}",
        "ticket.criteria.unknown-field | all[0].field | {\"all\": [{\"field\": \"due\", \"operator\": \"is-empty\"}]}",
        "ticket.criteria.unknown-operator | any[0].operator | {\"any\": [{\"field\": \"team\", \"operator\": \"contains\", \"values\": [1]}]}",
        "ticket.criteria.unknown-operator | any[0].operator | {\"any\": [{\"field\": \"team\", \"operator\": \"like\", \"values\": [1]}]}",
        "ticket.criteria.value-count | all[0].values | {\"all\": [{\"field\": \"team\", \"operator\": \"is\", \"values\": [1, 2]}]}",
        "ticket.criteria.value-count | all[0].values | {\"all\": [{\"field\": \"team\", \"operator\": \"in\"}]}",
        "ticket.criteria.bad-value | all[0].any[0].values[1] | {\"all\": [{\"any\": [{\"field\": \"priority\", \"operator\": \"in\", \"values\": [\"LOW\", \"HUGE\"]}]}]}",
        "ticket.criteria.bad-value | all[0].values[0] | {\"all\": [{\"field\": \"team\", \"operator\": \"is\", \"values\": [\"one\"]}]}",
        "ticket.criteria.bad-value | all[0].values[0] | {\"all\": [{\"field\": \"created\", \"operator\": \"before\", \"values\": [\"yesterday\"]}]}",
        "ticket.criteria.bad-value | all[0].values[0] | {\"all\": [{\"field\": \"created\", \"operator\": \"before\", \"values\": [\"now-\"]}]}",
        "ticket.criteria.bad-value | all[0].values[0] | {\"all\": [{\"field\": \"subject\", \"operator\": \"contains\", \"values\": [\" \"]}]}",
        "ticket.criteria.bad-value | all[0].values[0] | {\"all\": [{\"field\": \"vip\", \"operator\": \"is\", \"values\": [\"yes\"]}]}",
        "ticket.criteria.form | all[0].values[0] | {\"all\": [{\"field\": \"vip\", \"operator\": \"is\", \"values\": [null]}]}"
      })
  void aRefusalNamesThePlace(String code, String place, String json) {
    var refused = catchThrowableOfType(DomainException.class, () -> criteria(json));

    assertThat(refused.code().code()).isEqualTo(code);
    assertThat(refused.details()).containsEntry("place", place);
  }

  @Test
  void thereIsAnEndToThem() {
    var one = "{\"field\": \"vip\", \"operator\": \"is\", \"values\": [true]}";
    var many = "{\"all\": [" + (one + ", ").repeat(100) + one + "]}";

    var refused = catchThrowableOfType(DomainException.class, () -> criteria(many));

    assertThat(refused.code()).isEqualTo(CriteriaError.TOO_MANY);
  }

  private static Criteria criteria(String json) throws JsonProcessingException {
    return READER.criteria(tree(json));
  }

  private static Object tree(String json) throws JsonProcessingException {
    return new ObjectMapper().readValue(json, Object.class);
  }
}
