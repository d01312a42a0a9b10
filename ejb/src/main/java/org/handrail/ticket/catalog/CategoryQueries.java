package org.handrail.ticket.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;
import org.handrail.ticket.TicketError;
import org.handrail.ticket.TicketRejected;
import org.handrail.ticket.TicketType;
import org.handrail.ticket.command.OpenTicket;

/** Answers about categories. */
@Stateless
public class CategoryQueries {

  @Inject private Sql sql;

  /**
   * @throws TicketRejected {@code ticket.category.unknown} unless it is in use
   */
  @Internal("part of a ticket command, which has asked")
  public void require(long categoryId) {
    typeOf(categoryId);
  }

  /**
   * The command with the category's type where it names none.
   *
   * @throws TicketRejected {@code ticket.category.unknown}
   */
  @Internal("part of a ticket command, which has asked")
  public OpenTicket complete(OpenTicket command) {
    if (command.categoryId() == null) {
      return command;
    }
    var type = typeOf(command.categoryId());
    return command.type() == null ? command.withType(type) : command;
  }

  private TicketType typeOf(long categoryId) {
    return find(categoryId).orElseThrow(() -> new TicketRejected(TicketError.UNKNOWN_CATEGORY));
  }

  private Optional<TicketType> find(long categoryId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select type from category where id = :id and active")
                .bind("id", categoryId)
                .mapTo(TicketType.class)
                .findOne());
  }
}
