/* What is being changed in place is not replaced under the reader's hand: looking afresh waits until it is left. */
(function () {
  'use strict';

  let openList = null;
  let postponed = false;

  function isEditing(field) {
    return Boolean(field.closest('#head, #aside'))
      && (field === openList || field.matches('input, textarea') && field.value !== field.defaultValue);
  }

  function noteList(event) {
    openList = event.target.tagName === 'SELECT' ? event.target : null;
  }

  /* Asked before looking, and again before what was seen is shown. */
  window.handrailMayLook = function () {
    postponed = isEditing(document.activeElement);
    return !postponed;
  };

  /* A subject is one line of text, however many it is shown in: Enter keeps it, as in any field. */
  function keepSubject(event) {
    if (event.key === 'Enter' && !event.isComposing && event.target.matches('.subject-edit')) {
      event.preventDefault();
      event.target.blur();
    }
  }

  document.addEventListener('mousedown', noteList);
  document.addEventListener('keydown', keepSubject);
  document.addEventListener('keydown', noteList);
  document.addEventListener('change', function () { openList = null; }, true);
  document.addEventListener('focusout', function () {
    openList = null;
    if (postponed) {
      postponed = false;
      setTimeout(window.handrailTicketLook);
    }
  });
})();
