function getBreakpoint(name) {
const property = `--govuk-breakpoint-${name}`;
const value = window.getComputedStyle(document.documentElement).getPropertyValue(property);
return {
property,
value: value || undefined
};
}
function setFocus($element, options = {}) {
var _options$onBeforeFocu;
const isFocusable = $element.getAttribute('tabindex');
if (!isFocusable) {
$element.setAttribute('tabindex', '-1');
}
function onFocus() {
$element.addEventListener('blur', onBlur, {
once: true
});
}
function onBlur() {
var _options$onBlur;
(_options$onBlur = options.onBlur) == null || _options$onBlur.call($element);
if (!isFocusable) {
$element.removeAttribute('tabindex');
}
}
$element.addEventListener('focus', onFocus, {
once: true
});
(_options$onBeforeFocu = options.onBeforeFocus) == null || _options$onBeforeFocu.call($element);
$element.focus();
}
function isInitialised($root, moduleName) {
return $root instanceof HTMLElement && $root.hasAttribute(`data-${moduleName}-init`);
}
function isSupported($scope = document.body) {
if (!$scope) {
return false;
}
return $scope.classList.contains('govuk-frontend-supported');
}
function isArray(option) {
return Array.isArray(option);
}
function isObject(option) {
return !!option && typeof option === 'object' && !isArray(option);
}
function isScope($scope) {
return !!$scope && ($scope instanceof Element || $scope instanceof Document);
}
function formatErrorMessage(Component, message) {
return `${Component.moduleName}: ${message}`;
}
class GOVUKFrontendError extends Error {
constructor(...args) {
super(...args);
this.name = 'GOVUKFrontendError';
}
}
class SupportError extends GOVUKFrontendError {
constructor(scopeOrMessage = document.body) {
let supportMessage = 'noModule' in HTMLScriptElement.prototype ? 'GOV.UK Frontend initialised without `<body class="govuk-frontend-supported">` from template `<script>` snippet' : 'GOV.UK Frontend is not supported in this browser';
if (!isScope(scopeOrMessage)) {
supportMessage = 'GOV.UK Frontend initialised without `<script type="module">`';
}
super(typeof scopeOrMessage === 'string' ? scopeOrMessage : supportMessage);
this.name = 'SupportError';
}
}
class ConfigError extends GOVUKFrontendError {
constructor(...args) {
super(...args);
this.name = 'ConfigError';
}
}
class ElementError extends GOVUKFrontendError {
constructor(messageOrOptions) {
let message = typeof messageOrOptions === 'string' ? messageOrOptions : '';
if (isObject(messageOrOptions)) {
const {
component,
identifier,
element,
expectedType
} = messageOrOptions;
message = identifier;
message += element ? ` is not of type ${expectedType != null ? expectedType : 'HTMLElement'}` : ' not found';
if (component) {
message = formatErrorMessage(component, message);
}
}
super(message);
this.name = 'ElementError';
}
}
class InitError extends GOVUKFrontendError {
constructor(componentOrMessage) {
const message = typeof componentOrMessage === 'string' ? componentOrMessage : formatErrorMessage(componentOrMessage, `Root element (\`$root\`) already initialised`);
super(message);
this.name = 'InitError';
}
}
const _self = typeof globalThis !== 'undefined' ? globalThis : self;
class Component {
get $root() {
return this._$root;
}
constructor($root) {
this._$root = void 0;
const childConstructor = this.constructor;
if (typeof childConstructor.moduleName !== 'string') {
throw new InitError(`\`moduleName\` not defined in component`);
}
if (!($root instanceof childConstructor.elementType)) {
throw new ElementError({
element: $root,
component: childConstructor,
identifier: 'Root element (`$root`)',
expectedType: childConstructor.elementType.name
});
} else {
this._$root = $root;
}
childConstructor.checkSupport();
this.checkInitialised();
const moduleName = childConstructor.moduleName;
this.$root.setAttribute(`data-${moduleName}-init`, '');
}
checkInitialised() {
const constructor = this.constructor;
const moduleName = constructor.moduleName;
if (moduleName && isInitialised(this.$root, moduleName)) {
throw new InitError(constructor);
}
}
static checkSupport() {
if (!isSupported()) {
throw new SupportError();
}
}
}
Component.elementType = _self.HTMLElement;
const configOverride = Symbol.for('configOverride');
class ConfigurableComponent extends Component {
[configOverride](param) {
return {};
}
get config() {
return this._config;
}
constructor($root, config) {
super($root);
this._config = void 0;
const childConstructor = this.constructor;
if (!isObject(childConstructor.defaults)) {
throw new ConfigError(formatErrorMessage(childConstructor, 'Config passed as parameter into constructor but no defaults defined'));
}
const datasetConfig = normaliseDataset(childConstructor, this._$root.dataset);
this._config = mergeConfigs(childConstructor.defaults, config != null ? config : {});
this._config = mergeConfigs(this._config, this[configOverride](datasetConfig), datasetConfig);
}
}
function normaliseString(value, property) {
if (property != null && property.type && !['string', 'number', 'boolean'].includes(property.type)) {
return;
}
const trimmedValue = value ? value.trim() : '';
let output;
let outputType = property == null ? void 0 : property.type;
if (!outputType) {
if (['true', 'false'].includes(trimmedValue)) {
outputType = 'boolean';
}
if (trimmedValue.length > 0 && isFinite(Number(trimmedValue))) {
outputType = 'number';
}
}
switch (outputType) {
case 'boolean':
output = trimmedValue === 'true';
break;
case 'number':
output = Number(trimmedValue);
break;
default:
output = value;
}
return output;
}
function normaliseDataset(Component, dataset) {
if (!isObject(Component.schema)) {
throw new ConfigError(formatErrorMessage(Component, 'Config passed as parameter into constructor but no schema defined'));
}
const out = {};
const entries = Object.entries(Component.schema.properties);
for (const entry of entries) {
const [namespace, property] = entry;
const field = namespace.toString();
if (field in dataset) {
out[field] = normaliseString(dataset[field], property);
}
if ((property == null ? void 0 : property.type) === 'object') {
out[field] = extractConfigByNamespace(Component.schema, dataset, namespace);
}
}
return out;
}
function normaliseOptions(scopeOrOptions) {
let $scope = document;
let onError;
if (isObject(scopeOrOptions)) {
const options = scopeOrOptions;
if (isScope(options.scope) || options.scope === null) {
$scope = options.scope;
}
if (typeof options.onError === 'function') {
onError = options.onError;
}
}
if (isScope(scopeOrOptions)) {
$scope = scopeOrOptions;
} else if (scopeOrOptions === null) {
$scope = null;
} else if (typeof scopeOrOptions === 'function') {
onError = scopeOrOptions;
}
return {
scope: $scope,
onError
};
}
function mergeConfigs(...configObjects) {
const formattedConfigObject = {};
for (const configObject of configObjects) {
for (const key of Object.keys(configObject)) {
const option = formattedConfigObject[key];
const override = configObject[key];
if (isObject(option) && isObject(override)) {
formattedConfigObject[key] = mergeConfigs(option, override);
} else {
formattedConfigObject[key] = override;
}
}
}
return formattedConfigObject;
}
function validateConfig(schema, config) {
const validationErrors = [];
for (const [name, conditions] of Object.entries(schema)) {
const errors = [];
if (Array.isArray(conditions)) {
for (const {
required,
errorMessage
} of conditions) {
if (!required.every(key => !!config[key])) {
errors.push(errorMessage);
}
}
if (name === 'anyOf' && !(conditions.length - errors.length >= 1)) {
validationErrors.push(...errors);
}
}
}
return validationErrors;
}
function extractConfigByNamespace(schema, dataset, namespace) {
const property = schema.properties[namespace];
if ((property == null ? void 0 : property.type) !== 'object') {
return;
}
const newObject = {
[namespace]: {}
};
for (const [key, value] of Object.entries(dataset)) {
let current = newObject;
const keyParts = key.split('.');
for (const [index, name] of keyParts.entries()) {
if (isObject(current)) {
if (index < keyParts.length - 1) {
if (!isObject(current[name])) {
current[name] = {};
}
current = current[name];
} else if (key !== namespace) {
current[name] = normaliseString(value);
}
}
}
}
return newObject[namespace];
}
function createElement(tagName, attributes = {}, children = []) {
const $element = document.createElement(tagName);
Object.entries(attributes).forEach(([name, value]) => {
$element.setAttribute(name, value);
});
for (const child of children) {
$element.append(child);
}
return $element;
}
class I18n {
constructor(translations = {}, config = {}) {
var _config$locale;
this.translations = void 0;
this.locale = void 0;
this.translations = translations;
this.locale = (_config$locale = config.locale) != null ? _config$locale : document.documentElement.lang || 'en';
}
t(lookupKey, options) {
if (!lookupKey) {
throw new Error('i18n: lookup key missing');
}
let translation = this.translations[lookupKey];
if (typeof (options == null ? void 0 : options.count) === 'number' && isObject(translation)) {
const translationPluralForm = translation[this.getPluralSuffix(lookupKey, options.count)];
if (translationPluralForm) {
translation = translationPluralForm;
}
}
if (typeof translation === 'string') {
if (translation.match(/%{(.\S+)}/)) {
if (!options) {
throw new Error('i18n: cannot replace placeholders in string if no option data provided');
}
return this.replacePlaceholders(translation, options);
}
return translation;
}
return lookupKey;
}
replacePlaceholders(translationString, options) {
const formatter = Intl.NumberFormat.supportedLocalesOf(this.locale).length ? new Intl.NumberFormat(this.locale) : undefined;
return translationString.replace(/%{(.\S+)}/g, function (placeholderWithBraces, placeholderKey) {
if (Object.prototype.hasOwnProperty.call(options, placeholderKey)) {
const placeholderValue = options[placeholderKey];
if (placeholderValue === false || typeof placeholderValue !== 'number' && typeof placeholderValue !== 'string') {
return '';
}
if (typeof placeholderValue === 'number') {
return formatter ? formatter.format(placeholderValue) : `${placeholderValue}`;
}
return placeholderValue;
}
throw new Error(`i18n: no data found to replace ${placeholderWithBraces} placeholder in string`);
});
}
hasIntlPluralRulesSupport() {
return Boolean('PluralRules' in window.Intl && Intl.PluralRules.supportedLocalesOf(this.locale).length);
}
getPluralSuffix(lookupKey, count) {
count = Number(count);
if (!isFinite(count)) {
return 'other';
}
const translation = this.translations[lookupKey];
const preferredForm = this.hasIntlPluralRulesSupport() ? new Intl.PluralRules(this.locale).select(count) : 'other';
if (isObject(translation)) {
if (preferredForm in translation) {
return preferredForm;
} else if ('other' in translation) {
console.warn(`i18n: Missing plural form ".${preferredForm}" for "${this.locale}" locale. Falling back to ".other".`);
return 'other';
}
}
throw new Error(`i18n: Plural form ".other" is required for "${this.locale}" locale`);
}
}
class ExitThisPage extends ConfigurableComponent {
constructor($root, config = {}) {
super($root, config);
this.i18n = void 0;
this.$button = void 0;
this.$skiplinkButton = null;
this.$updateSpan = null;
this.$indicatorContainer = null;
this.$overlay = null;
this.keypressCounter = 0;
this.lastKeyWasModified = false;
this.timeoutTime = 5000;
this.keypressTimeoutId = null;
this.timeoutMessageId = null;
const $button = this.$root.querySelector('.govuk-exit-this-page__button');
if (!($button instanceof HTMLAnchorElement)) {
throw new ElementError({
component: ExitThisPage,
element: $button,
expectedType: 'HTMLAnchorElement',
identifier: 'Button (`.govuk-exit-this-page__button`)'
});
}
this.i18n = new I18n(this.config.i18n);
this.$button = $button;
const $skiplinkButton = document.querySelector('.govuk-js-exit-this-page-skiplink');
if ($skiplinkButton instanceof HTMLAnchorElement) {
this.$skiplinkButton = $skiplinkButton;
}
this.buildIndicator();
this.initUpdateSpan();
this.initButtonClickHandler();
if (!('govukFrontendExitThisPageKeypress' in document.body.dataset)) {
document.addEventListener('keyup', this.handleKeypress.bind(this), true);
document.body.dataset.govukFrontendExitThisPageKeypress = 'true';
}
window.addEventListener('pageshow', this.resetPage.bind(this));
}
initUpdateSpan() {
this.$updateSpan = createElement('span', {
role: 'status',
class: 'govuk-visually-hidden'
});
this.$root.appendChild(this.$updateSpan);
}
initButtonClickHandler() {
this.$button.addEventListener('click', this.handleClick.bind(this));
if (this.$skiplinkButton) {
this.$skiplinkButton.addEventListener('click', this.handleClick.bind(this));
}
}
buildIndicator() {
this.$indicatorContainer = createElement('div', {
class: 'govuk-exit-this-page__indicator',
'aria-hidden': 'true'
});
for (let i = 0; i < 3; i++) {
this.$indicatorContainer.appendChild(createElement('div', {
class: 'govuk-exit-this-page__indicator-light'
}));
}
this.$button.appendChild(this.$indicatorContainer);
}
updateIndicator() {
if (!this.$indicatorContainer) {
return;
}
this.$indicatorContainer.classList.toggle('govuk-exit-this-page__indicator--visible', this.keypressCounter > 0);
const $indicators = this.$indicatorContainer.querySelectorAll('.govuk-exit-this-page__indicator-light');
$indicators.forEach(($indicator, index) => {
$indicator.classList.toggle('govuk-exit-this-page__indicator-light--on', index < this.keypressCounter);
});
}
exitPage() {
if (!this.$updateSpan) {
return;
}
this.$updateSpan.textContent = '';
document.body.classList.add('govuk-exit-this-page-hide-content');
this.$overlay = createElement('div', {
class: 'govuk-exit-this-page-overlay',
role: 'alert'
});
document.body.appendChild(this.$overlay);
this.$overlay.textContent = this.i18n.t('activated');
window.location.href = this.$button.href;
}
handleClick(event) {
event.preventDefault();
this.exitPage();
}
handleKeypress(event) {
if (!this.$updateSpan) {
return;
}
if (event.key === 'Shift' && !this.lastKeyWasModified) {
this.keypressCounter += 1;
this.updateIndicator();
if (this.timeoutMessageId) {
window.clearTimeout(this.timeoutMessageId);
this.timeoutMessageId = null;
}
if (this.keypressCounter >= 3) {
this.keypressCounter = 0;
if (this.keypressTimeoutId) {
window.clearTimeout(this.keypressTimeoutId);
this.keypressTimeoutId = null;
}
this.exitPage();
} else {
if (this.keypressCounter === 1) {
this.$updateSpan.textContent = this.i18n.t('pressTwoMoreTimes');
} else {
this.$updateSpan.textContent = this.i18n.t('pressOneMoreTime');
}
}
this.setKeypressTimer();
} else if (this.keypressTimeoutId) {
this.resetKeypressTimer();
}
this.lastKeyWasModified = event.shiftKey;
}
setKeypressTimer() {
if (this.keypressTimeoutId) {
window.clearTimeout(this.keypressTimeoutId);
}
this.keypressTimeoutId = window.setTimeout(this.resetKeypressTimer.bind(this), this.timeoutTime);
}
resetKeypressTimer() {
if (!this.$updateSpan) {
return;
}
if (this.keypressTimeoutId) {
window.clearTimeout(this.keypressTimeoutId);
this.keypressTimeoutId = null;
}
const $updateSpan = this.$updateSpan;
this.keypressCounter = 0;
$updateSpan.textContent = this.i18n.t('timedOut');
this.timeoutMessageId = window.setTimeout(() => {
$updateSpan.textContent = '';
}, this.timeoutTime);
this.updateIndicator();
}
resetPage() {
document.body.classList.remove('govuk-exit-this-page-hide-content');
if (this.$overlay) {
this.$overlay.remove();
this.$overlay = null;
}
if (this.$updateSpan) {
this.$updateSpan.setAttribute('role', 'status');
this.$updateSpan.textContent = '';
}
this.updateIndicator();
if (this.keypressTimeoutId) {
window.clearTimeout(this.keypressTimeoutId);
}
if (this.timeoutMessageId) {
window.clearTimeout(this.timeoutMessageId);
}
}
}
ExitThisPage.moduleName = 'govuk-exit-this-page';
ExitThisPage.defaults = Object.freeze({
i18n: {
activated: 'Loading.',
timedOut: 'Exit this page expired.',
pressTwoMoreTimes: 'Shift, press 2 more times to exit.',
pressOneMoreTime: 'Shift, press 1 more time to exit.'
}
});
ExitThisPage.schema = Object.freeze({
properties: {
i18n: {
type: 'object'
}
}
});
class ErrorSummary extends ConfigurableComponent {
constructor($root, config = {}) {
super($root, config);
if (!this.config.disableAutoFocus) {
setFocus(this.$root);
}
this.$root.addEventListener('click', event => this.handleClick(event));
}
handleClick(event) {
const $target = event.target;
if ($target && this.focusTarget($target)) {
event.preventDefault();
}
}
focusTarget($target) {
if (!($target instanceof HTMLAnchorElement)) {
return false;
}
const inputId = $target.hash.replace('#', '');
if (!inputId) {
return false;
}
const $input = document.getElementById(inputId);
if (!$input) {
return false;
}
const $legendOrLabel = this.getAssociatedLegendOrLabel($input);
if (!$legendOrLabel) {
return false;
}
$legendOrLabel.scrollIntoView();
$input.focus({
preventScroll: true
});
return true;
}
getAssociatedLegendOrLabel($input) {
var _document$querySelect;
const $fieldset = $input.closest('fieldset');
if ($fieldset) {
const $legends = $fieldset.getElementsByTagName('legend');
if ($legends.length) {
const $candidateLegend = $legends[0];
if ($input instanceof HTMLInputElement && ($input.type === 'checkbox' || $input.type === 'radio')) {
return $candidateLegend;
}
const legendTop = $candidateLegend.getBoundingClientRect().top;
const inputRect = $input.getBoundingClientRect();
if (inputRect.height && window.innerHeight) {
const inputBottom = inputRect.top + inputRect.height;
if (inputBottom - legendTop < window.innerHeight / 2) {
return $candidateLegend;
}
}
}
}
return (_document$querySelect = document.querySelector(`label[for='${$input.getAttribute('id')}']`)) != null ? _document$querySelect : $input.closest('label');
}
}
ErrorSummary.moduleName = 'govuk-error-summary';
ErrorSummary.defaults = Object.freeze({
disableAutoFocus: false
});
ErrorSummary.schema = Object.freeze({
properties: {
disableAutoFocus: {
type: 'boolean'
}
}
});
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const [name, Part] of [['govuk-exit-this-page', ExitThisPage], ['govuk-error-summary', ErrorSummary]]) {
for (const root of document.querySelectorAll('[data-module="' + name + '"]')) new Part(root);
}
const { askAgain } = document.body.dataset;
if (askAgain) history.replaceState(null, '', askAgain);
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
