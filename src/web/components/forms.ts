/** GOV.UK form components as typed functions. Every field takes its own error, so that a form shown again points at what to mend. */
import { asMacroWords, type Html, html, type Words } from '#web/html.ts';
import { macro } from '#web/macro.ts';

interface FieldBase {
  name: string;
  /** Defaults to `name`: what an error summary links to. */
  id?: string;
  label: Words;
  hint?: Words;
  error?: string;
  /** The label is the heading of the page (one question a page). */
  asHeading?: boolean;
}

export interface InputField extends FieldBase {
  value?: string;
  type?: 'text' | 'email' | 'tel' | 'search' | 'password';
  autocomplete?: string;
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text';
  /** Width in characters, or of the row. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  prefix?: string;
  suffix?: string;
  spellcheck?: boolean;
}

export interface Choice {
  value: string;
  label: Words;
  hint?: Words;
  checked?: boolean;
  /** A line "or" above it. */
  apart?: boolean;
}

export interface ChoiceField extends FieldBase {
  choices: readonly Choice[];
  inline?: boolean;
  small?: boolean;
}

const labelOf = (field: FieldBase) => ({
  ...asMacroWords(field.label),
  ...(field.asHeading ? { isPageHeading: true, classes: 'govuk-label--l' } : {}),
});
const legendOf = (field: FieldBase) => ({
  ...asMacroWords(field.label),
  ...(field.asHeading
    ? { isPageHeading: true, classes: 'govuk-fieldset__legend--l' }
    : { classes: 'govuk-fieldset__legend--s' }),
});
const baseOf = (field: FieldBase) => ({
  name: field.name,
  id: field.id ?? field.name,
  ...(field.hint ? { hint: asMacroWords(field.hint) } : {}),
  ...(field.error ? { errorMessage: { text: field.error } } : {}),
});

export function input(field: InputField): Html {
  return macro('input', {
    ...baseOf(field),
    label: labelOf(field),
    value: field.value ?? '',
    type: field.type ?? 'text',
    autocomplete: field.autocomplete,
    inputmode: field.inputmode,
    spellcheck: field.spellcheck,
    classes: field.width ? `govuk-input--width-${field.width}` : '',
    ...(field.prefix ? { prefix: { text: field.prefix } } : {}),
    ...(field.suffix ? { suffix: { text: field.suffix } } : {}),
  });
}

export function textarea(field: FieldBase & { value?: string; rows?: number; spellcheck?: boolean }): Html {
  return macro('textarea', {
    ...baseOf(field),
    label: labelOf(field),
    value: field.value ?? '',
    rows: field.rows ?? 5,
    spellcheck: field.spellcheck,
  });
}

/** A file, or several. The form needs `enctype="multipart/form-data"`, and its token before this field. */
export function fileInput(field: FieldBase & { accept: string; several?: boolean }): Html {
  const id = field.id ?? field.name;
  const told = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return html`<div class="govuk-form-group${field.error ? ' govuk-form-group--error' : ''}">
<label class="govuk-label govuk-label--s" for="${id}">${field.label}</label>
${field.hint ? html`<div id="${id}-hint" class="govuk-hint">${field.hint}</div>` : null}
${field.error ? html`<p id="${id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${field.error}</p>` : null}
<input class="govuk-body cf-file" id="${id}" name="${field.name}" type="file" accept="${field.accept}"${field.several ? html` multiple` : null}${told ? html` aria-describedby="${told}"` : null}>
</div>`;
}

const itemsOf = (choices: readonly Choice[]) =>
  choices.flatMap((choice) => [
    ...(choice.apart ? [{ divider: 'or' }] : []),
    {
      value: choice.value,
      checked: choice.checked ?? false,
      ...asMacroWords(choice.label),
      ...(choice.hint ? { hint: asMacroWords(choice.hint) } : {}),
    },
  ]);

const choiceParams = (kind: 'radios' | 'checkboxes', field: ChoiceField) => ({
  ...baseOf(field),
  idPrefix: field.id ?? field.name,
  fieldset: { legend: legendOf(field) },
  items: itemsOf(field.choices),
  classes: [field.inline ? `govuk-${kind}--inline` : '', field.small ? `govuk-${kind}--small` : ''].join(' ').trim(),
});

/** One of several. An error links to the first choice, whose id is the name of the field. */
export const radios = (field: ChoiceField): Html => macro('radios', choiceParams('radios', field));

/** Any of several. */
export const checkboxes = (field: ChoiceField): Html => macro('checkboxes', choiceParams('checkboxes', field));

/** For staff pages with many short options; the public is asked with radios. */
export function select(
  field: FieldBase & { options: readonly { value: string; label: string; selected?: boolean }[] },
): Html {
  return macro('select', {
    ...baseOf(field),
    label: labelOf(field),
    items: field.options.map((o) => ({ value: o.value, text: o.label, selected: o.selected ?? false })),
  });
}

/** Day, month and year as three boxes, named `<name>-day`, `<name>-month`, `<name>-year`. */
export function dateInput(field: FieldBase & { day?: string; month?: string; year?: string }): Html {
  const box = (part: 'day' | 'month' | 'year', width: number) => ({
    name: part,
    value: field[part] ?? '',
    classes: `govuk-input--width-${width}${field.error ? ' govuk-input--error' : ''}`,
  });
  return macro('date-input', {
    id: field.id ?? field.name,
    namePrefix: field.name,
    fieldset: { legend: legendOf(field) },
    ...(field.hint ? { hint: asMacroWords(field.hint) } : {}),
    ...(field.error ? { errorMessage: { text: field.error } } : {}),
    items: [box('day', 2), box('month', 2), box('year', 4)],
  });
}

export interface ButtonLook {
  /** A link that looks like a button: for going somewhere, never for doing something. */
  href?: string;
  kind?: 'secondary' | 'warning' | 'start';
  /** What the form sends when this button is the one pressed. */
  name?: string;
  value?: string;
}

export function button(text: string, look: ButtonLook = {}): Html {
  return macro('button', {
    text,
    href: look.href,
    name: look.name,
    value: look.value,
    isStartButton: look.kind === 'start',
    classes: look.kind === 'secondary' || look.kind === 'warning' ? `govuk-button--${look.kind}` : '',
  });
}
