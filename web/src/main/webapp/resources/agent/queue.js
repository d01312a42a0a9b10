/* The queue: moving by keys, opening, previewing, and what is new without jumping under the reader's hand. */
(function () {
  'use strict';

  const TABLE = 'queue:tickets';

  function rows() {
    return Array.from(document.querySelectorAll('#' + CSS.escape(TABLE) + ' tbody > tr.ui-widget-content:not(.ui-datatable-empty-message)'));
  }

  function current() {
    return document.querySelector('tr.current');
  }

  function link(row) {
    return row && row.querySelector('a.open');
  }

  function go(step) {
    const all = rows();
    if (!all.length) {
      return;
    }
    const at = all.indexOf(current());
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    all.forEach(function (row) { row.classList.toggle('current', row === next); });
    link(next).focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    if (document.querySelector('.preview')) {
      preview(next);
    }
  }

  /* The ticket page's j and k go along the list one came from. */
  function rememberList() {
    sessionStorage.setItem('handrail-list', JSON.stringify({
      address: location.href,
      numbers: rows().map(function (row) { return link(row).textContent.trim(); })
    }));
  }

  function open(row) {
    if (link(row)) {
      rememberList();
      location.assign(link(row).href);
    }
  }

  function preview(row) {
    const shown = document.querySelector('.preview');
    if (shown) {
      shown.remove();
    }
    if (!row || shown && shown.dataset.of === link(row).textContent) {
      return;
    }
    const frame = document.createElement('tr');
    frame.className = 'preview';
    frame.dataset.of = link(row).textContent;
    const cell = frame.insertCell();
    const list = document.createElement('ol');
    list.className = 'timeline';
    cell.colSpan = row.cells.length;
    cell.append(list);
    row.after(frame);
    fetch(link(row).href + '&preview=true', { credentials: 'same-origin' })
      .then(function (answer) { return answer.text(); })
      .then(function (html) {
        const page = new DOMParser().parseFromString(html, 'text/html');
        const messages = Array.from(page.querySelectorAll('.timeline > .message')).slice(-3);
        messages.forEach(function (message) {
          message.removeAttribute('id');
          message.removeAttribute('tabindex');
          list.append(document.importNode(message, true));
        });
      });
  }

  function isBusy() {
    const table = document.getElementById(TABLE);
    return !table || table.matches(':hover') || table.contains(document.activeElement)
      || document.querySelector('.bulk, .preview, details.menu[open]') || scrollY > 40;
  }

  const look = window.handrailSoon(function () { window.handrailQueueLook(); });

  /* Nobody is at the table: what is new is shown at once; else a button offers it. */
  window.handrailQueueLooked = function () {
    const show = document.getElementById('queue:show');
    if (show && !isBusy()) {
      show.click();
    }
  };

  document.addEventListener('handrail:signal', function (event) {
    if (event.detail.topic !== 'attention') {
      look();
    }
  });

  document.addEventListener('click', function (event) {
    const row = event.target.closest('#' + CSS.escape(TABLE) + ' tbody > tr.ui-widget-content');
    if (!row || row.classList.contains('preview')) {
      return;
    }
    if (event.target.closest('a.open')) {
      rememberList();
    } else if (!event.target.closest('a, button, input, .ui-chkbox, .ui-selection-column') && !String(getSelection())) {
      open(row);
    }
  });

  window.handrailKeys({
    j: function () { go(1); },
    k: function () { go(-1); },
    Enter: function (event) {
      if (!current() || event.target.closest('a, button, summary') && !current().contains(event.target)) {
        return false;
      }
      open(current());
    },
    x: function () {
      const box = current() && current().querySelector('.ui-chkbox-box');
      if (box) {
        box.click();
      }
    },
    ' ': function (event) {
      if (!current() || event.target.closest('button')) {
        return false;
      }
      preview(current());
    },
    '/': function () { document.getElementById('queue:text').focus(); },
    '?': function () { PF('queue-help').show(); }
  });
})();
