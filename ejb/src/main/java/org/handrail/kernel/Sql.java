package org.handrail.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * Plain SQL over the application's data source, for reads into records and for claiming rows. Joins
 * the transaction of the caller, so flush the entity manager before reading what it changed.
 *
 * <p>A record's component {@code requesterName} is filled from the column {@code requester_name}.
 */
@ApplicationScoped
public class Sql {

  @Resource(lookup = "jdbc/handrail")
  private DataSource dataSource;

  private Jdbi jdbi;

  @PostConstruct
  void open() {
    jdbi = Jdbi.create(dataSource);
    jdbi.registerRowMapper(new RecordMapping());
    jdbi.registerColumnMapper(new KeyMapping());
    jdbi.registerArgument(new KeyArgument());
    // what a statement was given may be a mail or a key, and a failure's message goes into the log
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /** Runs a query and gives its result. */
  public <T> T query(Function<Handle, T> work) {
    return jdbi.withHandle(work::apply);
  }

  /** Runs statements that give nothing back. */
  public void run(Consumer<Handle> work) {
    jdbi.useHandle(work::accept);
  }

  /** What a row mapped by hand has in this column; null if it has nothing there. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** Maps any record by its canonical constructor. */
  private static final class RecordMapping implements RowMapperFactory {

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      return type instanceof Class<?> raw && raw.isRecord() && !Keyed.class.isAssignableFrom(raw)
          ? ConstructorMapper.factory(raw).build(type, config)
          : Optional.empty();
    }
  }

  /** Reads a key into the record that stands for it. */
  private static final class KeyMapping implements ColumnMapperFactory {

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
      return type instanceof Class<?> raw && Keyed.class.isAssignableFrom(raw)
          ? Optional.of((row, column, context) -> ofKey(raw, row.getString(column)))
          : Optional.empty();
    }

    private static Object ofKey(Class<?> type, String key) {
      try {
        return key == null ? null : type.getConstructor(String.class).newInstance(key);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " cannot be read from " + key, e);
      }
    }
  }

  private static final class KeyArgument extends AbstractArgumentFactory<Keyed> {

    KeyArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(Keyed value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, value.key());
    }
  }
}
