/*
 * Single-key commands, while nobody is typing and no dialog is open. Pages add theirs by handrailKeys({r: …}).
 * They are heard before the widgets hear them: a table keeps the space bar to itself.
 */
(function () {
  'use strict';

  const keys = {};

  window.handrailKeys = function (more) {
    Object.assign(keys, more);
  };

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== 'checkbox';
  }

  function dialogIsOpen() {
    return Array.from(document.querySelectorAll('.ui-dialog')).some(function (dialog) {
      return dialog.getAttribute('aria-hidden') !== 'true' && dialog.offsetParent !== null;
    });
  }

  document.addEventListener('keydown', function (event) {
    const work = keys[event.key];
    if (!work || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialogIsOpen()) {
      return;
    }
    if (work(event) !== false) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  document.addEventListener('click', function (event) {
    const help = event.target.closest('[data-help]');
    const open = event.target.closest('[data-open]');
    if (help) {
      PF(help.dataset.help).show();
    }
    if (open) {
      PF(open.dataset.open).show();
    }
  });
})();
