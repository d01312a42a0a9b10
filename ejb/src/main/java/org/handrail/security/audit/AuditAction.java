package org.handrail.security.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was done, in every feature: the list is closed, so that each action has words for people.
 * They are {@code security.audit-action.<stored>} in the bundles.
 */
public enum AuditAction {
  FIRST_ADMIN_CREATED,
  ACCOUNT_CREATED,
  ACCOUNT_INVITED,
  ACCOUNT_ROLES_CHANGED,
  ACCOUNT_DEACTIVATED,
  ACCOUNT_REACTIVATED,
  ACCOUNT_UNLOCKED,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  TOKEN_CREATED,
  TOKEN_REVOKED,
  TEAM_CREATED,
  TEAM_CHANGED,
  TEAM_MEMBER_PUT,
  TEAM_MEMBER_REMOVED,
  TEAM_MANAGER_ADDED,
  TEAM_MANAGER_REMOVED,
  AGENT_CAPACITY_CHANGED,
  STANDARD_TEAM_SET,
  ORGANISATION_CREATED,
  ORGANISATION_CHANGED,
  ORGANISATION_JOINED,
  PERSON_CHANGED,
  CATEGORY_CREATED,
  CATEGORY_CHANGED,
  CATEGORIES_ARRANGED,
  STATUS_CREATED,
  STATUS_CHANGED,
  STATUS_MADE_STANDARD,
  STATUSES_ARRANGED,
  MAILBOX_CREATED,
  MAILBOX_CHANGED,
  MAIL_TEMPLATE_CHANGED,
  MAIL_TEMPLATE_RESET,
  RECEIVED_MAIL_DECIDED_AGAIN,
  RECEIVED_MAIL_RELEASED,
  OUTGOING_MAIL_RETRIED,
  OUTGOING_MAIL_CANCELLED,
  SLA_DEFINITION_CHANGED,
  SLA_DEFINITION_APPLIED,
  FORECAST_THRESHOLD_SET,
  SLA_CLOCKS_MENDED,
  WORKING_HOURS_CHANGED,
  JOB_STARTED,
  JOB_RESTARTED,
  JOB_STOPPED,
  BACKGROUND_WORK_RETRIED,
  BACKGROUND_WORK_DROPPED;

  /** As stored: {@code account-created}; never changes once written. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The inverse of {@link #stored()}. */
  public static Optional<AuditAction> of(String stored) {
    return Arrays.stream(values()).filter(action -> action.stored().equals(stored)).findFirst();
  }
}
