// Escape leaves, as it does on the sites of the forces. Not where the key has work of its own: a list that is open, a dialog, a method of input.
const exit = document.querySelector('.govuk-js-exit-this-page-button');
if (exit) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.target.closest('select, dialog, [role="combobox"], [role="listbox"], [role="menu"], input[list]')) return;
    exit.click();
  });
}
