/*
 * The field of the search: suggestions while somebody types (a combobox after WAI-ARIA 1.2), arrows through the hits, Enter opens the
 * first hit of what was looked for. The answers come from the view, within the rights of whoever asks.
 */
(() => {
  if (window.haedapStaffSearch) return;
  const PAUSE = 120;

  const span = (text, ...classes) => {
    const part = document.createElement('span');
    part.className = classes.join(' ');
    part.textContent = text;
    return part;
  };

  function option(id, at, found) {
    const line = document.createElement('li');
    line.id = id + '-' + at;
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    line.dataset.path = found.path;
    line.append(span(found.title, 'suggest-title'), ' ', span(found.kind, 't3', 'xs'));
    if (found.state) line.append(' ', span(found.state, 'badge', 'plain', 'st-' + found.sign));
    return line;
  }

  function suggest(root, field, list, said) {
    const input = field.inputElement;
    let at = -1;
    let timer = 0;
    let asked = '';
    const lines = () => [...list.children];
    const choose = next => {
      at = next;
      lines().forEach((line, i) => line.setAttribute('aria-selected', String(i === at)));
      if (at < 0) {
        input.removeAttribute('aria-activedescendant');
      } else {
        input.setAttribute('aria-activedescendant', lines()[at].id);
        lines()[at].scrollIntoView({ block: 'nearest' });
      }
    };
    const open = seen => {
      list.hidden = !seen;
      input.setAttribute('aria-expanded', String(seen));
      if (!seen) choose(-1);
    };
    const forget = () => {
      clearTimeout(timer);
      asked = '';
      open(false);
    };
    const ask = () => {
      const words = input.value.trim().slice(0, 200);
      if (words === asked) return;
      asked = words;
      if (!words) {
        open(false);
        return;
      }
      root.$server.suggest(words).then(found => {
        if (words !== asked || document.activeElement !== input) return;
        list.replaceChildren(...found.map((one, i) => option(list.id, i, one)));
        said.textContent = list.dataset.say.replace('#', found.length);
        choose(-1);
        open(found.length > 0);
      });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    };
    const go = line => {
      forget();
      const link = document.createElement('a');
      link.href = line.dataset.path;
      root.append(link);
      link.click();
      link.remove();
    };

    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('autocomplete', 'off');
    input.addEventListener('input', later);
    input.addEventListener('compositionupdate', later);
    input.addEventListener('blur', forget);
    input.addEventListener('keydown', event => {
      /* Enter and arrows end a syllable first: they are the keyboard's then */
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
      const size = lines().length;
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        const next = at + (event.key === 'ArrowDown' ? 1 : -1);
        choose(next >= size ? -1 : next < -1 ? size - 1 : next);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        open(false);
      } else if (event.key === 'Enter') {
        const chosen = lines()[at];
        forget();
        if (chosen) {
          event.preventDefault();
          event.stopPropagation();
          go(chosen);
        }
      }
    }, true);
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const line = event.target.closest('[role=option]');
      if (line) go(line);
    });
  }

  function keys(root, field) {
    root.addEventListener('keydown', event => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const hits = [...root.querySelectorAll('a.hit')];
      const here = hits.indexOf(document.activeElement);
      const typing = field.contains(document.activeElement);
      if (event.key === 'Enter' && typing && hits[0] && field.dataset.found === field.value) {
        event.preventDefault();
        hits[0].click();
        return;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || (here < 0 && !typing)) return;
      const to = hits[here + step];
      if (to) {
        event.preventDefault();
        to.focus();
      } else if (here === 0 && step < 0) {
        event.preventDefault();
        field.focus();
      }
    });
  }

  window.haedapStaffSearch = {
    listen(root, field, list, said) {
      if (root.dataset.listening) return;
      root.dataset.listening = '';
      keys(root, field);
      suggest(root, field, list, said);
    },
  };
})();
