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

  /* The space bar opens it and closes it again; after a failure it tries once more. */
  function preview(row) {
    const shown = document.querySelector('.preview');
    if (shown) {
      shown.remove();
    }
    if (!row || shown && shown.dataset.of === link(row).textContent && !shown.dataset.failed) {
      return;
    }
    const frame = document.createElement('tr');
    frame.className = 'preview';
    frame.dataset.of = link(row).textContent;
    const cell = frame.insertCell();
    cell.colSpan = row.cells.length;
    row.after(frame);
    load(frame, cell, link(row).href.replace('/ticket.xhtml', '/preview.xhtml'));
  }

  function load(frame, cell, address) {
    const words = document.getElementById('preview-words').dataset;
    tell(cell, words.loading, 'loading');
    fetch(address, { credentials: 'same-origin' })
      .then(function (answer) {
        // who is not signed in any more is sent to do so, which is no preview either
        if (!answer.ok || answer.redirected) {
          throw new Error(answer.url + ': ' + answer.status);
        }
        return answer.text();
      })
      .then(function (html) {
        cell.replaceChildren(document.importNode(new DOMParser().parseFromString(html, 'text/html').querySelector('.timeline'), true));
      })
      .catch(function () {
        frame.dataset.failed = 'true';
        tell(cell, words.failed, 'failed');
      });
  }

  function tell(cell, words, look) {
    const notice = document.createElement('p');
    notice.className = look;
    notice.setAttribute('role', 'status');
    cell.replaceChildren(notice);
    notice.textContent = words; // once it stands there, so that it is read out
  }

  function isBusy() {
    const table = document.getElementById(TABLE);
    return !table || table.matches(':hover') || table.contains(document.activeElement)
      || document.querySelector('.bulk, .preview, details.menu[open]') || scrollY > 40;
  }

  /* What the reader is just changing is theirs, and the answer shows it: a look waits until it is there. */
  function lookWhenIdle() {
    if (document.documentElement.classList.contains('busy')) {
      window.jQuery(document).one('pfAjaxComplete', function () { setTimeout(lookWhenIdle, 0); });
    } else {
      window.handrailQueueLook();
    }
  }

  const look = window.handrailSoon(lookWhenIdle);

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
