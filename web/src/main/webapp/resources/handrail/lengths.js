/*
 * How much fits into a field (data-longest): near the limit it is counted, beyond it nothing is cut. What is too much
 * can travel as a text file where the form takes files; the message (a button of the class "sends") waits until it fits.
 */
(function () {
  'use strict';

  const NEAR = 0.9;
  const words = document.getElementById('length-words').dataset;
  const waiting = [];

  function fields(place) {
    return Array.from(place.querySelectorAll('[data-longest]'));
  }

  function textOf(field) {
    return field.isContentEditable ? field.innerText : field.value;
  }

  /* Without line ends for the lines of an editor: as the server counts what was written, or less. */
  function lengthOf(field) {
    return field.isContentEditable ? field.textContent.length : field.value.length;
  }

  function limitOf(field) {
    return Number(field.dataset.longest);
  }

  function isOver(field) {
    return lengthOf(field) > limitOf(field);
  }

  function number(value) {
    return new Intl.NumberFormat(document.documentElement.lang).format(value);
  }

  function filled(text, values) {
    return values.reduce(function (sofar, value, i) { return sofar.split('{' + i + '}').join(value); }, text);
  }

  function counterOf(field) {
    const next = field.nextElementSibling;
    if (next && next.matches('.counter')) {
      return next;
    }
    const counter = document.createElement('div');
    counter.className = 'counter';
    counter.setAttribute('role', 'status');
    counter.hidden = true;
    field.after(counter);
    return counter;
  }

  function count(field) {
    const length = lengthOf(field);
    const limit = limitOf(field);
    const near = length > limit * NEAR && (limit < 1000 || limit - length < 2000);
    if (!near && !(field.nextElementSibling && field.nextElementSibling.matches('.counter'))) {
      return;
    }
    const counter = counterOf(field);
    counter.hidden = !near;
    counter.classList.toggle('over', length > limit);
    field.classList.toggle('too-long', length > limit);
    counter.replaceChildren(length > limit
      ? filled(words.over, [number(length), number(limit), number(length - limit)])
      : filled(words.count, [number(length), number(limit)]));
    if (length > limit && uploadOf(field)) {
      counter.append(offer(field, words.whole, whole));
      if (!field.isContentEditable) {
        counter.append(offer(field, words.rest, rest));
      }
    }
  }

  function uploadOf(field) {
    const form = field.closest('form');
    const many = field.matches('textarea') || field.isContentEditable;
    return many && form && form.querySelector('.upload-drop');
  }

  function offer(field, label, cut) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = label;
    button.addEventListener('click', function () { attach(field, cut(textOf(field), limitOf(field))); });
    return button;
  }

  function whole(text) {
    return { stays: filled(words.see, [words.file]), goes: text };
  }

  /* At the end of a word, if there is one near. */
  function rest(text, limit) {
    const mark = '\n\n' + filled(words.goesOn, [words.file]);
    const room = text.slice(0, limit - mark.length);
    const end = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\n'));
    const at = end > room.length - 200 ? end : room.length;
    return { stays: text.slice(0, at).trimEnd() + mark, goes: text.slice(at).trimStart() };
  }

  /* The text stays whole in its field until the file has arrived. */
  function attach(field, parts) {
    const file = new File([parts.goes], words.file, { type: 'text/plain' });
    waiting.push({ id: field.id, name: file.name, size: file.size, stays: parts.stays });
    window.handrailAttach(uploadOf(field), [file]);
  }

  function arrived(event, data) {
    const args = data.jqXHR && data.jqXHR.pfArgs;
    const at = waiting.findIndex(function (one) { return one.name === data.files[0].name && one.size === data.files[0].size; });
    if (at < 0) {
      return;
    }
    const one = waiting.splice(at, 1)[0];
    const field = document.getElementById(one.id);
    if (field && data.textStatus !== 'error' && !(args && args.refused)) {
      replace(field, one.stays);
    }
  }

  function replace(field, text) {
    if (field.isContentEditable) {
      field.textContent = text;
    } else {
      field.value = text;
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }

  function hold(event) {
    const button = event.target.closest('.sends');
    const form = button && button.closest('form');
    const over = form && fields(form).find(isOver);
    if (over) {
      event.preventDefault();
      event.stopImmediatePropagation();
      count(over);
      over.focus();
      counterOf(over).scrollIntoView({ block: 'nearest' });
    }
  }

  function countAll() {
    fields(document).forEach(count);
  }

  document.addEventListener('input', function (event) {
    if (event.target.closest('[data-longest]')) {
      count(event.target.closest('[data-longest]'));
    }
  });
  document.addEventListener('click', hold, true);
  window.addEventListener('load', function () {
    window.jQuery(document).on('fileuploadalways', arrived).on('pfAjaxComplete', countAll);
    countAll();
  });
})();
