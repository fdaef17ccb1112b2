/**
 * Numbers that a page tells people to ring, as links that a telephone rings at one press. Done when the page is whole, so that no text can forget it.
 * Only the site's own list of numbers, and never within a link, a button, a label or what somebody wrote: a number of a fraudster must never become a
 * link. A short one, which may be a count, only where the words before say that it is rung; a whole one wherever it stands, unless the words before
 * say that it was shown or is not to be rung.
 */
const LEFT_ALONE =
  /^(?:a|button|label|legend|option|textarea|title|style|script|head|q|dd|mark|blockquote|svg|code|td|pre)$/;
/** No element has an end tag, so nothing is within them. */
const EMPTY = /^(?:input|br|hr|img|meta|link|wbr)$/;
const ASKED =
  /\b(?:ring|rung|call|dial|phone|textphone)(?: (?:us|them|now|on)){0,2} $|\b(?:ring|rung|call|dial|phone|textphone)\b[^.!?]{0,50} (?:on|or|to|and) $/i;
const NOT_ASKED =
  /\b(?:from|as|shows?|showed|showing|displayed|not (?:ring|call|dial|phone))(?: (?:the )?(?:number|line))? $/i;
const WHOLE_NUMBER = 10;

/** @param numbers as they are written on the pages: "999", "0300 123 4042". */
export function withRingableNumbers(page: string, numbers: readonly string[]): string {
  if (numbers.length === 0) return page;
  const listed = [...numbers].sort((a, b) => b.length - a.length).map((n) => n.replace(/[^\d ]/g, ''));
  const any = new RegExp(`(?<![\\d£,.#/:-])(?:${listed.join('|')})(?![\\d%]|[,.:/-]\\d| ?(?:pm|am)\\b)`, 'g');
  let within = 0;
  let before = '';
  return page.replace(
    /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|[^<]+/gi,
    (piece, end: string | undefined, tag: string | undefined) => {
      if (tag !== undefined) {
        const name = tag.toLowerCase();
        if (LEFT_ALONE.test(name)) within += end ? -1 : 1;
        // A strong number belongs to the words before it; a new paragraph does not.
        else if (!EMPTY.test(name) && name !== 'strong' && name !== 'span') before = '';
        return piece;
      }
      if (within > 0) return piece;
      const said = before + piece;
      const linked = piece.replace(any, (number: string, at: number) => {
        const words = said.slice(Math.max(0, before.length + at - 60), before.length + at);
        const whole = number.replaceAll(' ', '').length >= WHOLE_NUMBER;
        return (whole || ASKED.test(words)) && !NOT_ASKED.test(words) ? link(number) : number;
      });
      before = said.slice(-60);
      return linked;
    },
  );
}

const link = (number: string): string =>
  `<a class="govuk-link cf-tel" href="tel:${number.replaceAll(' ', '')}">${number.replaceAll(' ', '&nbsp;')}</a>`;
