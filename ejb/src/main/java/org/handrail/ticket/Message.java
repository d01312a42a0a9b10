package org.handrail.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** What somebody said in a ticket. Said once, never changed. */
@Entity
class Message {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message")
  @SequenceGenerator(name = "message", sequenceName = "message_id_seq", allocationSize = 1)
  private Long id;

  // a relation, so that the ticket is written before its messages
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "ticket_id")
  private Ticket ticket;

  @Enumerated(EnumType.STRING)
  private MessageKind kind;

  @Column(name = "author_id")
  private Long authorId;

  @Column(name = "entered_by_id")
  private Long enteredById;

  private Channel channel;

  private String html;
  private String text;
  private boolean automatic;

  @Column(name = "mail_id")
  private String mailId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Message() {}

  /**
   * @throws TicketRejected {@code ticket.message.empty} without text and attachment
   */
  Message(Ticket ticket, MessageKind kind, NewMessage message, Authorship by, Instant now) {
    if (message.isEmpty()) {
      throw new TicketRejected(TicketError.EMPTY_MESSAGE);
    }
    this.ticket = ticket;
    this.kind = kind;
    this.authorId = by.authorId();
    this.enteredById = by.enteredById();
    this.channel = message.channel();
    this.html = message.body().html();
    this.text = message.body().text();
    this.automatic = message.automatic();
    this.mailId = message.mailId();
    this.createdAt = now;
  }

  Long id() {
    return id;
  }
}
