const signingOut = document.querySelector('form[action="/staff/sign-out"]');
if (signingOut) {
const dropNotes = (kept = '') => {
for (let i = sessionStorage.length - 1; i >= 0; i--) {
const key = sessionStorage.key(i);
if (/^(sent )?note /.test(key) && !key.endsWith(`note ${kept}`)) sessionStorage.removeItem(key);
}
};
dropNotes(signingOut.dataset.whose);
const tabs = new BroadcastChannel('signed out');
tabs.addEventListener('message', () => {
dropNotes();
if (document.querySelector('form[data-keep]')) location.replace('/staff/sign-in');
});
signingOut.addEventListener('submit', () => {
dropNotes();
tabs.postMessage('');
});
}
