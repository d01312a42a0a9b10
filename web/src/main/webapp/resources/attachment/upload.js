/*
 * Files are looked at before they are sent: what cannot be attached becomes a red row with the reason, and the
 * form's message (a button of the class "sends") is held until every file is uploaded or its row is taken away.
 */
(function () {
  'use strict';

  /* By the id of the upload: what was not attached. It outlives a form that is replaced. */
  const refused = new Map();

  function uploads(place) {
    return Array.from(place.querySelectorAll('.upload-drop'));
  }

  function rowsOf(upload) {
    return refused.get(upload.id) || [];
  }

  /** In powers of 1024, as the server writes it; with more digits where it would seem no more than the limit. */
  function size(bytes, upload) {
    const units = upload.dataset.units.split(' ');
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1024;
      unit += 1;
    }
    const limit = Number(upload.dataset.limit);
    const close = bytes > limit && bytes < limit * 1.1;
    const digits = close ? 2 : unit > 0 && value < 10 ? 1 : 0;
    return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits }).format(value) + ' ' + units[unit];
  }

  function filled(text, values) {
    return values.reduce(function (filledSoFar, value, i) { return filledSoFar.split('{' + i + '}').join(value); }, text);
  }

  function ending(name) {
    const bare = name.replace(/[.\s]+$/, '');
    return bare.includes('.') ? bare.slice(bare.lastIndexOf('.') + 1).toLowerCase() : '';
  }

  /** Why a file cannot be attached; empty if it can. */
  function objection(file, upload) {
    const words = upload.dataset;
    if (file.size > Number(words.limit)) {
      return filled(words.tooLarge, [file.name, size(file.size, upload), size(Number(words.limit), upload)]);
    }
    if (file.size === 0) {
      return filled(words.empty, [file.name]);
    }
    if (words.endings && words.endings.split(',').includes(ending(file.name))) {
      return filled(words.ending, [file.name, ending(file.name)]);
    }
    return '';
  }

  function refuse(upload, name, why) {
    refused.set(upload.id, rowsOf(upload).concat({ name: name, why: why }));
    show(upload);
  }

  function forget(upload, row) {
    refused.set(upload.id, rowsOf(upload).filter(function (each) { return each !== row; }));
    show(upload);
    upload.querySelector('input[type=file]').focus();
  }

  function asItem(upload, row) {
    const item = document.createElement('li');
    item.className = 'file refused';
    const icon = document.createElement('span');
    icon.className = 'pi pi-exclamation-circle';
    icon.setAttribute('aria-hidden', 'true');
    const why = document.createElement('span');
    why.textContent = row.why;
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'remove-refused';
    remove.setAttribute('aria-label', filled(upload.dataset.remove, [row.name]));
    remove.title = remove.getAttribute('aria-label');
    remove.innerHTML = '<span class="pi pi-times" aria-hidden="true"></span>';
    remove.addEventListener('click', function () { forget(upload, row); });
    item.append(icon, why, remove);
    return item;
  }

  function show(upload) {
    let list = upload.nextElementSibling;
    if (!list || !list.matches('.files-refused')) {
      list = document.createElement('ul');
      list.className = 'files files-refused';
      list.setAttribute('aria-live', 'assertive');
      upload.after(list);
    }
    list.replaceChildren(...rowsOf(upload).map(function (row) { return asItem(upload, row); }));
    say(upload, '');
  }

  function say(upload, words) {
    let place = upload.parentElement.querySelector('.upload-held');
    if (!place && words) {
      place = document.createElement('p');
      place.className = 'upload-held';
      place.setAttribute('role', 'alert');
      (upload.nextElementSibling || upload).after(place);
    }
    if (place) {
      place.textContent = words;
      place.hidden = !words;
    }
  }

  /** What may be sent of these; the others are said to be none of it. */
  function acceptable(files, upload) {
    const accepted = new DataTransfer();
    Array.from(files).forEach(function (file) {
      const why = objection(file, upload);
      if (why) {
        refuse(upload, file.name, why);
      } else {
        accepted.items.add(file);
      }
    });
    return accepted.files;
  }

  /* Before the widget sees them. */
  function choose(event) {
    const upload = event.target.matches('input[type=file]') && event.target.closest('.upload-drop');
    if (upload && event.target.files.length) {
      const accepted = acceptable(event.target.files, upload);
      if (accepted.length < event.target.files.length) {
        event.target.files = accepted;
      }
      if (!accepted.length) {
        event.stopImmediatePropagation();
      }
    }
  }

  function drop(event) {
    const upload = event.dataTransfer && event.dataTransfer.files.length && event.target.closest('.upload-drop');
    if (upload) {
      event.preventDefault();
      event.stopImmediatePropagation();
      upload.classList.remove('ui-state-drag');
      window.handrailAttach(upload, event.dataTransfer.files);
    }
  }

  /** Attaches files as if they had been chosen. */
  window.handrailAttach = function (upload, files) {
    const chooser = upload.querySelector('input[type=file]');
    const given = new DataTransfer();
    Array.from(files).forEach(function (file) { given.items.add(file); });
    chooser.files = given.files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
  };

  function widgetOf(upload) {
    return window.PrimeFaces.getWidgetById(upload.id);
  }

  function reason(status, file, upload) {
    const words = upload.dataset;
    switch (status) {
      case 413: return filled(words.tooLarge, [file.name, size(file.size, upload), size(Number(words.limit), upload)]);
      case 507: return filled(words.diskFull, [file.name]);
      case 401: return filled(words.signedOut, [file.name]);
      case 0: return filled(words.unreachable, [file.name]);
      default: return filled(words.failed, [file.name]);
    }
  }

  function failed(event, data) {
    const upload = event.target.closest('.upload-drop');
    if (!upload || data.errorThrown === 'abort') {
      return;
    }
    data.files.forEach(function (file) {
      if (file.row) {
        widgetOf(upload).removeFile(file);
      }
      refuse(upload, file.name, reason(data.jqXHR ? data.jqXHR.status : 0, file, upload));
    });
    if (data.jqXHR && data.jqXHR.status === 401) {
      document.dispatchEvent(new CustomEvent('handrail:signed-out', { detail: { answer: data.jqXHR.responseText } }));
    }
  }

  function answered(event, data) {
    const upload = event.target.closest('.upload-drop');
    const args = data.jqXHR && data.jqXHR.pfArgs;
    if (upload && args && args.refused) {
      data.files.forEach(function (file) { refuse(upload, file.name, file.name + ': ' + args.refused); });
    }
  }

  function hold(event) {
    const button = event.target.closest('.sends');
    const form = button && button.closest('form');
    const waits = form && uploads(form).find(function (upload) {
      return rowsOf(upload).length || widgetOf(upload) && widgetOf(upload).files.length;
    });
    if (waits) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say(waits, rowsOf(waits).length ? waits.dataset.resolve : waits.dataset.wait);
      waits.scrollIntoView({ block: 'nearest' });
      const remove = waits.parentElement.querySelector('.remove-refused');
      if (remove) {
        remove.focus();
      }
    }
  }

  /* The crosses of files on their way have no name of their own. */
  function nameCrosses() {
    document.querySelectorAll('.upload-drop .ui-fileupload-row').forEach(function (row) {
      const cross = row.querySelector('.ui-fileupload-cancel');
      const name = row.querySelector('.ui-fileupload-filename').textContent;
      const words = filled(row.closest('.upload-drop').dataset.cancel, [name]);
      if (cross.title !== words) {
        cross.type = 'button';
        cross.title = words;
        cross.querySelector('.ui-button-text').textContent = words;
      }
    });
  }

  function decorate() {
    uploads(document).forEach(function (upload) {
      if (rowsOf(upload).length && !(upload.nextElementSibling && upload.nextElementSibling.matches('.files-refused'))) {
        show(upload);
      }
    });
  }

  document.addEventListener('change', choose, true);
  document.addEventListener('drop', drop, true);
  document.addEventListener('click', hold, true);
  window.addEventListener('load', function () {
    new MutationObserver(nameCrosses).observe(document.body, { childList: true, subtree: true });
    window.jQuery(document)
      .on('fileuploadfail', failed)
      .on('fileuploadalways', answered)
      .on('pfAjaxComplete', decorate);
  });
})();
