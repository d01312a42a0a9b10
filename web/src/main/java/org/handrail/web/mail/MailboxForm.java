package org.handrail.web.mail;

import java.io.Serializable;
import org.handrail.mail.mailbox.AfterFetch;
import org.handrail.mail.mailbox.MailboxDetails;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.mailbox.SaveMailbox;

/** A mailbox as its fields on the page. */
public class MailboxForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int IMAPS = 993;
  private static final int SUBMISSIONS = 465;
  private static final int USUAL_SECONDS = 15;

  private final Long id;
  private final Long version;
  private final ServerForm incoming;
  private final ServerForm outgoing;
  private String name = "";
  private String address = "";
  private String displayName = "";
  private String language = "en";
  private Long teamId;
  private boolean enabled = true;
  private String folder = "INBOX";
  private AfterFetch afterFetch = AfterFetch.SEEN;
  private String moveTo;
  private int checkSeconds = USUAL_SECONDS;
  private boolean ownOutgoing = true;
  private boolean plusAddressing;

  MailboxForm() {
    id = null;
    version = null;
    incoming = new ServerForm(IMAPS);
    outgoing = new ServerForm(SUBMISSIONS);
  }

  MailboxForm(MailboxDetails mailbox) {
    var settings = mailbox.settings();
    id = mailbox.id();
    version = mailbox.version();
    incoming = new ServerForm(settings.incoming(), mailbox.hasIncomingPassword());
    ownOutgoing = settings.outgoing() != null;
    outgoing =
        ownOutgoing
            ? new ServerForm(settings.outgoing(), mailbox.hasOutgoingPassword())
            : new ServerForm(SUBMISSIONS);
    name = settings.name();
    address = settings.address();
    displayName = settings.displayName();
    language = settings.language();
    teamId = settings.teamId();
    enabled = settings.enabled();
    folder = settings.folder();
    afterFetch = settings.afterFetch();
    moveTo = settings.moveTo();
    checkSeconds = settings.checkSeconds();
    plusAddressing = settings.plusAddressing();
  }

  SaveMailbox command() {
    return command(ownOutgoing);
  }

  /** What the incoming server can be tried with. */
  SaveMailbox incomingCommand() {
    return command(false);
  }

  private SaveMailbox command(boolean withOutgoing) {
    var settings =
        new MailboxSettings(
            name,
            address,
            displayName,
            language,
            teamId,
            enabled,
            incoming.endpoint(),
            folder,
            afterFetch,
            isMoving() ? moveTo : null,
            checkSeconds,
            withOutgoing ? outgoing.endpoint() : null,
            plusAddressing);
    return new SaveMailbox(
        id,
        version,
        settings,
        incoming.getPassword(),
        withOutgoing ? outgoing.getPassword() : null);
  }

  public boolean isNew() {
    return id == null;
  }

  /** Whether fetched mail goes to another folder, whose name is then needed. */
  public boolean isMoving() {
    return afterFetch == AfterFetch.MOVE;
  }

  public ServerForm getIncoming() {
    return incoming;
  }

  public ServerForm getOutgoing() {
    return outgoing;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public Long getTeamId() {
    return teamId;
  }

  public void setTeamId(Long teamId) {
    this.teamId = teamId;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public String getFolder() {
    return folder;
  }

  public void setFolder(String folder) {
    this.folder = folder;
  }

  public AfterFetch getAfterFetch() {
    return afterFetch;
  }

  public void setAfterFetch(AfterFetch afterFetch) {
    this.afterFetch = afterFetch;
  }

  public String getMoveTo() {
    return moveTo;
  }

  public void setMoveTo(String moveTo) {
    this.moveTo = moveTo;
  }

  public int getCheckSeconds() {
    return checkSeconds;
  }

  public void setCheckSeconds(int checkSeconds) {
    this.checkSeconds = checkSeconds;
  }

  public boolean isOwnOutgoing() {
    return ownOutgoing;
  }

  public void setOwnOutgoing(boolean ownOutgoing) {
    this.ownOutgoing = ownOutgoing;
  }

  public boolean isPlusAddressing() {
    return plusAddressing;
  }

  public void setPlusAddressing(boolean plusAddressing) {
    this.plusAddressing = plusAddressing;
  }
}
