/* Suggestions while somebody types, for readers whose browser runs scripts; nothing here is needed. A combobox after WAI-ARIA 1.2. */
(() => {
  'use strict';
  const PAUSE = 80;
  /* Numbers and addresses may be somebody's own: they are not asked about. */
  const OWN = /\S+@\S+|\d[\d -]{2,}\d/g;

  /** Asks while a field is typed in, also while a syllable is composed; an answer that comes too late is dropped. */
  function follow(field, address, show) {
    let timer = 0;
    let asked = '';
    let open = null;
    const ask = () => {
      const words = field.value.replace(OWN, ' ').trim().slice(0, 200);
      if (words === asked) return;
      asked = words;
      if (open) open.abort();
      if (!words) {
        show([], '');
        return;
      }
      open = new AbortController();
      fetch(address + encodeURIComponent(words), { signal: open.signal, credentials: 'omit' })
        .then(answer => (answer.ok ? answer.json() : null))
        .then(found => {
          if (found && words === asked) show(found[1].map((text, i) => ({ text, kind: found[2][i], url: found[3][i] })), words);
        })
        .catch(() => {});
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    };
    field.addEventListener('input', later);
    field.addEventListener('compositionupdate', later);
    return { forget: () => { clearTimeout(timer); if (open) open.abort(); asked = ''; } };
  }

  function option(id, at, suggestion) {
    const line = document.createElement('li');
    line.id = id + '-' + at;
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    line.dataset.url = suggestion.url;
    line.append(suggestion.text);
    if (suggestion.kind) {
      const kind = document.createElement('small');
      kind.append(suggestion.kind);
      line.append(' ', kind);
    }
    return line;
  }

  function combobox(form) {
    const field = form.querySelector('input[type=search]');
    const list = form.querySelector('[role=listbox]');
    const count = form.querySelector('[role=status]');
    let at = -1;
    const lines = () => Array.from(list.children);
    const choose = next => {
      at = next;
      lines().forEach((line, i) => line.setAttribute('aria-selected', String(i === at)));
      if (at < 0) {
        field.removeAttribute('aria-activedescendant');
      } else {
        field.setAttribute('aria-activedescendant', lines()[at].id);
        lines()[at].scrollIntoView({ block: 'nearest' });
      }
    };
    const open = seen => {
      list.hidden = !seen;
      field.setAttribute('aria-expanded', String(seen));
      if (!seen) choose(-1);
    };
    const go = line => { location.assign(line.dataset.url); };

    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    const typing = follow(field, form.dataset.suggest, (found, words) => {
      if (document.activeElement !== field) return;
      list.replaceChildren(...found.map((suggestion, i) => option(list.id, i, suggestion)));
      count.textContent = words ? count.dataset.say.replace('#', found.length) : '';
      choose(-1);
      open(found.length > 0);
    });

    field.addEventListener('keydown', event => {
      /* Enter and arrows end a syllable first: they are the keyboard's then */
      if (event.isComposing || event.keyCode === 229) return;
      const size = lines().length;
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && size > 0) {
        event.preventDefault();
        const down = event.key === 'ArrowDown';
        const next = list.hidden ? (down ? 0 : size - 1) : at + (down ? 1 : -1);
        open(true);
        choose(next >= size ? -1 : next < -1 ? size - 1 : next);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        open(false);
      } else if (event.key === 'Enter' && !list.hidden && at >= 0) {
        event.preventDefault();
        go(lines()[at]);
      }
    });
    field.addEventListener('blur', () => { typing.forget(); open(false); });
    form.addEventListener('submit', () => { typing.forget(); open(false); });
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const line = event.target.closest('[role=option]');
      if (line) go(line);
    });
  }

  /** Entries that may answer what is about to be asked: links beside the form, so that nothing typed is lost. */
  function answers(place) {
    const field = document.getElementById(place.dataset.field);
    const rows = place.querySelector('ul');
    const count = place.querySelector('[role=status]');
    if (!field) return;
    follow(field, place.dataset.suggest, found => {
      place.hidden = found.length === 0;
      count.textContent = found.length ? count.dataset.say.replace('#', found.length) : '';
      rows.replaceChildren(...found.map(suggestion => {
        const link = document.createElement('a');
        link.href = suggestion.url;
        link.target = '_blank';
        link.rel = 'noopener';
        link.append(suggestion.text);
        if (suggestion.kind) {
          const kind = document.createElement('span');
          kind.className = 'tag slow';
          kind.append(suggestion.kind);
          link.prepend(kind, ' ');
        }
        const row = document.createElement('li');
        row.append(link);
        return row;
      }));
    });
  }

  document.querySelectorAll('form[role=search][data-suggest]').forEach(combobox);
  document.querySelectorAll('[data-suggest][data-field]').forEach(answers);
})();
