/* Marks, keys and scrolling of Markdown fields. Text is changed by insertText, so that the browser's undo knows each step. */
(() => {
  if (window.haedapMarkdown) return;
  const box = field => field.inputElement || field.querySelector('textarea');
  const pane = field => field.shadowRoot.querySelector('[part~="input-field"]');
  const words = new WeakMap();

  const replace = (area, from, to, text, selectFrom, selectTo) => {
    area.focus();
    area.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, text)) {
      area.setRangeText(text, from, to, 'end');
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    area.setSelectionRange(selectFrom, selectTo);
  };
  const usable = area => area && !area.readOnly && !area.disabled;

  /** Puts marks around the selection, or takes them away where they stand already. */
  const around = (area, mark, placeholder) => {
    const { value } = area;
    let { selectionStart: from, selectionEnd: to } = area;
    /* a mark beside a blank is no mark: blanks at the ends stay outside */
    while (from < to && /\s/.test(value[from])) from++;
    while (to > from && /\s/.test(value[to - 1])) to--;
    const chosen = value.slice(from, to);
    const outer = value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark
      && !(mark === '*' && value.slice(from - 2, from) === '**');
    if (outer) {
      replace(area, from - mark.length, to + mark.length, chosen, from - mark.length, to - mark.length);
    } else {
      const inner = chosen || placeholder;
      replace(area, from, to, mark + inner + mark, from + mark.length, from + mark.length + inner.length);
    }
  };
  const lines = area => {
    const { value } = area;
    const from = value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const end = value.indexOf('\n', Math.max(area.selectionStart, area.selectionEnd - 1));
    const to = end < 0 ? value.length : end;
    return { from, to, text: value.slice(from, to) };
  };
  const list = (area, numbered, item) => {
    const { from, to, text } = lines(area);
    const mark = numbered ? /^\s*\d+[.)]\s/ : /^\s*[-*+]\s(?!\[)/;
    const rows = text.split('\n');
    const off = rows.every(row => !row.trim() || mark.test(row)) && text.trim();
    let n = 0;
    const next = rows.map(row => off ? row.replace(mark, '')
      : !row.trim() && rows.length > 1 ? row
        : (numbered ? ++n + '. ' : '- ') + (row.replace(/^\s*(?:\d+[.)]|[-*+])\s/, '') || item)).join('\n');
    const begin = off || text.trim() ? from : from + next.length - item.length;
    replace(area, from, to, next, begin, from + next.length);
  };
  const link = (area, text) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const chosen = value.slice(from, to);
    if (/^(https?:\/\/|\/)\S+$/.test(chosen)) {
      replace(area, from, to, `[${text}](${chosen})`, from + 1, from + 1 + text.length);
    } else {
      const inner = chosen || text;
      const at = from + inner.length + 3;
      replace(area, from, to, `[${inner}](https://)`, at, at + 8);
    }
  };
  /** A block of its own, with an empty line before and after. */
  const block = (area, text, mark) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const before = value.slice(0, from);
    const after = value.slice(to);
    const lead = !before.trim() ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    /* what is typed on at the end is no more of the table or the box */
    const trail = !after ? '\n\n' : !after.trim() ? '\n' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
    const at = from + lead.length + (mark ? text.indexOf(mark) : text.length);
    replace(area, from, to, lead + text + trail, at, at + (mark ? mark.length : 0));
  };
  const callout = (area, kind, text) => {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd).trim() || text;
    block(area, `> [!${kind}]\n${chosen.split('\n').map(row => '> ' + row).join('\n')}`, chosen.split('\n')[0]);
  };
  const table = (area, column) => block(area,
    `| ${column} 1 | ${column} 2 |\n| --- | --- |\n|  |  |\n|  |  |`, `${column} 1`);

  const tools = {
    bold: (area, say) => around(area, '**', say.text),
    italic: (area, say) => around(area, '*', say.text),
    link: (area, say) => link(area, say.text),
    list: (area, say) => list(area, false, say.item),
    numbers: (area, say) => list(area, true, say.item),
    table: (area, say) => table(area, say.column),
    note: (area, say) => callout(area, 'NOTE', say.text),
    warning: (area, say) => callout(area, 'WARNING', say.text),
  };
  const keys = {
    'KeyB': 'bold', 'KeyI': 'italic', 'KeyK': 'link',
    'shift+Digit8': 'list', 'shift+Digit7': 'numbers', 'shift+KeyL': 'list', 'shift+KeyO': 'numbers',
    'alt+KeyT': 'table', 'alt+KeyN': 'note', 'alt+KeyW': 'warning',
  };

  /** Enter goes on with a list or a quote; on an empty item it ends it. */
  const goOn = (event, area) => {
    if (event.shiftKey || event.isComposing || area.selectionStart !== area.selectionEnd) return;
    const { from } = lines(area);
    const row = area.value.slice(from, area.selectionStart);
    const found = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))(\s+)/.exec(row);
    if (!found || row.includes('[!') && found[5] && row.trim().length < 3) return;
    event.preventDefault();
    const at = area.selectionStart;
    if (row.length === found[0].length) {
      replace(area, from, at, '', from, from);
    } else {
      const mark = found[2] || found[5] || Number(found[3]) + 1 + found[4];
      const next = '\n' + found[1] + mark + found[6];
      replace(area, at, at, next, at + next.length, at + next.length);
    }
  };

  /* Where each line begins, measured in a copy of the field */
  const heights = field => {
    const area = box(field);
    const style = getComputedStyle(area);
    const key = area.value.length + ' ' + area.clientWidth + ' ' + style.font;
    const kept = words.get(field);
    if (kept.key === key && kept.value === area.value) return kept.tops;
    const copy = document.createElement('div');
    for (const name of ['font', 'letterSpacing', 'wordBreak', 'overflowWrap', 'lineHeight', 'paddingInline', 'paddingBlock', 'boxSizing', 'tabSize']) {
      copy.style[name] = style[name];
    }
    Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap', insetBlockStart: 0, inlineSize: area.clientWidth + 'px' });
    for (const row of area.value.split('\n')) {
      const line = document.createElement('div');
      line.textContent = row || '\u200b';
      copy.append(line);
    }
    document.body.append(copy);
    const start = copy.getBoundingClientRect().top;
    const tops = [...copy.children].map(line => line.getBoundingClientRect().top - start);
    copy.remove();
    Object.assign(kept, { key, value: area.value, tops });
    return tops;
  };
  const anchors = field => {
    const tops = heights(field);
    let fenced = false;
    const found = [];
    box(field).value.split('\n').forEach((row, at) => {
      if (/^\s*(```|~~~)/.test(row)) fenced = !fenced;
      if (!fenced && /^#{1,6}\s/.test(row)) found.push(tops[at]);
    });
    return found;
  };
  const follow = (from, to) => {
    const one = pane(from), other = pane(to);
    const end = one.scrollHeight - one.clientHeight, otherEnd = other.scrollHeight - other.clientHeight;
    if (end <= 0 || otherEnd <= 0) return;
    const a = anchors(from).filter(top => top < end), b = anchors(to);
    const count = Math.min(a.length, b.length);
    const x = [0, ...a.slice(0, count), end], y = [0, ...b.slice(0, count).map(top => Math.min(top, otherEnd)), otherEnd];
    let i = 0;
    while (i < x.length - 2 && one.scrollTop >= x[i + 1]) i++;
    const share = x[i + 1] > x[i] ? (one.scrollTop - x[i]) / (x[i + 1] - x[i]) : 0;
    other.scrollTop = y[i] + share * (y[i + 1] - y[i]);
  };

  window.haedapMarkdown = {
    connect(field, toolbar, text, item, column) {
      const say = { text, item, column, key: '' };
      const known = words.has(field);
      words.set(field, say);
      if (!toolbar.dataset.connected) {
        toolbar.dataset.connected = 'yes';
        toolbar.addEventListener('mousedown', event => event.preventDefault());
        toolbar.addEventListener('click', event => {
          const button = event.target.closest('[data-tool]');
          const tool = button && tools[button.dataset.tool];
          if (tool && usable(box(field))) tool(box(field), words.get(field));
        });
      }
      if (known) return;
      field.addEventListener('keydown', event => {
        const area = box(field);
        if (!usable(area)) return;
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) return goOn(event, area);
        if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
        const tool = keys[(event.shiftKey ? 'shift+' : '') + (event.altKey ? 'alt+' : '') + event.code];
        if (tool) {
          event.preventDefault();
          event.stopPropagation();
          tools[tool](area, words.get(field));
        }
      });
    },
    insert(field, snippet) {
      const area = box(field);
      if (!usable(area)) return;
      if (snippet.includes('\n') || snippet.startsWith('!')) block(area, snippet);
      else replace(area, area.selectionStart, area.selectionEnd, snippet, area.selectionStart + snippet.length, area.selectionStart + snippet.length);
    },
    point(field, first, last) {
      const area = box(field);
      if (!words.has(field)) return;
      const rows = area.value.split('\n');
      const start = rows.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
      const end = rows.slice(0, last + 1).join('\n').length;
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
      const view = pane(field);
      if (view.scrollHeight > view.clientHeight + 1) view.scrollTop = Math.max(0, (heights(field)[first] || 0) - 8);
      else area.scrollIntoView({ block: 'nearest' });
    },
    /** What is selected in one of the texts or in the page as readers see it: "language line words", the line -1 in the page. */
    chosen(root) {
      for (const frame of root ? root.querySelectorAll('iframe.site-preview') : []) {
        const page = frame.contentDocument;
        const selection = page && page.getSelection();
        const text = selection ? selection.toString().trim() : '';
        if (text) {
          selection.removeAllRanges();
          return `${page.documentElement.lang} -1 ${text}`;
        }
      }
      for (const field of root ? root.querySelectorAll('.markdown-area') : []) {
        const area = box(field);
        const { selectionStart: from, selectionEnd: to, value } = area;
        const text = value.slice(from, to).trim();
        if (text) {
          area.setSelectionRange(to, to);
          return `${field.lang} ${value.slice(0, from + value.slice(from, to).search(/\S/)).split('\n').length - 1} ${text}`;
        }
      }
      return '';
    },
    together(one, other) {
      let leader = null;
      for (const [from, to] of [[one, other], [other, one]]) {
        for (const kind of ['pointerenter', 'focusin', 'wheel', 'touchstart']) {
          from.addEventListener(kind, () => { leader = from; }, { passive: true });
        }
        pane(from).addEventListener('scroll', () => { if (leader === from && words.has(to)) follow(from, to); }, { passive: true });
      }
    },
  };
})();
