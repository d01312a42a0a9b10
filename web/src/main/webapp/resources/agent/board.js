/* The clock board: as it is after every change, and once a minute, since dues come nearer by themselves. */
(function () {
  'use strict';

  const look = window.handrailSoon(function () { window.handrailBoardLook(); });

  document.addEventListener('handrail:signal', function (event) {
    if (event.detail.topic !== 'attention') {
      look();
    }
  });
  setInterval(look, 60000);
})();
