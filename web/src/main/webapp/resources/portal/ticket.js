/* The request's page shows what is answered while it is open; what is being written stays. */
(function () {
  'use strict';

  const look = window.handrailSoon(function () { window.handrailRequestLook(); });

  document.addEventListener('handrail:signal', function (event) {
    const signal = event.detail;
    if (signal.topic === 'all' || signal.key === document.querySelector('[data-ticket]').dataset.ticket) {
      look();
    }
  });
})();
