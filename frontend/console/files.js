/* Files that are pasted into a Markdown field or dropped on it go to an unseen upload. */
(() => {
  if (window.haedapFiles) return;
  const uploads = new WeakMap();
  const usable = field => !field.readonly && !field.disabled;
  const carries = data => [...(data?.types ?? [])].includes('Files');
  const send = (field, list) => {
    const upload = uploads.get(field);
    const files = [...list];
    upload.files = [...files, ...upload.files];
    upload.uploadFiles(files);
  };
  const over = (field, on) => field.toggleAttribute('data-dropping', on);

  window.haedapFiles = {
    listen(field, upload) {
      /* a field that gave way to another in the same answer arrives as nothing */
      if (!field || !upload) return;
      const known = uploads.has(field);
      uploads.set(field, upload);
      if (known) return;
      field.addEventListener('paste', event => {
        const data = event.clipboardData;
        /* an office program sends its text as a picture too: the text is meant */
        if (!usable(field) || !data?.files.length || data.types.includes('text/plain')) return;
        event.preventDefault();
        send(field, data.files);
      });
      field.addEventListener('dragover', event => {
        if (!usable(field) || !carries(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        over(field, true);
      });
      field.addEventListener('dragleave', () => over(field, false));
      field.addEventListener('drop', event => {
        over(field, false);
        if (!carries(event.dataTransfer)) return;
        event.preventDefault();
        if (usable(field) && event.dataTransfer.files.length) send(field, event.dataTransfer.files);
      });
    },
  };
})();
