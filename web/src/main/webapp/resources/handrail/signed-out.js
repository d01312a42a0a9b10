/*
 * When the session has ended, or the server knows this page no more, nothing that is written is lost: it is kept in
 * this tab, the sign-in opens over the page, and the page opened anew has it again. It is shown only to whom it
 * belongs (data-reader), on the page it belongs to, and passwords are never kept.
 */
(function () {
  'use strict';

  const KEY = 'handrail-kept';
  const AN_HOUR = 3600000;
  const reader = document.documentElement.dataset.reader;
  const dialog = document.getElementById('signed-out');
  let leaving = false;

  function address() {
    return location.pathname + location.search;
  }

  /* Not of what is saved or searched as soon as it is changed: there it would seem to be in force. */
  function isKept(field) {
    return Boolean(field.form) && field.id && !field.form.closest('[data-unkept], dialog')
      && !['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset'].includes(field.type);
  }

  function isChosen(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  function isChanged(field) {
    if (isChosen(field)) {
      return field.checked !== field.defaultChecked;
    }
    return field.matches('select')
      ? Array.from(field.options).some(function (option) { return option.selected !== option.defaultSelected; })
      : field.value !== field.defaultValue;
  }

  function collect() {
    const kept = { reader: reader, address: address(), at: Date.now(), sure: false, fields: [], files: {}, extra: {} };
    document.querySelectorAll('input, textarea, select').forEach(function (field) {
      if (isKept(field) && isChanged(field)) {
        kept.fields.push({ id: field.id, value: isChosen(field) ? field.checked : field.value });
      }
    });
    document.querySelectorAll('.upload').forEach(function (upload) {
      const files = Array.from(upload.querySelectorAll('[data-file]')).map(function (file) { return file.dataset.file; });
      if (files.length) {
        kept.files[upload.id] = files;
      }
    });
    document.dispatchEvent(new CustomEvent('handrail:keep', { detail: kept }));
    return kept;
  }

  function store(kept) {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  }

  function stored() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch (broken) {
      return null;
    }
  }

  function keep() {
    const kept = collect();
    kept.sure = true;
    store(kept);
    return kept;
  }

  function isEmpty(kept) {
    return !kept.fields.length && !Object.keys(kept.files).length && !Object.keys(kept.extra).length;
  }

  function openAnew() {
    leaving = true;
    location.replace(address());
  }

  function ask() {
    keep();
    if (!dialog.open) {
      const page = dialog.querySelector('.signed-out-page');
      page.href = page.href.split('?')[0] + '?to=' + encodeURIComponent(address());
      dialog.showModal();
    }
  }

  /* A button whose request failed can be pressed again. */
  function release() {
    const pressed = document.querySelectorAll('.ui-button.ui-state-loading');
    pressed.forEach(function (button) {
      const widget = widgetOf(button);
      if (widget) {
        widget.ajaxCount = 0;
        window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
      }
    });
    return pressed.length > 0;
  }

  function failed(answer) {
    const pressed = release();
    if (leaving || dialog.open) {
      return;
    }
    if (answer.status === 401) {
      ask();
    } else if (answer.status === 409 && answer.getResponseHeader('Handrail-Page') === 'expired') {
      keep();
      openAnew();
    } else if (pressed && [0, 502, 503, 504].includes(answer.status)) {
      tell('unreachable', 'banner-danger', 'alert');
    }
  }

  function refuse(words) {
    const place = dialog.querySelector('.signed-out-error');
    place.textContent = words;
    place.hidden = false;
    dialog.querySelector('[type=password]').select();
  }

  /* Somebody else at this browser gets their own first page, and nothing of this one. */
  function goOn(who) {
    if (who === reader) {
      openAnew();
    } else {
      sessionStorage.removeItem(KEY);
      leaving = true;
      location.replace(document.querySelector('.brand').href);
    }
  }

  function signIn(event) {
    event.preventDefault();
    const form = event.target;
    keep();
    fetch(form.action, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'handrail' },
      body: JSON.stringify({ name: form.elements.name.value, password: form.elements.password.value, language: document.documentElement.lang })
    })
      .then(function (answer) {
        return answer.ok || answer.status === 422 ? answer.json() : Promise.reject(new Error(String(answer.status)));
      })
      .then(function (said) {
        if (said.reader) {
          goOn(said.reader);
        } else {
          refuse(said.text);
        }
      })
      .catch(function () { refuse(form.dataset.failed); });
  }

  function widgetOf(element) {
    return element && window.PrimeFaces && window.PrimeFaces.getWidgetById(element.id);
  }

  function fill(field, value) {
    if (isChosen(field)) {
      if (field.checked !== value) {
        const around = field.closest('.ui-radiobutton, .ui-chkbox');
        (around ? around.querySelector('.ui-radiobutton-box, .ui-chkbox-box') : field).click();
      }
    } else if (field.matches('select')) {
      const list = widgetOf(field.closest('.ui-selectonemenu'));
      if (list) {
        list.selectValue(value);
      } else {
        field.value = value;
      }
    } else {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  function restore(kept) {
    kept.fields.forEach(function (one) {
      const field = document.getElementById(one.id);
      if (field && isKept(field)) {
        fill(field, one.value);
      }
    });
    Object.keys(kept.files).forEach(function (id) {
      const place = document.getElementById(id + '-kept');
      if (place) {
        place.value = kept.files[id].join(',');
        window.handrailTakeFiles();
      }
    });
    document.dispatchEvent(new CustomEvent('handrail:restore', { detail: kept }));
    if (!isEmpty(kept)) {
      tell('restored', 'banner-info', 'status');
    }
  }

  /* One notice of a kind, at the top of the page. */
  function tell(kind, tone, role) {
    document.querySelectorAll('.banner.' + kind).forEach(function (before) { before.remove(); });
    const notice = document.createElement('p');
    notice.className = 'banner ' + tone + ' ' + kind;
    notice.setAttribute('role', role);
    notice.textContent = document.getElementById('kept-words').dataset[kind];
    document.getElementById('content').prepend(notice);
    notice.scrollIntoView({ block: 'center' });
  }

  /* A page of ours that says that somebody was signed out: what was sent to it from here is kept until they are back. */
  function isBetween() {
    return Boolean(document.querySelector('form#login, .error-page[data-code=expired]'));
  }

  function begin() {
    const kept = stored();
    if (!kept) {
      return;
    }
    const foreign = reader && kept.reader !== reader;
    if (foreign || Date.now() - kept.at > AN_HOUR || !kept.sure && !isBetween()) {
      sessionStorage.removeItem(KEY);
    } else if (isBetween()) {
      kept.sure = true;
      store(kept);
    } else if (kept.address === address() && kept.reader === reader) {
      sessionStorage.removeItem(KEY);
      restore(kept);
    }
  }

  /* A form that is sent whole takes the page with it, before anybody knows whether it will be accepted. */
  function submitted(event) {
    if (reader && event.target.method === 'post' && !event.target.closest('dialog')) {
      store(collect());
    }
  }

  document.addEventListener('submit', submitted, true);
  document.addEventListener('handrail:signed-out', ask);
  dialog.addEventListener('submit', signIn);
  window.addEventListener('pagehide', function () { leaving = true; });
  window.addEventListener('pageshow', function () { leaving = false; });
  window.addEventListener('load', function () {
    window.jQuery(document).on('pfAjaxError', function (event, answer) { failed(answer); });
    begin();
  });
})();
