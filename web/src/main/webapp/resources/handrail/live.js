/*
 * Signals from the server: "topic key", never content. Pages listen for the event and ask afresh. When the
 * connection comes back after a loss, everything may have changed. Whether it is there says data-live of the page.
 */
(function () {
  'use strict';

  /* Faces waits so much longer before each attempt to connect again, and does not tell when one succeeds. */
  const RECONNECT_STEP = 500;
  const TIME_TO_FAIL = 1500;

  let asked = false;
  let lost = false;
  let losses = 0;
  let comingBack = null;
  let waiting = null;

  function tell(topic, key) {
    document.dispatchEvent(new CustomEvent('handrail:signal', { detail: { topic: topic, key: key } }));
  }

  window.handrailSignal = function (message) {
    const words = String(message).split(' ');
    tell(words[0], words[1] || '');
  };

  function setLive(live) {
    document.documentElement.dataset.live = String(live);
  }

  /*
   * What was sent after the server began to write this page and before its connection stood, reached nobody
   * here. The server knows it by number: almost always nothing, so that opening a page costs no second look.
   */
  function askWhatWasMissed() {
    fetch(document.getElementById('missed-signals').dataset.address, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) {
          throw new Error(answer.url + ': ' + answer.status);
        }
        return answer.text();
      })
      .then(function (missed) { missed.split('\n').filter(Boolean).forEach(window.handrailSignal); })
      .catch(function () { tell('all', ''); });
  }

  window.handrailSignalsOpened = function () {
    setLive(true);
    if (!asked) {
      asked = true;
      askWhatWasMissed();
    }
  };

  /* Also each failed attempt to connect again comes here: when none has for long enough, one succeeded. */
  window.handrailSignalsLost = function () {
    setLive(false);
    losses += 1;
    clearTimeout(comingBack);
    comingBack = setTimeout(function () {
      losses = 0;
      setLive(true);
      tell('all', '');
    }, losses * RECONNECT_STEP + TIME_TO_FAIL);
  };

  window.handrailSignalsClosed = function () {
    clearTimeout(comingBack);
    setLive(false);
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
