/*
 * Signals from the server: "topic key", never content. Pages listen for the event and ask afresh. When the
 * connection comes back after a loss, everything may have changed.
 */
(function () {
  'use strict';

  let lost = false;
  let waiting = null;

  function tell(topic, key) {
    document.dispatchEvent(new CustomEvent('handrail:signal', { detail: { topic: topic, key: key } }));
  }

  window.handrailSignal = function (message) {
    const words = String(message).split(' ');
    tell(words[0], words[1] || '');
  };

  window.handrailSignalsClosed = function () {
    lost = true;
  };

  /* Several changes at once are one look. */
  window.handrailSoon = function (work) {
    let planned = null;
    return function () {
      clearTimeout(planned);
      planned = setTimeout(work, 250);
    };
  };

  document.addEventListener('handrail:signal', function (event) {
    if (event.detail.topic === 'attention' || typeof window.handrailCounts !== 'function') {
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(function () { window.handrailCounts(); }, 300);
  });

  window.addEventListener('online', function () {
    if (lost) {
      lost = false;
      tell('all', '');
    }
  });
  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'visible' && lost) {
      tell('all', '');
    }
  });
})();
