package org.handrail.web.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Page;
import org.handrail.web.ui.TableQuery.SortKey;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The one adapter between PrimeFaces' lazy tables and a query door that answers with records.
 *
 * <pre>{@code
 * new RecordLazyModel<>(AccountRow::id, accounts::page, accounts::count, accounts::row)
 *     .sortableBy("name", "createdAt")
 *     .filterableBy("role")
 *     .orderedBy("name", true);
 * }</pre>
 *
 * <p>Only listed keys reach the door, anything else from the browser is refused. Pages are fetched
 * by keyset: the model remembers where each page it has shown ended. The count is asked once per
 * filter, until {@link #refresh()}.
 */
public class RecordLazyModel<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;

  /** The row's id. */
  @FunctionalInterface
  public interface Id<T> extends ToLongFunction<T>, Serializable {}

  /** The rows that answer a query, and where they end. */
  @FunctionalInterface
  public interface Rows<T> extends Serializable {
    Page<T> page(TableQuery query);
  }

  /** How many rows these filters leave. */
  @FunctionalInterface
  public interface Count extends Serializable {
    long count(Map<String, Object> filters);
  }

  /** The row with this id, if the caller may see it. */
  @FunctionalInterface
  public interface Row<T> extends Serializable {
    Optional<T> row(long id);
  }

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private final Id<T> id;
  private final Rows<T> rows;
  private final Count count;
  private final Row<T> row;
  private final Map<String, Object> filters = new HashMap<>();

  private Set<String> sortable = Set.of(SortKey.ID);
  private Set<String> filterable = Set.of();
  private SortKey usual = new SortKey(SortKey.ID, true);

  private Map<String, Object> counted;
  private long total;

  private List<Object> walked = List.of();
  private final NavigableMap<Integer, Cursor> ends = new TreeMap<>();

  public RecordLazyModel(Id<T> id, Rows<T> rows, Count count, Row<T> row) {
    this.id = id;
    this.rows = rows;
    this.count = count;
    this.row = row;
  }

  /** The keys a column may sort by; {@code id} always is one. */
  public RecordLazyModel<T> sortableBy(String... keys) {
    var all = new ArrayList<>(List.of(keys));
    all.add(SortKey.ID);
    sortable = Set.copyOf(all);
    return this;
  }

  /** The keys that may be filtered by. */
  public RecordLazyModel<T> filterableBy(String... keys) {
    filterable = Set.of(keys);
    return this;
  }

  /** The order while the reader has not chosen another. */
  public RecordLazyModel<T> orderedBy(String key, boolean ascending) {
    usual = new SortKey(allowed(sortable, key, KernelError.UNKNOWN_SORT), ascending);
    return this;
  }

  /** Puts a filter in force, for filters outside the table's columns; null lifts it. */
  public void filter(String key, Object value) {
    allowed(filterable, key, KernelError.UNKNOWN_FILTER);
    if (value == null) {
      filters.remove(key);
    } else {
      filters.put(key, value);
    }
  }

  /** The filters set by {@link #filter}. */
  public Map<String, Object> filters() {
    return Map.copyOf(filters);
  }

  /** Forgets what was counted and walked, because the data has changed. */
  public void refresh() {
    counted = null;
    ends.clear();
  }

  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    var asked = filters(filterBy);
    if (!asked.equals(counted)) {
      total = count.count(asked);
      counted = asked;
    }
    return Math.toIntExact(total);
  }

  @Override
  public List<T> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    var asked = new TableQuery(filters(filterBy), order(sortBy), Optional.empty(), pageSize);
    forgetEndsOfOtherLists(asked);
    if (first > 0 && walkTo(first, asked).isEmpty()) {
      return List.of();
    }
    return page(asked, first, pageSize).rows();
  }

  @Override
  public String getRowKey(T record) {
    return String.valueOf(id.applyAsLong(record));
  }

  @Override
  public T getRowData(String rowKey) {
    return loaded(rowKey).or(() -> id(rowKey).flatMap(row::row)).orElse(null);
  }

  /** Empty for what never was the key of a row. */
  private static Optional<Long> id(String rowKey) {
    return ID.matcher(rowKey).matches() ? Optional.of(Long.valueOf(rowKey)) : Optional.empty();
  }

  private Optional<T> loaded(String rowKey) {
    return Optional.ofNullable(getWrappedData()).stream()
        .flatMap(List::stream)
        .filter(record -> getRowKey(record).equals(rowKey))
        .findFirst();
  }

  /** Finds the end of the row before {@code first}; empty when the list is shorter. */
  private Optional<Cursor> walkTo(int first, TableQuery asked) {
    var known = ends.floorKey(first);
    int from = known == null ? 0 : known;
    return from == first ? Optional.of(ends.get(first)) : page(asked, from, first - from).next();
  }

  private Page<T> page(TableQuery asked, int first, int limit) {
    var after = Optional.ofNullable(ends.get(first));
    var page = rows.page(new TableQuery(asked.filters(), asked.order(), after, limit));
    page.next().ifPresent(end -> ends.put(first + limit, end));
    return page;
  }

  private void forgetEndsOfOtherLists(TableQuery asked) {
    List<Object> list = List.of(asked.filters(), asked.order());
    if (!list.equals(walked)) {
      ends.clear();
      walked = list;
    }
  }

  private Map<String, Object> filters(Map<String, FilterMeta> filterBy) {
    var all = new HashMap<>(filters);
    filterBy.values().stream()
        .filter(FilterMeta::isActive)
        .forEach(meta -> all.put(keyOf(meta), meta.getFilterValue()));
    return all;
  }

  private String keyOf(FilterMeta meta) {
    return allowed(filterable, meta.getField(), KernelError.UNKNOWN_FILTER);
  }

  private List<SortKey> order(Map<String, SortMeta> sortBy) {
    var order = new ArrayList<SortKey>();
    sortBy.values().stream().filter(SortMeta::isActive).map(this::key).forEach(order::add);
    if (order.isEmpty()) {
      order.add(usual);
    }
    if (order.stream().noneMatch(SortKey::isId)) {
      order.add(new SortKey(SortKey.ID, order.get(0).ascending()));
    }
    return order;
  }

  private SortKey key(SortMeta meta) {
    var key = allowed(sortable, meta.getField(), KernelError.UNKNOWN_SORT);
    return new SortKey(key, meta.getOrder().isAscending());
  }

  private static String allowed(Set<String> keys, String key, ErrorCode refusal) {
    if (key == null || !keys.contains(key)) {
      throw new DomainException(refusal, Map.of("key", String.valueOf(key)));
    }
    return key;
  }
}
