package org.handrail.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.web.ui.TableQuery.SortKey;
import org.junit.jupiter.api.Test;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class RecordLazyModelTest {

  private record Ticket(long id) {}

  private static final Map<String, SortMeta> UNSORTED = Map.of();
  private static final Map<String, FilterMeta> UNFILTERED = Map.of();

  /** A door with 60 tickets that remembers what it was asked. */
  private static final class Door {

    private final List<TableQuery> asked = new ArrayList<>();
    private int counted;

    Page<Ticket> page(TableQuery query) {
      asked.add(query);
      long after = query.after().map(end -> Long.parseLong(end.values().get(0))).orElse(0L);
      long last = Math.min(60, after + query.limit());
      var rows = LongStream.rangeClosed(after + 1, last).mapToObj(Ticket::new).toList();
      return new Page<>(
          rows, last < 60 ? Optional.of(new Cursor(List.of("" + last))) : Optional.empty());
    }

    long count(Map<String, Object> filters) {
      counted++;
      return filters.isEmpty() ? 60 : 5;
    }

    Optional<Ticket> row(long id) {
      return id <= 60 ? Optional.of(new Ticket(id)) : Optional.empty();
    }

    TableQuery lastAsked() {
      return asked.get(asked.size() - 1);
    }
  }

  private final Door door = new Door();
  private final RecordLazyModel<Ticket> tickets =
      new RecordLazyModel<>(Ticket::id, door::page, door::count, door::row)
          .sortableBy("subject", "opened")
          .filterableBy("team")
          .orderedBy("opened", false);

  @Test
  void theUsualOrderEndsInTheId() {
    tickets.load(0, 25, UNSORTED, UNFILTERED);

    assertThat(door.lastAsked().order())
        .containsExactly(new SortKey("opened", false), new SortKey("id", false));
  }

  @Test
  void theReadersOrderReplacesTheUsualOne() {
    tickets.load(0, 25, sortedBy("subject"), UNFILTERED);

    assertThat(door.lastAsked().order())
        .containsExactly(new SortKey("subject", true), new SortKey("id", true));
  }

  @Test
  void aSortKeyThatIsNotListedNeverReachesTheDoor() {
    assertThatThrownBy(() -> tickets.load(0, 25, sortedBy("password"), UNFILTERED))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("list.unknown-sort");
    assertThat(door.asked).isEmpty();
  }

  @Test
  void aFilterThatIsNotListedNeverReachesTheDoor() {
    assertThatThrownBy(() -> tickets.count(filteredBy("secret", "x")))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("list.unknown-filter");
    assertThatThrownBy(() -> tickets.filter("secret", "x")).isInstanceOf(DomainException.class);
    assertThat(door.counted).isZero();
  }

  @Test
  void theNextPageBeginsWhereTheLastOneEnded() {
    tickets.load(0, 25, UNSORTED, UNFILTERED);

    var second = tickets.load(25, 25, UNSORTED, UNFILTERED);

    assertThat(second).first().isEqualTo(new Ticket(26));
    assertThat(door.lastAsked().after()).contains(new Cursor(List.of("25")));
    assertThat(door.asked).hasSize(2);
  }

  @Test
  void aPageNobodyWalkedToIsFoundFromTheNearestKnownOne() {
    assertThat(tickets.load(50, 25, UNSORTED, UNFILTERED))
        .hasSize(10)
        .first()
        .isEqualTo(new Ticket(51));
  }

  @Test
  void behindTheEndThereAreNoRows() {
    assertThat(tickets.load(75, 25, UNSORTED, UNFILTERED)).isEmpty();
  }

  @Test
  void anotherOrderForgetsWherePagesEnded() {
    tickets.load(0, 25, UNSORTED, UNFILTERED);

    tickets.load(0, 25, sortedBy("subject"), UNFILTERED);

    assertThat(door.lastAsked().after()).isEmpty();
  }

  @Test
  void theCountIsAskedOncePerFilter() {
    tickets.count(UNFILTERED);
    tickets.count(UNFILTERED);
    assertThat(door.counted).isEqualTo(1);

    tickets.filter("team", 7);
    assertThat(tickets.count(UNFILTERED)).isEqualTo(5);
    assertThat(door.counted).isEqualTo(2);

    tickets.filter("team", null);
    tickets.refresh();
    assertThat(tickets.count(UNFILTERED)).isEqualTo(60);
    assertThat(door.counted).isEqualTo(3);
  }

  @Test
  void columnFiltersAndChipsGoTogether() {
    tickets.filterableBy("team", "status").filter("team", 7);

    tickets.load(0, 25, UNSORTED, filteredBy("status", "OPEN"));

    assertThat(door.lastAsked().filters()).isEqualTo(Map.of("team", 7, "status", "OPEN"));
  }

  @Test
  void aSelectedRowIsFoundByItsIdAlsoWhenItIsOnNoLoadedPage() {
    assertThat(tickets.getRowKey(new Ticket(7))).isEqualTo("7");
    assertThat(tickets.getRowData("55")).isEqualTo(new Ticket(55));
    assertThat(tickets.getRowData("99")).isNull();
  }

  private static Map<String, SortMeta> sortedBy(String key) {
    return Map.of(key, SortMeta.builder().field(key).order(SortOrder.ASCENDING).build());
  }

  private static Map<String, FilterMeta> filteredBy(String key, Object value) {
    return Map.of(key, FilterMeta.builder().field(key).filterValue(value).build());
  }
}
