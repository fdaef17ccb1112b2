// Single keys on casework pages. Everything they do a link or a form on the page does too; they can be switched off (WCAG 2.1.4).
const OFF = 'counterfoil-keys-off';
const shownAt = performance.now();
const bar = document.querySelector('[data-keys]');
const rows = [...document.querySelectorAll('[data-row]')];
const isOff = () => {
  try {
    return localStorage.getItem(OFF) === 'yes';
  } catch {
    return false;
  }
};
const current = () => document.activeElement?.closest('[data-row]') ?? null;
const focusRow = (by) => {
  const at = rows.indexOf(current());
  const row = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
  const link = row?.querySelector('a');
  link?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
};
const pressed = (what) => {
  if (what === 'queue') {
    document.querySelector('.govuk-back-link')?.click();
    return true;
  }
  const found =
    (current() ?? document).querySelector(`[data-do="${what}"]`) ?? document.querySelector(`[data-do="${what}"]`);
  if (!found) return false;
  if (found.matches('details')) {
    found.open = true;
    found.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  } else if (found.matches('input:not([type=checkbox]):not([type=radio]), select, textarea, section')) found.focus();
  else found.click();
  return true;
};
const choose = (key) => {
  const box = document.querySelector('[data-digits]');
  if (!box?.contains(document.activeElement)) return false;
  const digits = box.dataset.digits.split(' ');
  const chosen = [...box.querySelectorAll('input[type=radio]')][digits.indexOf(key)];
  if (!chosen) return false;
  chosen.checked = true;
  chosen.focus();
  box.closest('form')?.querySelector('[data-after-digits] select')?.focus();
  return true;
};
const say = (words) => {
  const told = bar.querySelector('[role=status]');
  if (told) told.textContent = words;
};
// A key that was meant for the report before, or one beside a form that was begun, decides nothing.
const mayDecide = () => {
  if (performance.now() - shownAt < Number(bar.dataset.settle ?? 0)) {
    say('This is another report: read it, then press again.');
    return false;
  }
  const begun = document.querySelector('details[data-do=override] form');
  const filled =
    begun && [...new FormData(begun)].some(([name, value]) => /^(?:decided|usual|reason)$/.test(name) && value);
  if (!filled) return true;
  say('You have begun to choose another route: finish it, or empty it first.');
  begun.closest('details').open = true;
  begun.querySelector('input[type=radio]')?.focus();
  return false;
};
const act = (key) => {
  if (key === 'j' && rows.length > 0) return focusRow(1) ?? true;
  if (key === 'k' && rows.length > 0) return focusRow(-1) ?? true;
  if (/^[1-9]$/.test(key)) return choose(key);
  const known = bar?.querySelector(`[data-key="${key}"]`);
  if (known?.dataset.for === 'accept' && !mayDecide()) return true;
  return known ? pressed(known.dataset.for) : false;
};
const listen = () => {
  const list = bar.querySelector('[data-list]');
  const toggle = bar.querySelector('button');
  const show = () => {
    toggle.textContent = isOff() ? 'Turn single keys on' : 'Turn single keys off';
    list.hidden = isOff();
  };
  bar.hidden = false;
  toggle.addEventListener('click', () => {
    try {
      localStorage.setItem(OFF, isOff() ? 'no' : 'yes');
      show();
    } catch {
      list.hidden = !list.hidden;
    }
  });
  show();
  document.addEventListener('keydown', (event) => {
    if (list.hidden || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    const field = event.target.closest('input, textarea, select, [contenteditable]');
    if (field && !(field.matches('[type=radio]') && /^[1-9]$/.test(event.key)) && !field.matches('[type=checkbox]'))
      return;
    if (event.key.length === 1 && act(event.key.toLowerCase())) event.preventDefault();
  });
};
if (bar) listen();
// Tables that sort: the marks and the manners of the Ministry of Justice's sortable table (aria-sort, data-sort-value).
const cellValue = (row, n) => {
  const cell = row.cells[n];
  const written = cell?.firstElementChild?.dataset.sortValue ?? cell?.textContent.trim() ?? '';
  return written !== '' && Number.isFinite(Number(written)) ? Number(written) : written;
};
const byColumn = (n, up) => (a, b) => {
  const [x, y] = [cellValue(a, n), cellValue(b, n)];
  const before = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
  return up ? before : -before;
};
const sortable = (table) => {
  const said = document.createElement('div');
  said.className = 'govuk-visually-hidden';
  said.setAttribute('role', 'status');
  table.after(said);
  const heads = [...table.tHead.rows[0].cells];
  for (const [n, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) other.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      table.tBodies[0].append(...[...table.tBodies[0].rows].sort(byColumn(n, up)));
      said.textContent = `Sorted by ${button.textContent}${up ? ', ascending' : ', descending'}`;
    });
  }
};
for (const table of document.querySelectorAll('[data-module="moj-sortable-table"] table')) sortable(table);
// How many are ticked, said where the decision is taken; and a way to tick them all.
const ticks = [...document.querySelectorAll('[data-tick]')];
const told = document.querySelector('[data-ticked]');
const count = () => {
  const n = ticks.filter((t) => t.checked).length;
  if (told) told.textContent = n === 1 ? '1 report is ticked.' : `${n} reports are ticked.`;
};
for (const tick of ticks) tick.addEventListener('change', count);
const all = document.querySelector('[data-tick-all]');
if (all && ticks.length > 0) {
  all.hidden = false;
  all.addEventListener('click', () => {
    const every = ticks.every((t) => t.checked);
    for (const tick of ticks) tick.checked = !every;
    all.textContent = every ? 'Tick all on this page' : 'Untick all';
    count();
  });
}
if (ticks.length > 0) count();
// The slider of months: says where it stands while it moves, and shows that month without a button. Without it the button does.
const slider = document.querySelector('[data-slider]');
if (slider) {
  const names = slider.dataset.slider.split('|');
  slider.addEventListener('input', () => {
    const name = names[Number(slider.value)];
    slider.setAttribute('aria-valuetext', name);
    slider.nextElementSibling.textContent = name;
  });
  slider.addEventListener('change', async () => {
    const { form } = slider;
    const to = new URL(form.action);
    to.search = new URLSearchParams(new FormData(form)).toString();
    try {
      const answer = await fetch(to);
      if (!answer.ok || answer.redirected) throw new Error('not shown');
      const shown = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-picture]');
      document.querySelector('[data-picture]').replaceWith(document.adoptNode(shown));
      history.replaceState(null, '', to);
    } catch {
      form.requestSubmit();
    }
  });
}
// What another program carries out within seconds: asks whether it has, and shows the page as it is then. Without a script there is a link.
const waiting = document.querySelector('[data-waiting]');
if (waiting) {
  const asks = { left: 90 };
  const ask = async () => {
    try {
      const answer = await fetch(waiting.dataset.waiting);
      if (answer.ok && !answer.redirected && !(await answer.json()).waits) return location.reload();
    } catch {
      // Asked again: the network may be back by then.
    }
    asks.left -= 1;
    if (asks.left > 0) setTimeout(ask, 700);
  };
  setTimeout(ask, 400);
}

// The marks of a graph are one stop of the keyboard: the arrow keys go from one to the next, and what has no label shows it meanwhile.
for (const marks of document.querySelectorAll('[data-marks]')) {
  const all = [...marks.children];
  for (const [i, mark] of all.entries()) mark.setAttribute('tabindex', i === 0 ? 0 : -1);
  marks.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const now = all.indexOf(event.target);
    if (!step || now < 0) return;
    event.preventDefault();
    const next = all[(now + step + all.length) % all.length];
    all[now].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}
