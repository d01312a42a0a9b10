package org.handrail.channel.delivery;

/** How an attempt to send ended. */
sealed interface DeliveryResult {

  /**
   * The provider has taken it.
   *
   * @param externalId by which the provider knows it; null if it gave none
   */
  record Sent(String externalId) implements DeliveryResult {}

  /** Not now; it is tried again. */
  record Failed(String words) implements DeliveryResult {}

  /** The provider will never take it. */
  record Refused(String words) implements DeliveryResult {}
}
