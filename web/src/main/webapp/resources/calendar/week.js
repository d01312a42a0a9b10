/*
 * Draws the hours of each day beside the field they are typed in. Drawing on a line, moving a period or its ends, and
 * removing it write into the field, and what is typed is drawn: the field is what counts.
 */
(function () {
  'use strict';

  const DAY = 24 * 60;
  const STEP = 15;
  const PERIOD = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/;
  const ROOM = 90; // pixels that its hours need to be read in a period
  const EDGE = 8; // pixels at the ends of a period by which it is stretched, as wide as in calendar.css

  function minutes(hour, minute) {
    return Number(hour) * 60 + Number(minute || 0);
  }

  /* null for what makes no sense: the server says why. */
  function parse(text) {
    const periods = text.split(/[,;]/).map(function (part) { return part.trim(); }).filter(Boolean).map(function (part) {
      const match = PERIOD.exec(part);
      return match && { from: minutes(match[1], match[2]), until: minutes(match[3], match[4]) };
    });
    return periods.every(function (period) { return period && period.from < period.until && period.until <= DAY; }) ? periods : null;
  }

  function time(minute) {
    return String(Math.floor(minute / 60)).padStart(2, '0') + ':' + String(minute % 60).padStart(2, '0');
  }

  function words(period) {
    return time(period.from) + '–' + time(period.until);
  }

  /* In their order, and those that came to overlap as one. */
  function joined(periods) {
    return periods.filter(function (each) { return each.from < each.until; })
      .sort(function (one, other) { return one.from - other.from; })
      .reduce(function (done, next) {
        const last = done[done.length - 1];
        if (last && next.from <= last.until) {
          last.until = Math.max(last.until, next.until);
        } else {
          done.push({ from: next.from, until: next.until });
        }
        return done;
      }, []);
  }

  function fieldOf(track) {
    return track.closest('.week-day').querySelector('.week-hours');
  }

  function place(bar, period) {
    bar.style.insetInlineStart = period.from / DAY * 100 + '%';
    bar.style.width = (period.until - period.from) / DAY * 100 + '%';
    bar.firstChild.textContent = bar.clientWidth >= ROOM ? words(period) : '';
    bar.title = words(period);
  }

  function bar(track, period) {
    const element = document.createElement('div');
    element.className = 'week-period';
    element.append(document.createElement('span'));
    const remove = document.createElement('span');
    remove.className = 'week-remove pi pi-times';
    remove.title = track.closest('.week').dataset.remove;
    element.append(remove);
    element.period = period;
    track.append(element);
    place(element, period);
    return element;
  }

  function draw(track) {
    const periods = parse(fieldOf(track).value);
    if (periods) {
      track.replaceChildren();
      periods.forEach(function (period) { bar(track, period); });
    }
  }

  function drawAll() {
    document.querySelectorAll('.week-track').forEach(draw);
  }

  function write(track) {
    const field = fieldOf(track);
    const periods = Array.from(track.children).map(function (each) { return each.period; });
    field.value = joined(periods).map(words).join(', ');
    draw(track);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function minuteAt(track, event) {
    const box = track.getBoundingClientRect();
    const minute = (event.clientX - box.left) / box.width * DAY;
    return Math.min(DAY, Math.max(0, Math.round(minute / STEP) * STEP));
  }

  /* What a drag does to a period that began as it was, when the pointer is so many minutes from where it began. */
  function gesture(element, event) {
    const box = element.getBoundingClientRect();
    if (event.clientX - box.left < EDGE) {
      return function (was, by) { return { from: Math.max(0, Math.min(was.from + by, was.until - STEP)), until: was.until }; };
    }
    if (box.right - event.clientX < EDGE) {
      return function (was, by) { return { from: was.from, until: Math.min(DAY, Math.max(was.until + by, was.from + STEP)) }; };
    }
    return function (was, by) {
      const moved = Math.max(-was.from, Math.min(by, DAY - was.until));
      return { from: was.from + moved, until: was.until + moved };
    };
  }

  function follow(track, element, start, change) {
    const was = element.period;
    element.classList.add('drawing');
    function move(event) {
      element.period = change(was, minuteAt(track, event) - start);
      place(element, element.period);
    }
    function end() {
      track.removeEventListener('pointermove', move);
      element.classList.remove('drawing');
      write(track);
    }
    track.addEventListener('pointermove', move);
    track.addEventListener('pointerup', end, { once: true });
    track.addEventListener('pointercancel', end, { once: true });
  }

  document.addEventListener('pointerdown', function (event) {
    const track = event.target.closest('.week-track');
    if (!track || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (event.target.classList.contains('week-remove')) {
      event.target.parentElement.remove();
      write(track);
      return;
    }
    track.setPointerCapture(event.pointerId);
    const start = minuteAt(track, event);
    const held = event.target.closest('.week-period');
    if (held) {
      follow(track, held, start, gesture(held, event));
    } else {
      follow(track, bar(track, { from: start, until: start }), start, function (was, by) {
        return { from: Math.min(start, start + by), until: Math.max(start, start + by) };
      });
    }
  });

  document.addEventListener('input', function (event) {
    if (event.target.classList.contains('week-hours')) {
      draw(event.target.closest('.week-day').querySelector('.week-track'));
    }
  });

  window.addEventListener('resize', drawAll);
  window.jQuery(document).on('pfAjaxComplete', drawAll);
  drawAll();
})();
