package org.handrail.web.ui;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Language;
import org.handrail.kernel.Storable;
import org.omnifaces.util.Exceptions;
import org.omnifaces.util.Faces;

/**
 * A refusal is part of the story, not a failure: thrown by an action it becomes a message and the
 * input stays on the page; thrown while a page opens it becomes the answer 404 or 403. What no page
 * of ours can have sent, or only one that is out of date, is no failure either.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

  /** By this header the page's script learns that the page is too old. */
  private static final String PAGE = "Handrail-Page";

  /** The methods of components that read what was sent. */
  private static final Set<String> READING = Set.of("decode", "updatePaginationData");

  private static final Pattern BELOW_COMPONENTS = Pattern.compile("javax?\\.|jakarta\\.faces\\.");

  public RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
      var failure = events.next().getContext();
      var refusal = refusalIn(failure.getException());
      var fault = DatabaseFault.in(failure.getException());
      if (isTooLate(failure.getContext(), failure.getException())) {
        events.remove();
        sayTooLate(failure.getContext());
      } else if (refusal.isPresent()) {
        events.remove();
        answer(failure.getContext(), failure.getPhaseId(), refusal.get());
      } else if (fault.isPresent()) {
        events.remove();
        answer(failure.getContext(), failure.getPhaseId(), fault.get());
      } else if (isMalformed(failure.getException())) {
        events.remove();
        refusePage(failure.getContext(), HttpServletResponse.SC_BAD_REQUEST);
      } else if (isExpired(failure)) {
        events.remove();
        refusePage(failure.getContext(), HttpServletResponse.SC_GONE);
      } else if (failure.getContext().isPostback()
          && isNoFormOfOurs(failure.getException(), failure.getPhaseId())) {
        events.remove();
        refusePage(failure.getContext(), HttpServletResponse.SC_BAD_REQUEST);
      }
    }
    getWrapped().handle();
  }

  private static boolean isTooLate(FacesContext context, Throwable thrown) {
    return context.getPartialViewContext().isAjaxRequest()
        && Exceptions.is(thrown, ViewExpiredException.class);
  }

  /**
   * The server knows this page no more: its script keeps what is written and opens it again
   * (signed-out.js). An error page in its place would take the text along.
   */
  private static void sayTooLate(FacesContext context) {
    context.getExternalContext().responseReset();
    context.getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    context.getExternalContext().addResponseHeader(PAGE, "expired");
    context.responseComplete();
  }

  /** The refusal behind whatever EL, Faces and the EJB container wrapped around it. */
  static Optional<DomainException> refusalIn(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof DomainException refusal) {
        return Optional.of(refusal);
      }
      if (cause instanceof OptimisticLockException) {
        return Optional.of(new DomainException(KernelError.CHANGED_MEANWHILE));
      }
    }
    return Storable.refusalIn(thrown);
  }

  /**
   * What components cannot read of a form that none of our pages sends, such as a page of a table
   * that is no number: nothing of ours runs while they read, and they say it by any exception.
   */
  private static boolean isMalformed(Throwable thrown) {
    return Arrays.stream(Exceptions.unwrap(thrown).getStackTrace())
        .dropWhile(frame -> BELOW_COMPONENTS.matcher(frame.getClassName()).lookingAt())
        .takeWhile(frame -> frame.getClassName().startsWith("org.primefaces.component."))
        .anyMatch(frame -> READING.contains(frame.getMethodName()));
  }

  /** Of a whole page; a part of one is answered with the page that says so. */
  private static boolean isExpired(ExceptionQueuedEventContext failure) {
    return failure.getException() instanceof ViewExpiredException
        && !failure.getContext().getPartialViewContext().isAjaxRequest();
  }

  /** What came as a form of a page and is none; one that came too late has a page of its own. */
  private static boolean isNoFormOfOurs(Throwable thrown, PhaseId phase) {
    return phase == PhaseId.RESTORE_VIEW
        && thrown instanceof FacesException
        && thrown.getCause() == null
        && !(thrown instanceof ViewExpiredException);
  }

  private static void answer(FacesContext context, PhaseId phase, DomainException refusal) {
    if (context.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
      say(context, message(refusal));
      context.validationFailed();
    } else {
      refusePage(context, status(refusal));
    }
  }

  /**
   * Where the page can still be shown the input stays on it; for an upload its row has the words.
   */
  private static void answer(FacesContext context, PhaseId phase, DatabaseFault fault) {
    if (context.isPostback() && phase != PhaseId.RENDER_RESPONSE && !isUpload()) {
      var words = Outage.words(fault, language());
      say(context, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
      context.validationFailed();
    } else if (!context.getResponseComplete()) {
      unavailable(context, fault);
    }
  }

  private static void unavailable(FacesContext context, DatabaseFault fault) {
    try {
      new Outage(fault, Faces.getRequest(), Faces.getResponse()).answer();
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  private static boolean isUpload() {
    var type = Faces.getRequest().getContentType();
    return type != null && type.startsWith("multipart/");
  }

  private static Language language() {
    return Language.of(Faces.getLocale().getLanguage()).orElse(Language.EN);
  }

  /** Once: what goes wrong with an upload is queued more than once. */
  private static void say(FacesContext context, FacesMessage message) {
    if (context.getMessageList(null).stream()
        .noneMatch(said -> said.getSummary().equals(message.getSummary()))) {
      context.addMessage(null, message);
    }
  }

  private static FacesMessage message(DomainException refusal) {
    var texts = new Texts(language());
    var text = texts.with("error." + refusal.code().code(), refusal.details());
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
  }

  private static void refusePage(FacesContext context, int status) {
    try {
      context.getExternalContext().responseSendError(status, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  /** A page asked for with what does not exist or makes no sense is a page that does not exist. */
  private static int status(DomainException refusal) {
    return refusal.code().kind() == ErrorCode.Kind.FORBIDDEN
        ? HttpServletResponse.SC_FORBIDDEN
        : HttpServletResponse.SC_NOT_FOUND;
  }
}
