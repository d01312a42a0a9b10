/*
 * What every page does in the browser. No page has a script of its own in its markup; behaviour hangs on
 * class names and data attributes, and is put on again after every Ajax answer where it needs to be.
 */
(function () {
  'use strict';

  const root = document.documentElement;
  const A_YEAR = 365 * 24 * 3600;

  function remember(name, value) {
    document.cookie = name + '=' + encodeURIComponent(value) + '; path=/; max-age=' + A_YEAR + '; SameSite=Lax'
      + (location.protocol === 'https:' ? '; Secure' : '');
  }

  /* The reader's zone, for pages read before signing in. */
  function rememberZone() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && !document.cookie.includes('handrail-zone=' + encodeURIComponent(zone))) {
      remember('handrail-zone', zone);
    }
  }

  /* Theme: at once; the button's own request keeps it in the profile, or serves browsers without script. */
  function chooseTheme(event) {
    const button = event.target.closest('[data-choose-theme]');
    if (!button) {
      return;
    }
    if (button.dataset.kept !== 'true') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    root.dataset.theme = button.dataset.chooseTheme;
    remember('handrail-theme', button.dataset.chooseTheme);
    document.querySelectorAll('[data-choose-theme]').forEach(function (each) {
      each.setAttribute('aria-pressed', String(each === button));
    });
  }

  /* Menus (details.menu) close by Escape, by a click elsewhere and when the focus leaves them. */
  function closeMenus(except) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!except || !menu.contains(except)) {
        menu.open = false;
      }
    });
  }

  function closeMenuByEscape(event) {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  }

  /* Navigation: folded on a desk (kept), a drawer on a phone (not kept). */
  function isDrawer() {
    return matchMedia('(max-width: 60rem)').matches;
  }

  function setDrawer(open) {
    const navigation = document.querySelector('.navigation');
    const button = document.querySelector('.nav-toggle');
    root.classList.toggle('drawer-open', open);
    button.setAttribute('aria-expanded', String(open));
    (open ? navigation.querySelector('[aria-current], a, input') || navigation : button).focus();
  }

  /* A tap beside the drawer or Escape closes it. */
  function closeDrawer(event) {
    if (root.classList.contains('drawer-open')
        && (event.type === 'keydown' ? event.key === 'Escape' : !event.target.closest('.navigation'))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      setDrawer(false);
    }
  }

  function toggleNavigation(event) {
    const button = event.target.closest('.nav-toggle');
    if (!button) {
      return;
    }
    if (isDrawer()) {
      setDrawer(true);
      return;
    }
    const folded = root.dataset.navigation !== 'folded';
    root.dataset.navigation = folded ? 'folded' : 'open';
    button.setAttribute('aria-expanded', String(!folded));
    remember('handrail-navigation', folded ? 'folded' : 'open');
  }

  function filterNavigation(event) {
    if (!event.target.classList.contains('navigation-filter')) {
      return;
    }
    const wanted = event.target.value.trim().toLocaleLowerCase(root.lang);
    document.querySelectorAll('.navigation-list > li').forEach(function (item) {
      item.hidden = !item.textContent.toLocaleLowerCase(root.lang).includes(wanted);
    });
  }

  /* "5 minutes ago" stays true while the page is open. */
  const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60]];

  function relative(seconds, words) {
    const unit = UNITS.find(function (each) {
      return Math.round(Math.abs(seconds) / each[1]) >= 1 && Math.abs(seconds) >= each[1] * 0.992;
    });
    return unit ? words.format(Math.round(seconds / unit[1]), unit[0]) : null;
  }

  /* "8 h" below a heading: as Formats.brief. */
  function brief(seconds) {
    const words = document.getElementById('clock-words').dataset;
    const minutes = Math.max(1, Math.round(Math.abs(seconds) / 60));
    const hours = Math.round(minutes / 60);
    const pair = minutes < 60 ? [words.minutes, minutes] : hours < 24 ? [words.hours, hours] : [words.days, Math.round(hours / 24)];
    return pair[0].replace('{0}', pair[1]);
  }

  function refreshTimes() {
    const words = new Intl.RelativeTimeFormat(root.lang, { numeric: 'always' });
    document.querySelectorAll('time.relative').forEach(function (time) {
      const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
      const text = time.classList.contains('brief') ? brief(seconds) : relative(seconds, words);
      if (text && time.textContent !== text) {
        time.textContent = text;
      }
    });
  }

  /* A field's hint is read out with the field. */
  function describeFields() {
    document.querySelectorAll('.field').forEach(function (field) {
      const help = field.querySelector('.field-help');
      const input = field.querySelector('input:not([type=hidden]), textarea, select, [role=combobox]');
      if (help && input) {
        help.id = help.id || input.id + '-help';
        input.setAttribute('aria-describedby', help.id);
      }
    });
  }

  /* What is written now may be right: the refusal of what stood there before goes. */
  function forgetRefusal(event) {
    const field = event.target.closest('.field');
    const message = field && field.querySelector('.ui-message');
    if (message && message.hasChildNodes()) {
      message.replaceChildren();
      event.target.classList.remove('ui-state-error');
      event.target.removeAttribute('aria-invalid');
    }
  }

  /* The rich text editor: the part one writes in is the text box, not the frame around it and its toolbar. */
  function nameEditors() {
    document.querySelectorAll('.ui-texteditor').forEach(function (frame) {
      const label = frame.closest('.field') && frame.closest('.field').querySelector('.ui-outputlabel-label');
      const input = frame.querySelector('.ql-editor');
      if (label && input) {
        frame.setAttribute('role', 'group');
        frame.setAttribute('aria-label', label.textContent);
        input.setAttribute('role', 'textbox');
        input.setAttribute('aria-multiline', 'true');
        input.setAttribute('aria-label', label.textContent);
      }
    });
  }

  /* What the server never sends back stays in the browser: a secret that was entered outlives a refusal of its form. */
  let secrets = [];

  function rememberSecrets() {
    secrets = Array.from(document.querySelectorAll('input[autocomplete=new-password]')).map(function (field) {
      return { id: field.id, value: field.value };
    });
  }

  function restoreSecrets(xhr) {
    if (xhr && xhr.pfArgs && xhr.pfArgs.validationFailed) {
      secrets.forEach(function (secret) {
        const field = document.getElementById(secret.id);
        if (field && !field.value) {
          field.value = secret.value;
        }
      });
    }
    secrets = [];
  }

  /* What was unfolded stays so when it is shown anew. */
  let unfolded = [];

  function rememberUnfolded() {
    unfolded = Array.from(document.querySelectorAll('main details[id][open]')).map(function (part) { return part.id; });
  }

  function restoreUnfolded() {
    unfolded.map(function (id) { return document.getElementById(id); }).filter(Boolean).forEach(function (part) { part.open = true; });
  }

  /* A refused form says so where the reader is. */
  function focusErrors() {
    const banner = document.querySelector('#errors li');
    if (banner && !banner.dataset.seen) {
      banner.dataset.seen = 'true';
      banner.scrollIntoView({ block: 'nearest' });
    }
    const summary = document.querySelector('.error-summary');
    if (summary && !summary.dataset.seen) {
      summary.dataset.seen = 'true';
      summary.focus();
    }
  }

  /* PrimeFaces hides the file input behind a focusable span without a role: the input itself takes its place. */
  function nameFileButtons() {
    document.querySelectorAll('span.ui-fileupload-choose').forEach(function (button) {
      const input = button.querySelector('input[type=file]');
      button.removeAttribute('tabindex');
      button.removeAttribute('aria-labelledby');
      if (input) {
        input.removeAttribute('aria-hidden');
        input.setAttribute('aria-label', button.textContent.trim());
        input.tabIndex = 0;
      }
    });
  }

  /* PrimeFaces makes each message an alert inside a list; as alerts they are no items of it. */
  function unlistMessages() {
    document.querySelectorAll('.ui-messages ul').forEach(function (list) {
      list.setAttribute('role', 'presentation');
    });
  }

  /* On a phone not all spaces fit beside each other: the one the reader is in is among those that do. */
  function showSpace() {
    const here = document.querySelector('.spaces > [aria-current]');
    if (here) {
      here.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  /*
   * Enter in a field presses its form's first button, which is nobody's (SafeForms) and passes it on to the button
   * that says data-enter of the field's surroundings: @form, or the id of a part of the form. The nearest one counts.
   */
  function passEnterOn(event) {
    const key = event.target.closest('.enter-key');
    if (!key) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = buttonOf(document.activeElement, key.form);
    if (button) {
      button.click();
    }
  }

  function buttonOf(field, form) {
    const buttons = Array.from(form.querySelectorAll('[data-enter]:not(:disabled)'));
    for (let part = field; part && form.contains(part); part = part.parentElement) {
      const button = buttons.find(function (each) { return surroundings(each) === part; });
      if (button) {
        return button;
      }
    }
    return null;
  }

  function surroundings(button) {
    const name = button.dataset.enter;
    return name === '@form' ? button.form : document.getElementById(button.id.replace(/[^:]*$/, name));
  }

  /*
   * A double click is one click, and what is on its way is not sent again. A button is known by its id: after the first
   * click of two there may already be another in its place, that of the next row.
   */
  let lastPressed = null;

  function pressOnce(event) {
    const button = event.target.closest(':is(button, input)[type=submit], a.ui-commandlink');
    if (!button) {
      return;
    }
    if (event.detail > 1 && lastPressed === button.id || isOnItsWay(button)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    lastPressed = button.id;
  }

  function isOnItsWay(button) {
    return window.PrimeFaces.ajax.Queue.requests.some(function (request) {
      return request.source === button || button.id && request.source === button.id;
    });
  }

  /* The database is away, or has no room: the words are the answer, and what was typed is still in its fields. */
  function tellOutage(event, answer) {
    const notices = window.PrimeFaces && PrimeFaces.getWidgetById('notices');
    if (notices && (answer.status === 503 || answer.status === 507)) {
      notices.renderMessage({ severity: 'error', summary: answer.responseText, detail: '' });
    }
  }

  function decorate() {
    unlistMessages();
    describeFields();
    nameEditors();
    nameFileButtons();
    refreshTimes();
    focusErrors();
  }

  document.addEventListener('click', closeDrawer, true);
  document.addEventListener('keydown', closeDrawer, true);
  document.addEventListener('click', function (event) {
    passEnterOn(event);
    pressOnce(event);
    chooseTheme(event);
    toggleNavigation(event);
    closeMenus(event.target);
  }, true);
  document.addEventListener('focusin', function (event) { closeMenus(event.target); });
  document.addEventListener('keydown', closeMenuByEscape);
  document.addEventListener('input', filterNavigation);
  document.addEventListener('input', forgetRefusal);
  document.addEventListener('change', forgetRefusal);

  if (window.jQuery) {
    window.jQuery(document)
      .on('pfAjaxError', tellOutage)
      .on('pfAjaxSend', function () {
        root.classList.add('busy');
        rememberSecrets();
        rememberUnfolded();
      })
      .on('pfAjaxComplete', function (event, xhr) {
        root.classList.remove('busy');
        restoreSecrets(xhr);
        restoreUnfolded();
        decorate();
      });
  }

  rememberZone();
  showSpace();
  decorate();
  window.addEventListener('load', decorate); // by then PrimeFaces has built its widgets
  setInterval(refreshTimes, 20000);
})();

// who asked their system for less motion gets notices and dialogs at once, not faded in
if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
  jQuery.fx.off = true;
}
