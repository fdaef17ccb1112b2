// A page that answered a form: from here on Back and reload ask for its address, and not whether to send the form again.
const { askAgain } = document.body.dataset;
if (askAgain) history.replaceState(null, '', askAgain);
// Escape leaves, as it does on the sites of the forces. In a box that is being written in, where people press it without a thought, it leaves
// when pressed three times, and says so. Not where the key has work of its own: a list that is open, a dialog, a method of input.
const exit = document.querySelector('.govuk-js-exit-this-page-button');
const WRITING =
  'textarea, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"], [type="image"], [type="file"], [type="range"], [type="color"])';
if (exit) {
  const around = exit.closest('.govuk-exit-this-page');
  const said = document.createElement('p');
  said.className = 'govuk-body-s cf-exit-said';
  said.setAttribute('role', 'status');
  around.append(said);
  let pressed = 0;
  let forget;
  const calm = () => {
    pressed = 0;
    said.textContent = '';
  };
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      if (pressed > 0) calm();
      return;
    }
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.target.closest('select, dialog, [role="combobox"], [role="listbox"], [role="menu"], input[list]')) return;
    pressed++;
    if (!event.target.closest(WRITING) || pressed === 3) {
      calm();
      exit.click();
      return;
    }
    said.textContent = pressed === 1 ? around.dataset.escapeTwo : around.dataset.escapeOne;
    clearTimeout(forget);
    forget = setTimeout(calm, 5000);
  });
}
