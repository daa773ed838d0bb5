/*
 * Keys of the console, by their place on the keyboard, so that they work while Hangul is typed. What is pressed names its key in
 * data-key, with what it does in data-key-title; keys that a part handles itself stand in data-key-notes, one a line as "keys|words".
 * Single letters work outside fields and dialogs only, and can be switched off (WCAG 2.1.4).
 */
(() => {
  if (window.haedapKeys) return;
  const OFF = 'haedap-letters=off';
  const FIELDS = 'input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu], [role=combobox]';
  const OPEN = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-dialog-overlay[opened]';
  const works = control => control.isConnected && !control.disabled && control.checkVisibility();
  const pressed = code => [...document.querySelectorAll('[data-key=' + CSS.escape(code) + ']')].find(works);

  const keys = {
    letters: () => !document.cookie.includes(OFF),
    setLetters: on => {
      const secure = location.protocol === 'https:' ? '; secure' : '';
      document.cookie = 'haedap-letters=' + (on ? 'on' : 'off') + '; path=/console; max-age=31536000; samesite=lax' + secure;
    },
    /** What works on the screen now: [{ keys, words, everywhere }]. */
    all: () => {
      const found = [...document.querySelectorAll('[data-key-title]')].filter(works).map(control => ({
        keys: control.dataset.keyShown, words: control.dataset.keyTitle, everywhere: !!control.closest('.shell-header'),
      }));
      for (const part of [...document.querySelectorAll('[data-key-notes]')].filter(works)) {
        for (const note of part.dataset.keyNotes.split('\n')) {
          const [shown, words] = note.split('|');
          found.push({ keys: shown, words, everywhere: false });
        }
      }
      return found.filter((one, at) => found.findIndex(other => other.keys === one.keys) === at);
    },
  };
  window.haedapKeys = keys;

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector(OPEN)) return;
    const control = event.ctrlKey || event.metaKey;
    const code = (control ? 'Ctrl+' : '') + (event.shiftKey ? 'Shift+' : '') + event.code;
    const target = pressed(code);
    if (!target) return;
    if (!control) {
      const at = event.composedPath()[0];
      if (!keys.letters() || (at.closest && at.closest(FIELDS))) return;
    }
    event.preventDefault();
    if (target.inputElement || target.matches('input, textarea')) target.focus(); else target.click();
  });
})();
