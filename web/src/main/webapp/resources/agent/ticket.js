/* The ticket page: keys, what others do, and where one goes from here. */
(function () {
  'use strict';

  const HEARTBEAT = 15000;
  const ticket = document.querySelector('.ticket');
  const EVENTS_HIDDEN = 'handrail-events-hidden';

  const look = window.handrailSoon(function () { window.handrailTicketLook(); });
  const attend = window.handrailSoon(attendIfSeen);

  document.addEventListener('handrail:signal', function (event) {
    const signal = event.detail;
    if (signal.topic === 'all' || signal.topic === 'ticket' && signal.key === ticket.dataset.ticket) {
      look();
    } else if (signal.topic === 'attention' && signal.key === ticket.dataset.ticket) {
      attend();
    }
  });

  window.handrailTicketLooked = function (args) {
    showEvents();
    if (window.handrailReturned) {
      window.handrailReturned(args);
    }
  };

  function list() {
    try {
      return JSON.parse(sessionStorage.getItem('handrail-list')) || { numbers: [] };
    } catch (broken) {
      return { numbers: [] };
    }
  }

  function neighbour(step) {
    const numbers = list().numbers;
    const next = numbers[numbers.indexOf(ticket.dataset.number) + step];
    if (next && numbers.includes(ticket.dataset.number)) {
      location.assign(location.pathname + '?number=' + encodeURIComponent(next));
    }
  }

  function focus(id) {
    const place = document.getElementById(id);
    if (place) {
      place.focus();
    }
  }

  function compose(kind) {
    const button = document.getElementById('composer:' + kind);
    if (!button) {
      return;
    }
    if (button.getAttribute('aria-pressed') === 'true') {
      window.handrailComposerFocus();
    } else {
      button.click();
    }
  }

  function showEvents() {
    document.documentElement.classList.toggle('events-hidden', localStorage.getItem(EVENTS_HIDDEN) === 'true');
  }

  /* What was unfolded stays so when the conversation is replaced. */
  const unfolded = new Set();

  document.addEventListener('toggle', function (event) {
    const key = event.target.dataset.event;
    if (key) {
      unfolded[event.target.open ? 'add' : 'delete'](key);
    }
  }, true);

  new MutationObserver(function () {
    document.querySelectorAll('[data-event]').forEach(function (events) {
      if (unfolded.has(events.dataset.event) && !events.open) {
        events.open = true;
      }
    });
  }).observe(ticket, { childList: true, subtree: true });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-toggle-events]')) {
      localStorage.setItem(EVENTS_HIDDEN, String(localStorage.getItem(EVENTS_HIDDEN) !== 'true'));
      showEvents();
    }
  });

  window.handrailKeys({
    j: function () { neighbour(1); },
    k: function () { neighbour(-1); },
    r: function () { compose('reply'); },
    n: function () { compose('note'); },
    a: function () { focus('aside:assignee'); },
    s: function () { focus('aside:status'); },
    p: function () { focus('aside:urgency'); },
    u: function () { location.assign(list().address || 'queue.xhtml'); },
    '/': function () { location.assign('queue.xhtml?view=all'); },
    '?': function () { PF('ticket-help').show(); }
  });

  /* A page that nobody sees is not somebody who looks. */
  function attendIfSeen() {
    if (document.visibilityState === 'visible') {
      window.handrailAttend();
    }
  }

  /* What handrailLeave would send; but a page that goes takes its requests along, except those that outlive it. */
  function leave() {
    const form = document.getElementById('watch');
    const sent = new URLSearchParams(new FormData(form));
    sent.set('jakarta.faces.partial.ajax', 'true');
    sent.set('jakarta.faces.partial.execute', 'watch:leave');
    sent.set('jakarta.faces.source', 'watch:leave');
    sent.set('watch:leave', 'watch:leave');
    fetch(form.action, { method: 'POST', body: sent, headers: { 'Faces-Request': 'partial/ajax' }, keepalive: true, credentials: 'same-origin' })
      .catch(function () { /* then it runs out by itself */ });
  }

  showEvents();
  setInterval(attendIfSeen, HEARTBEAT);
  document.addEventListener('visibilitychange', attendIfSeen);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      window.handrailAttend();
    }
  });
})();
