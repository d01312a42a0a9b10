package org.handrail.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.idempotency.IdempotencyKeys;
import org.handrail.security.Callers;

/**
 * A request that carries an {@code Idempotency-Key} is done once, however often its client repeats
 * it; one without is done each time.
 */
@RequestScoped
public class RepeatedRequests {

  /** The header, as methods take it for {@link #once}. */
  public static final String KEY = "Idempotency-Key";

  private static final int LONGEST = 200;

  @Inject private HttpServletRequest request;
  @Inject private IdempotencyKeys keys;
  @Inject private Callers callers;

  /**
   * @param key as the header has it; null: there is none
   * @param body what was asked; the same key with another body is refused
   * @param work gives what is needed to answer again
   * @throws DomainException {@code api.idempotency-key.malformed}, {@code idempotency.key-reused}
   */
  public String once(String key, Object body, Supplier<String> work) {
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > LONGEST) {
      throw new DomainException(ApiError.BAD_KEY);
    }
    var scope = "account " + callers.current().accountId();
    return keys.run(scope, key, fingerprint(body), work);
  }

  private String fingerprint(Object body) {
    var asked = request.getMethod() + " " + request.getRequestURI() + " " + body;
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(asked.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
