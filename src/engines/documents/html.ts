import { walkElements } from './elements.ts';

/** What is kept of a page: its main content as text with blank lines between blocks, and its title. */
export interface ExtractedPage {
  text: string;
  title: string | null;
}

const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'iframe',
  'select',
  'dialog',
  'figure',
  'head',
]);
const BLOCK = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'blockquote',
  'br',
  'dt',
  'dd',
  'hr',
  'td',
  'body',
]);
/** Class and id words of banners, menus, advertisements and the like. */
const BOILERPLATE =
  /(?:^|[\s_-])(?:cookies?|consent|banner|breadcrumbs?|nav|navigation|menu|sidebar|share|sharing|social|related|advert|advertisement|promo|newsletter|subscribe|comments?|skip|skip-link|pagination|footer|popup|modal)(?:$|[\s_-])/i;

/** Step 0 for HTML. What is unclosed is mended; every character and element is looked at once, and nesting is counted, never recursed into. */
export function extractHtml(html: string): ExtractedPage {
  const all: string[] = [];
  const main: string[] = [];
  let title = '';
  let dropped = 0;
  let inMain = 0;
  let inTitle = false;
  const open: { dropped: boolean; main: boolean }[] = [];
  const push = (piece: string): void => {
    all.push(piece);
    if (inMain > 0) main.push(piece);
  };
  walkElements(html, {
    opened(name, attributes) {
      if (name === 'title') inTitle = true;
      if (BLOCK.has(name) && dropped === 0) push('\n\n');
      const state = {
        dropped: name !== 'title' && isDropped(name, attributes),
        main: name === 'main' || name === 'article' || attributes.get('role') === 'main',
      };
      open.push(state);
      if (state.dropped) dropped++;
      if (state.main) inMain++;
    },
    text(piece) {
      if (inTitle) title += piece;
      else if (dropped === 0) push(piece.replace(/\s+/g, ' '));
    },
    closed(name) {
      if (name === 'title') inTitle = false;
      const state = open.pop();
      if (state?.dropped) dropped--;
      if (state?.main) inMain--;
      if (BLOCK.has(name) && dropped === 0) push('\n\n');
    },
  });
  const text = tidy(main.join('')) || tidy(all.join(''));
  return { text, title: title.replace(/\s+/g, ' ').trim() || null };
}

function isDropped(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (DROPPED.has(name) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  if (name === 'body' || name === 'main' || name === 'article' || name === 'html') return false;
  return BOILERPLATE.test(classAndId(attributes)) || attributes.get('role') === 'navigation';
}

const classAndId = (attributes: ReadonlyMap<string, string>): string =>
  `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 400);

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
