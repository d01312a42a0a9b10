/* Takes down what the page would send instead of letting it be sent. */
(function () {
  'use strict';

  const FIELDS = 'input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=submit], [type=button]), textarea, [contenteditable=true]';
  const PICKED = ['date', 'datetime-local', 'time', 'month', 'color', 'range'];
  const BUTTONS = ':is(button, input)[type=submit]:not(.enter-key), a.ui-commandlink';

  let sent = [];

  /* What a page does by itself comes from a script that is nothing one can touch. */
  function take(source) {
    const id = typeof source === 'string' ? source : source && source.id;
    const element = id && document.getElementById(id);
    if (!id || element && element.tagName !== 'SCRIPT') {
      sent.push(id || 'something without an id');
    }
  }

  PrimeFaces.ajax.Request.handle = function (request) { take(request.source); };
  if (window.faces && faces.ajax) {
    faces.ajax.request = take;
  }
  HTMLFormElement.prototype.submit = function () { sent.push('the form ' + this.id); };
  document.addEventListener('submit', function (event) {
    event.preventDefault();
    take(event.submitter || event.target);
  });
  document.addEventListener('click', function (event) {
    const link = event.target.closest('a[href]');
    if (link && !link.getAttribute('href').startsWith('#')) {
      event.preventDefault();
    }
  });

  function fields() {
    const all = Array.from(document.querySelectorAll(FIELDS));
    all.forEach(function (field, place) { field.dataset.probe = place; });
    return all.length;
  }

  function field(place) {
    return document.querySelector('[data-probe="' + place + '"]');
  }

  function unfold(element) {
    for (let menu = element.closest('details'); menu; menu = menu.parentElement.closest('details')) {
      menu.open = true;
    }
  }

  /* Goes into the field; null for one that nobody can get into. */
  function enter(place) {
    const wanted = field(place);
    if (!wanted) {
      return null;
    }
    unfold(wanted);
    if (!wanted.checkVisibility() || wanted.disabled || wanted.readOnly) {
      return null;
    }
    sent = [];
    wanted.focus();
    return {
      name: wanted.id || wanted.name,
      typed: !PICKED.includes(wanted.type)
    };
  }

  function ownButton(element, form) {
    return form && (element.dataset.enter && element.form === form
      // a form without Faces has one button, which is its own
      || !form.querySelector('.enter-key') && element.form === form);
  }

  /* What Enter has sent that is neither a field's own nor the button's that the page names for it. */
  function strange(place) {
    const form = field(place) && field(place).closest('form');
    return sent.filter(function (id) {
      const element = document.getElementById(id) || document.activeElement.form && document.activeElement.form.querySelector('#' + CSS.escape(id));
      if (id === 'something without an id') {
        return !(form && !form.querySelector('.enter-key'));
      }
      return !element || !element.matches(FIELDS) && !element.querySelector(FIELDS) && !ownButton(element, form);
    });
  }

  function twice(button) {
    sent = [];
    [1, 2].forEach(function (count) {
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: count, view: window }));
    });
    const cancel = Array.from(document.querySelectorAll('.ui-confirmdialog-no')).find(function (no) { return no.checkVisibility(); });
    if (cancel) {
      cancel.click();
    }
    return sent.length;
  }

  function doubleClicks() {
    return Array.from(document.querySelectorAll(BUTTONS))
      .filter(function (button) { unfold(button); return button.checkVisibility() && !button.disabled; })
      .filter(function (button) { return twice(button) > 1; })
      .map(function (button) { return 'A double click sends twice: ' + (button.id || button.textContent.trim()); });
  }

  window.handrailProbe = { fields: fields, enter: enter, strange: strange, doubleClicks: doubleClicks };
})();
