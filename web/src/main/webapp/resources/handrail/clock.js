/*
 * Clocks count down in the page, without asking the server: from the time now, not from the time that passed
 * here, so that they are right after the machine slept. Nothing is announced; who wants to know reads it.
 */
(function () {
  'use strict';

  const words = document.getElementById('clock-words').dataset;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  // the server's clock decides: the reader's may be wrong
  const ahead = Date.parse(words.now) - Date.now();

  /* As ClockWords shows them. */
  const ICONS = { calm: 'pi-clock', soon: 'pi-stopwatch', over: 'pi-exclamation-triangle' };

  function said(pattern, count) {
    return pattern.replace('{0}', count);
  }

  /* The two largest units that are not zero. */
  function span(seconds) {
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    const days = Math.floor(hours / 24);
    if (minutes === 0) {
      return calm.matches ? said(words.minutes, 1) : said(words.seconds, seconds);
    }
    const parts = days ? [[words.days, days], [words.hours, hours % 24]] : [[words.hours, hours], [words.minutes, minutes % 60]];
    return parts.filter(function (part) { return part[1] > 0; })
      .map(function (part) { return said(part[0], part[1]); }).join(' ');
  }

  function urgency(left, warning) {
    if (left <= 0) {
      return 'over';
    }
    return left <= warning ? 'soon' : 'calm';
  }

  function wear(clock, look) {
    const icon = clock.querySelector('.pi');
    Object.keys(ICONS).forEach(function (each) {
      clock.classList.toggle('clock-' + each, each === look);
      icon.classList.toggle(ICONS[each], each === look);
    });
  }

  function show(clock, now) {
    const left = (Date.parse(clock.dataset.due) - now) / 1000;
    const text = left > 0 ? span(Math.floor(left)) : said(words.over, span(Math.floor(-left)));
    const look = urgency(left, Number(clock.dataset.warning));
    const shown = clock.querySelector('.clock-left');
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
    if (!clock.classList.contains('clock-' + look)) {
      wear(clock, look);
    }
  }

  function tick() {
    const now = Date.now() + ahead;
    document.querySelectorAll('.clock[data-due]').forEach(function (clock) { show(clock, now); });
  }

  setInterval(tick, 1000);
  document.addEventListener('visibilitychange', tick);
})();
