const OFF = 'counterfoil-keys-off';
const bar = document.querySelector('[data-keys]');
const facts = [...document.querySelectorAll('[data-fact]')];
const isOff = () => {
try {
return localStorage.getItem(OFF) === 'yes';
} catch {
return false;
}
};
let last = null;
const focusFact = (fact) => {
if (!fact) return;
last = fact;
fact.tabIndex = -1;
fact.focus({ preventScroll: true });
fact.scrollIntoView({ block: 'nearest' });
};
const current = () => {
const at = document.activeElement;
if (!at || at === document.body || at.closest('.cf-beside')) return last;
return at.closest('[data-fact]');
};
const step = (by) => {
const at = facts.indexOf(current());
focusFact(facts[at < 0 ? (by > 0 ? 0 : facts.length - 1) : Math.min(facts.length - 1, Math.max(0, at + by))]);
};
const press = (what) => current()?.querySelector(`[data-do="${what}"]`)?.click();
const KEYS = {
j: () => step(1),
k: () => step(-1),
a: () => press('accept'),
r: () => press('reject'),
c: () => press('correct'),
w: () => press('words'),
u: () => document.querySelector('[data-do="undo"]')?.click(),
};
if (bar && facts.length > 0) {
bar.hidden = false;
const toggle = bar.querySelector('button');
const list = bar.querySelector('[data-list]');
const show = () => {
toggle.textContent = isOff() ? 'Turn single keys on' : 'Turn single keys off';
list.hidden = isOff();
};
toggle.addEventListener('click', () => {
try {
localStorage.setItem(OFF, isOff() ? 'no' : 'yes');
} catch {
list.hidden = !list.hidden;
return;
}
show();
});
show();
document.addEventListener('keydown', (event) => {
if (isOff() || list.hidden || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
if (event.target.closest('input, textarea, select, [contenteditable]')) return;
const act = KEYS[event.key.toLowerCase()];
if (!act) return;
event.preventDefault();
act();
});
const wanted = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
const open = document.getElementById('value');
// The words of a fact may stand in another part of the text: whoever was led to them is still at the fact.
last =
document.querySelector(`[data-do="words"][href$="${CSS.escape(location.hash)}"]`)?.closest('[data-fact]') ?? null;
if (open) open.focus();
else if (wanted?.matches('[data-fact]')) focusFact(wanted);
}
