/*
 * Says on any page of a company what is wrong with its services, and keeps quiet while nothing is. One file without needs: it sets
 * no cookie, brings its own rules as a constructed sheet (a strict Content-Security-Policy allows that), writes text only as text,
 * and whatever it cannot read, it does not show. Put it in with
 *   <script src="https://help.example/status/widget.js" data-lang="ko" async></script>
 * data-always shows a small line while all is well too; data-target="#place" draws into an element instead of the corner;
 * data-hours tells how long before a maintenance it is named (24); data-scheme="light" or "dark" pins the colours.
 */
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script || !script.src || !window.fetch || !('adoptedStyleSheets' in Document.prototype)) return;
  const set = script.dataset;
  const target = set.target || '';
  const known = window.haedapStatus || (window.haedapStatus = []);
  if (known.includes(target)) return;
  known.push(target);

  const EVERY = 60000;
  const PATIENCE = 10000;
  const LONGEST = 160;
  const CLOSED = 'haedap-status';
  const english = (set.lang || document.documentElement.lang || 'ko').toLowerCase().startsWith('en');
  const hours = Number(set.hours) > 0 ? Math.min(Number(set.hours), 720) : 24;
  const address = new URL('../api/v2/summary.json?lang=' + (english ? 'en' : 'ko'), script.src).href;
  const words = english
    ? { region: 'Service status', close: 'Close', tab: ' (new tab)', outage: 'Outage', on: 'Maintenance', soon: 'Planned maintenance', others: n => n + ' more', zone: ' KST' }
    : { region: '서비스 상태', close: '닫기', tab: ' (새 탭)', outage: '장애', on: '점검 중', soon: '예정된 점검', others: n => '외 ' + n + '건', zone: '' };

  const RULES = `
    :host { --tokens:0; all: initial; color-scheme: light dark; position: fixed; z-index: 2147483000; inset: auto 16px 16px auto;
      max-width: min(400px, calc(100vw - 32px)); font: 400 15px/1.5 var(--hd-font); word-break: keep-all; overflow-wrap: anywhere; }
    :host([data-inline]) { position: static; display: block; max-width: none; }
    :host([data-scheme=light]) { color-scheme: light; }
    :host([data-scheme=dark]) { color-scheme: dark; }
    section { display: flex; align-items: flex-start; gap: 8px; border: 1px solid var(--hd-line-strong); border-radius: 12px;
      background: var(--hd-surface); color: var(--hd-text); box-shadow: var(--hd-shadow-2); }
    section[hidden] { display: none; }
    :host([data-inline]) section { box-shadow: none; }
    ul { flex: 1; margin: 0; padding: 10px 0 10px 14px; list-style: none; }
    li + li { margin-top: 6px; }
    b { margin-inline-end: 6px; padding: 1px 8px; border-radius: 6px; font-size: 13px; font-weight: 600; white-space: nowrap; }
    .none { background: var(--hd-state-operational-soft); color: var(--hd-state-operational-text); }
    .minor { background: var(--hd-state-degraded-soft); color: var(--hd-state-degraded-text); }
    .major { background: var(--hd-state-partial-soft); color: var(--hd-state-partial-text); }
    .critical { background: var(--hd-state-major-soft); color: var(--hd-state-major-text); }
    .work { background: var(--hd-state-maintenance-soft); color: var(--hd-state-maintenance-text); }
    a { display: inline-block; padding-block: 2px; color: var(--hd-link); text-underline-offset: .22em; }
    small { display: block; color: var(--hd-text-2); font-size: 13px; }
    .quiet { padding: 4px 14px; }
    a:focus-visible, button:focus-visible { outline: 2px solid var(--hd-focus); outline-offset: 2px; border-radius: 4px; }
    button { flex: none; width: 44px; height: 44px; margin: 0; padding: 0; border: 0; background: none; color: var(--hd-text-2); font: inherit; font-size: 20px; cursor: pointer; }
    .aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (forced-colors: active) { b { border: 1px solid; } }
    @media print { :host { display: none; } }
  `;

  const list = value => (Array.isArray(value) ? value.filter(one => one && typeof one === 'object') : []);
  const text = value => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');
  const link = value => (typeof value === 'string' && /^https?:\/\//i.test(value) ? value : '');
  const moment = value => (typeof value === 'string' ? Date.parse(value) : NaN);

  function span(work, zone) {
    const from = moment(work.scheduled_for);
    const until = moment(work.scheduled_until);
    if (!(from < until)) return '';
    try {
      const format = new Intl.DateTimeFormat(english ? 'en-GB' : 'ko-KR', {
        timeZone: zone || 'Asia/Seoul', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' });
      return format.formatRange(from, until) + (zone === 'Asia/Seoul' ? words.zone : '');
    } catch {
      return '';
    }
  }

  /* What is worth a line: the newest outage, what is being worked on, what is near. Null when the answer makes no sense. */
  function read(summary) {
    if (!summary || typeof summary !== 'object' || !summary.status || !summary.page) return null;
    const level = ['none', 'minor', 'major', 'critical'].includes(summary.status.indicator) ? summary.status.indicator : '';
    if (!level) return null;
    const home = link(summary.page.url);
    const zone = text(summary.page.time_zone);
    const lines = [];
    const add = (found, kind, label, when) => {
      const first = found.find(one => text(one.name));
      if (!first) return;
      lines.push({
        kind, label, title: text(first.name), link: link(first.shortlink) || home, when: when(first),
        more: found.length > 1 ? words.others(found.length - 1) : '', key: text(first.id) + text(first.updated_at) + found.length });
    };
    const planned = list(summary.scheduled_maintenances);
    const near = planned
      .filter(one => one.status === 'scheduled' && moment(one.scheduled_for) - Date.now() < hours * 3600000)
      .sort((one, other) => moment(one.scheduled_for) - moment(other.scheduled_for));
    add(list(summary.incidents), level === 'none' ? 'minor' : level, words.outage, () => '');
    add(planned.filter(one => one.status === 'in_progress' || one.status === 'verifying'), 'work', words.on, one => span(one, zone));
    add(near, 'work', words.soon, one => span(one, zone));
    const all = text(summary.status.description);
    if (!lines.length && level !== 'none' && all) lines.push({ kind: level, label: words.region, title: all, link: home, when: '', more: '', key: level + all });
    return { lines, quiet: { kind: 'none', label: words.region, title: all, link: home, when: '', more: '', key: '' } };
  }

  const host = document.createElement('haedap-status');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  shadow.adoptedStyleSheets = [sheet];
  if (target) host.dataset.inline = '';
  if (set.scheme === 'light' || set.scheme === 'dark') host.dataset.scheme = set.scheme;

  const make = (name, content, kind) => {
    const element = document.createElement(name);
    if (content) element.textContent = content;
    if (kind) element.className = kind;
    return element;
  };
  const box = make('section');
  box.hidden = true;
  box.lang = english ? 'en' : 'ko';
  box.setAttribute('aria-label', words.region);
  const lines = make('ul');
  lines.setAttribute('aria-live', 'polite');
  const close = make('button', '×');
  close.type = 'button';
  close.setAttribute('aria-label', words.close);
  box.append(lines, close);
  shadow.append(box);

  let shown = '';
  let before = null;
  const closed = () => { try { return sessionStorage.getItem(CLOSED) || ''; } catch { return close.dataset.key || ''; } };

  function line(one) {
    const item = make('li', '', one.kind === 'none' ? 'quiet' : '');
    item.append(make('b', one.label, one.kind));
    const words = one.link ? make('a', one.title) : make('span', one.title);
    if (one.link) {
      words.href = one.link;
      words.target = '_blank';
      words.rel = 'noopener noreferrer';
      words.append(make('span', tab(), 'aside'));
    }
    item.append(words);
    const detail = [one.when, one.more].filter(Boolean).join(' · ');
    if (detail) item.append(make('small', detail));
    return item;
  }
  const tab = () => words.tab;

  function show(found) {
    if (!found) return;
    let key = found.lines.map(one => one.key).join('|');
    let told = key && (target || key !== closed()) ? found.lines : [];
    if (!told.length && set.always !== undefined && found.quiet.title) {
      told = found.lines.length ? found.lines.slice(0, 1) : [found.quiet];
      key = '=' + told[0].kind + told[0].title;
    }
    if (!told.length) {
      box.hidden = true;
      shown = '';
      return;
    }
    close.hidden = Boolean(target) || key.startsWith('=');
    close.dataset.shows = key;
    if (key !== shown) {
      lines.replaceChildren(...told.map(line));
      shown = key;
    }
    box.hidden = false;
  }

  let last = null;
  function dismiss() {
    close.dataset.key = close.dataset.shows;
    try { sessionStorage.setItem(CLOSED, close.dataset.shows); } catch { /* then it is closed for this page alone */ }
    show(last);
    if (before && before.isConnected) before.focus();
  }
  close.addEventListener('click', dismiss);
  host.addEventListener('focusin', event => { if (event.relatedTarget) before = event.relatedTarget; });
  shadow.addEventListener('keydown', event => { if (event.key === 'Escape' && !close.hidden) dismiss(); });

  let timer = 0;
  let asked = 0;
  async function ask() {
    clearTimeout(timer);
    asked = Date.now();
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(address, { credentials: 'omit', signal: stop.signal });
      if (answer.ok) {
        last = read(await answer.json()) || last;
        show(last);
      }
    } catch { /* asked again in a minute */ } finally {
      clearTimeout(late);
      timer = setTimeout(() => { if (document.visibilityState === 'visible') ask(); }, EVERY);
    }
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - asked >= EVERY) ask();
  });

  function begin() {
    let place = null;
    try { place = target ? document.querySelector(target) : document.body; } catch { /* no selector */ }
    if (!place) return;
    place.append(host);
    ask();
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
})();
