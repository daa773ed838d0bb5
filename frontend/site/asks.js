/* What a category asks: shown as it is chosen, and asked only where it is. Nothing here is needed. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-asks]');
  if (!form) return;
  const typed = new Map();
  const PLACES = ['advice', 'asks'];

  const answers = name => Array.from(form.elements)
    .filter(one => one.name === name && !one.disabled && (one.type !== 'radio' && one.type !== 'checkbox' || one.checked))
    .map(one => one.value);

  /* Those before decide on those after, so one pass in order is enough. */
  function condition() {
    form.querySelectorAll('[data-if]').forEach(place => {
      const isAsked = answers(place.dataset.if).some(answer => place.dataset.is.split(' ').includes(answer));
      place.hidden = !isAsked;
      place.querySelectorAll('input, select, textarea').forEach(one => { one.disabled = !isAsked; });
      const only = place.querySelector('.only');
      if (only) only.hidden = true;
    });
  }

  function keep() {
    form.querySelectorAll('#asks [name^="field."]').forEach(one => {
      if (one.type === 'radio' || one.type === 'checkbox') typed.set(one.name + '=' + one.value, one.checked);
      else typed.set(one.name, one.value);
    });
  }

  function restore() {
    form.querySelectorAll('#asks [name^="field."]').forEach(one => {
      if (one.type === 'radio' || one.type === 'checkbox') {
        if (typed.has(one.name + '=' + one.value)) one.checked = typed.get(one.name + '=' + one.value);
      } else if (typed.has(one.name)) one.value = typed.get(one.name);
    });
  }

  let open = null;
  function ask(category) {
    if (open) open.abort();
    open = new AbortController();
    fetch(form.dataset.asks + encodeURIComponent(category), { signal: open.signal, credentials: 'omit' })
      .then(answer => (answer.ok ? answer.text() : ''))
      .then(page => {
        if (!page) return;
        const fresh = new DOMParser().parseFromString(page, 'text/html');
        keep();
        PLACES.forEach(id => {
          const place = document.getElementById(id);
          const other = fresh.getElementById(id);
          if (place && other) place.replaceWith(document.adoptNode(other));
        });
        restore();
        condition();
      })
      .catch(() => {});
  }

  form.addEventListener('change', event => {
    if (event.target.name === 'category') ask(event.target.value);
    else condition();
  });
  const button = document.getElementById('asks-show');
  if (button) button.hidden = true;
  condition();
})();
