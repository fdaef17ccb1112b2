const form = document.querySelector('form[data-passkey]');
const says = form.querySelector('[data-passkey-says]');
const ask = form.dataset.passkey;
const canRead = typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
if (!canRead) says.textContent = 'This browser knows no passkeys. Use a code from an authenticator app instead.';
const { rp, rpId } = JSON.parse(form.dataset.options);
const name = rp?.id ?? rpId;
const isThere = location.hostname === name || location.hostname.endsWith(`.${name}`);
if (canRead && !isThere)
says.textContent = `A passkey works only where this service is opened as ${name}; you have opened it as ${location.hostname}. Open it there, and sign in again.`;
form.addEventListener('submit', async (event) => {
if (form.answer.value !== '') return;
event.preventDefault();
if (!canRead || !isThere || !form.reportValidity()) return;
says.textContent = 'Waiting for your passkey …';
try {
const options = JSON.parse(form.dataset.options);
const found =
ask === 'create'
? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
: await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
form.answer.value = JSON.stringify(found.toJSON());
form.submit();
} catch {
says.textContent = 'No passkey was given. Try again, or go back and use a password and a code.';
}
});
