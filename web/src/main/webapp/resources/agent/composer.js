/*
 * The editor: the browser's own contenteditable, limited to what the sanitiser keeps (emphasis, lists, quotes,
 * code, links). Everything typed is mirrored into the form's hidden field and kept on the server as a draft.
 */
(function () {
  'use strict';

  const SAVE_EVERY = 2500;
  let unsaved = false;
  let sending = false;
  let showing = null;

  function editor() {
    return document.getElementById('editor');
  }

  function field() {
    return document.getElementById('composer:html');
  }

  function isEmpty() {
    return !editor().textContent.trim() && !editor().querySelector('img');
  }

  function mirror() {
    field().value = isEmpty() ? '' : editor().innerHTML;
    editor().classList.toggle('blank', isEmpty());
  }

  function changed() {
    mirror();
    unsaved = true;
    setWriting(!isEmpty());
  }

  function setWriting(writing) {
    const flag = document.getElementById('watch:writing');
    if (flag && flag.value !== String(writing)) {
      flag.value = String(writing);
      window.handrailAttend();
    }
  }

  function save() {
    if (unsaved && !sending && editor()) {
      unsaved = false;
      window.handrailSaveDraft();
    }
  }

  /* A page that goes takes its requests along, except those that outlive it. */
  window.handrailSaveNow = function () {
    const form = document.getElementById('composer');
    if (!unsaved || sending || !form) {
      return;
    }
    unsaved = false;
    mirror();
    const sent = new URLSearchParams(new FormData(form));
    sent.set('jakarta.faces.partial.ajax', 'true');
    sent.set('jakarta.faces.partial.execute', 'composer:save composer:html composer:next');
    sent.set('jakarta.faces.source', 'composer:save');
    sent.set('composer:save', 'composer:save');
    fetch(form.action, { method: 'POST', body: sent, headers: { 'Faces-Request': 'partial/ajax' }, keepalive: true, credentials: 'same-origin' })
      .catch(function () { /* what was kept before is still there */ });
  };

  function format(button) {
    const command = button.dataset.format;
    editor().focus();
    if (command === 'quote') {
      document.execCommand('formatBlock', false, inside('blockquote') ? 'p' : 'blockquote');
    } else if (command === 'code') {
      document.execCommand('formatBlock', false, inside('pre') ? 'p' : 'pre');
    } else if (command === 'link') {
      const address = prompt(button.dataset.ask, 'https://');
      if (address && /^(https?:\/\/|mailto:|tel:)/i.test(address)) {
        document.execCommand('createLink', false, address);
      }
    } else {
      document.execCommand(command);
    }
    changed();
  }

  function inside(tag) {
    const node = getSelection().anchorNode;
    const element = node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
    return Boolean(element && element.closest('#editor ' + tag));
  }

  /* Text comes as text; files go to the upload below. */
  function paste(event) {
    if (event.target.closest('#editor') === null) {
      return;
    }
    const files = event.clipboardData.files;
    if (files.length) {
      event.preventDefault();
      attach(files);
      return;
    }
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
  }

  function attach(files) {
    unfold();
    window.handrailAttach(document.querySelector('.composer .upload-drop'), files);
  }

  function drop(event) {
    if (event.target.closest('.composer') && event.dataTransfer && event.dataTransfer.files.length) {
      event.preventDefault();
      attach(event.dataTransfer.files);
    }
  }

  /* It takes one line until it is used (the editor on a desk, the buttons on a phone). */
  function dock() {
    return document.querySelector('.dock');
  }

  function unfold() {
    dock().classList.add('open');
  }

  function fold() {
    dock().classList.remove('open');
    if (document.activeElement && dock().contains(document.activeElement)) {
      document.activeElement.blur();
    }
  }

  function useDock(event) {
    if (!event.target.closest('.dock')) {
      return;
    }
    if (event.target.closest('[data-fold]')) {
      fold();
    } else if (event.target.closest('.kind, .upload, .upload-drop')) {
      unfold();
    }
  }

  function goTo(event) {
    const button = event.target.closest('[data-goto]');
    const field = button && document.getElementById(button.dataset.goto);
    if (field) {
      field.scrollIntoView({ block: 'center' });
      field.focus();
      if (field.showPicker) {
        field.showPicker();
      }
    }
  }

  function countDown() {
    document.querySelectorAll('.departing').forEach(function (one) {
      const left = Math.ceil((new Date(one.dataset.sendAt) - Date.now()) / 1000);
      one.querySelector('.countdown').textContent = left > 0 ? String(left) : '';
      one.classList.toggle('gone', left <= 0);
    });
  }

  window.handrailComposerFocus = function () {
    mirror();
    unfold();
    const place = editor();
    place.focus();
    getSelection().selectAllChildren(place);
    getSelection().collapseToEnd();
  };

  /* What is on its way is not saved once more: it would come back as a draft of what was sent. */
  function isSend(event) {
    return event.target.closest('#composer .sends');
  }

  function begin(event) {
    if (isSend(event) && !event.defaultPrevented) {
      sending = true;
    }
  }

  /* Something that was sent has come back: it stands above what is being written, at once and without a loss. */
  window.handrailReturned = function (args) {
    if (args && args.returned && editor()) {
      unfold();
      editor().insertAdjacentHTML('afterbegin', args.returned);
      changed();
      window.handrailComposerShow();
    }
  };

  window.handrailShowing = function () {
    mirror();
    showing = { text: editor().innerHTML, focused: document.activeElement === editor(), skipped: false };
  };

  /* Not under the hand that goes on writing. */
  window.handrailMayShow = function () {
    showing.skipped = editor().innerHTML !== showing.text;
    return !showing.skipped;
  };

  window.handrailShown = function () {
    if (showing.skipped) {
      setTimeout(window.handrailComposerShow, 500);
    } else if (showing.focused) {
      window.handrailComposerFocus();
    } else {
      mirror();
    }
  };

  window.handrailSent = function (args) {
    sending = false;
    unsaved = Boolean(args && args.validationFailed);
    mirror();
    setWriting(!isEmpty());
    countDown();
    if (isEmpty() && !unsaved) {
      fold();
    }
  };

  function isNote() {
    return document.getElementById('composer').classList.contains('as-note');
  }

  /* What has not reached the server yet, when the session ends (signed-out.js). */
  document.addEventListener('handrail:keep', function (event) {
    if (editor()) {
      mirror();
      if (!isEmpty()) {
        event.detail.extra.composer = { html: field().value, note: isNote() };
      }
    }
  });

  document.addEventListener('handrail:restore', function (event) {
    const kept = event.detail.extra.composer;
    if (!kept || !editor()) {
      return;
    }
    editor().innerHTML = kept.html;
    changed();
    if (kept.note !== isNote()) {
      document.getElementById(kept.note ? 'composer:note' : 'composer:reply').click();
    } else {
      window.handrailComposerFocus();
    }
  });

  document.addEventListener('input', function (event) {
    if (event.target === editor()) {
      changed();
    }
  });
  document.addEventListener('paste', paste);
  document.addEventListener('drop', drop);
  document.addEventListener('dragover', function (event) {
    if (event.target.closest('.composer')) {
      event.preventDefault();
    }
  });
  document.addEventListener('mousedown', function (event) {
    if (event.target.closest('[data-format]')) {
      event.preventDefault();
    }
  });
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-format]');
    if (button) {
      format(button);
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.closest('.composer')) {
      event.preventDefault();
      mirror();
      document.getElementById('composer:send').click();
    }
  });

  if (editor()) {
    document.execCommand('defaultParagraphSeparator', false, 'p');
    mirror();
    setInterval(save, SAVE_EVERY);
    setInterval(countDown, 500);
    countDown();
    window.addEventListener('pagehide', window.handrailSaveNow);
    // before the widget puts another input in the place of the one that was used
    document.addEventListener('change', function (event) {
      if (event.target.type === 'file' && event.target.closest('.dock')) {
        unfold();
      }
    }, true);
    document.addEventListener('click', useDock, true);
    document.addEventListener('click', goTo);
    document.addEventListener('focusin', function (event) {
      if (event.target === editor()) {
        unfold();
      }
    });
    document.addEventListener('click', begin);
    document.addEventListener('change', function (event) {
      unsaved = unsaved || event.target.id === 'composer:next';
    });
    jQuery(document)
      .on('fileuploaddone', '#composer', function () { unsaved = true; })
      .on('pfAjaxError', function () { sending = false; })
      .on('pfAjaxComplete', function () {
        if (editor()) {
          mirror();
        }
      });
  }
})();
