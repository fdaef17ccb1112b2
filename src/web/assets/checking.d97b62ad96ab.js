const say = (node, words) => {
node.textContent = words;
};
const LEAST_GAP_MS = 1500;
const PAUSE_MS = 600;
async function send(form, button) {
const body = new URLSearchParams(new FormData(form));
if (button?.name) body.append(button.name, button.value);
const answer = await fetch(form.getAttribute('action'), { method: 'POST', body });
if (!answer.ok && answer.status !== 422) throw new Error('refused');
const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
for (const part of document.querySelectorAll('[data-swap]')) {
const fresh = page.getElementById(part.id);
if (!fresh) throw new Error('another page');
if (fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
part.className = fresh.className;
}
fillIn(form);
}
function fillIn(form) {
for (const { dataset } of form.querySelectorAll('[data-fills]')) {
const box = form.elements[dataset.fills];
const filled = box.dataset.filled ?? '';
if (filled === dataset.value || box.value !== filled || box === document.activeElement) continue;
box.value = dataset.value;
box.dataset.filled = dataset.value;
form.dispatchEvent(new Event('filled'));
}
}
for (const form of document.querySelectorAll('form[data-live]')) {
const typing = form.dataset.live === 'typing';
const box = form.querySelector('textarea');
const note = document.createElement('p');
note.className = 'govuk-error-message';
note.setAttribute('role', 'status');
box.after(note);
let busy = false;
let again = null;
let last = 0;
let timer = 0;
const run = async (button) => {
if (busy) {
again = { button };
return;
}
busy = true;
last = Date.now();
const said = box.value;
// What is sent is read before the first wait, so the box is free for what is said meanwhile.
const sending = send(form, button);
if (!typing) box.value = '';
try {
await sending;
} catch {
busy = false;
if (typing) {
say(note, 'This was not read. Press “Read it”.');
return;
}
// Whatever went wrong, the form itself still works.
box.value = box.value === '' ? said : `${said} ${box.value}`;
delete form.dataset.live;
form.requestSubmit(button ?? undefined);
return;
}
busy = false;
say(note, '');
if (!typing) box.focus();
if (!again) return;
const next = again;
again = null;
if (typing) later();
else run(next.button);
};
const later = () => {
clearTimeout(timer);
timer = setTimeout(() => run(), Math.max(PAUSE_MS, last + LEAST_GAP_MS - Date.now()));
};
form.addEventListener('submit', (event) => {
if (!form.dataset.live || event.submitter?.hasAttribute('formaction')) return;
event.preventDefault();
run(event.submitter);
});
if (typing) form.addEventListener('input', later);
else
box.addEventListener('keydown', (event) => {
if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
event.preventDefault();
form.requestSubmit(form.querySelector('button[name="speaker"]'));
});
}
for (const form of document.querySelectorAll('form[data-keep]')) {
const place = `note ${form.dataset.keep}`;
const fields = () => [...form.elements].filter((e) => e.name && e.type !== 'hidden' && e.type !== 'submit');
const isEmpty = () => fields().every((e) => (e.type === 'radio' ? !e.checked : e.value === ''));
const keep = () => {
const kept = fields().flatMap((e) => (e.type === 'radio' && !e.checked ? [] : [[e.name, e.value]]));
sessionStorage.setItem(place, JSON.stringify(kept));
};
const forget = () => sessionStorage.removeItem(place);
for (let i = sessionStorage.length - 1; i >= 0; i--) {
const other = sessionStorage.key(i);
if (other.startsWith('note ') && other !== place) sessionStorage.removeItem(other);
}
if (sessionStorage.getItem(`sent ${place}`)) {
sessionStorage.removeItem(`sent ${place}`);
if (isEmpty()) forget();
}
const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null');
if (kept && kept.length > 0 && isEmpty()) {
for (const [name, value] of kept)
for (const e of fields())
if (e.name === name) {
if (e.type === 'radio') e.checked ||= e.value === value;
else e.value = value;
}
const back = document.createElement('p');
back.className = 'govuk-inset-text';
const clear = document.createElement('button');
clear.type = 'button';
clear.className = 'cf-linkbutton';
say(back, 'What you had typed in this tab is back. ');
say(clear, 'Clear it');
clear.addEventListener('click', () => {
forget();
location.assign(location.pathname);
});
back.append(clear);
form.before(back);
form.dispatchEvent(new Event('input'));
}
form.addEventListener('input', keep);
form.addEventListener('filled', keep);
form.addEventListener('submit', (event) => {
if (event.submitter?.hasAttribute('formaction')) sessionStorage.setItem(`sent ${place}`, 'yes');
});
}
for (const place of document.querySelectorAll('[data-timer]')) {
const button = document.createElement('button');
button.type = 'button';
button.className = 'govuk-button govuk-button--secondary cf-timer__button';
const minutes = Number(place.dataset.timer) / 60;
say(button, `Start a timer of ${minutes} minutes`);
const shown = document.createElement('span');
shown.className = 'cf-timer';
shown.setAttribute('role', 'timer');
const aloud = document.createElement('span');
aloud.className = 'govuk-visually-hidden';
aloud.setAttribute('aria-live', 'polite');
place.append(button, shown, aloud);
button.addEventListener('click', () => {
button.hidden = true;
const end = Date.now() + Number(place.dataset.timer) * 1000;
let told = -1;
const tick = () => {
const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
if (left === 0) {
say(shown, 'The time is over. You can use the phone now.');
say(aloud, 'The time is over. You can use the phone now.');
return;
}
say(shown, `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
const whole = Math.ceil(left / 60);
if (whole !== told) say(aloud, `${whole} ${whole === 1 ? 'minute' : 'minutes'} left.`);
told = whole;
setTimeout(tick, 250);
};
tick();
});
}
for (const place of document.querySelectorAll('[data-print]')) {
const button = document.createElement('button');
button.type = 'button';
button.className = 'govuk-button govuk-button--secondary';
say(button, place.dataset.print);
button.addEventListener('click', () => print());
place.append(button);
}
