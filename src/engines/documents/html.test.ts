import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractHtml } from './html.ts';

describe('a page', () => {
  it('gives its main content, a blank line between blocks', () => {
    const page =
      '<html><head><title>T &amp; U</title><script>x</script></head><body><nav>menu</nav><main><h1>Head</h1><p>One<br>two <b>three</b></p></main><footer>end</footer></body></html>';
    assert.deepEqual(extractHtml(page), { text: 'Head\n\nOne\n\ntwo three', title: 'T & U' });
  });
  it('without a main element gives its body, less banners and menus', () => {
    assert.equal(
      extractHtml('<body><div id="cookie-banner">We use cookies</div><div class="story">A scam</div></body>').text,
      'A scam',
    );
  });
  it('that is not closed is read to its end', () => {
    assert.equal(extractHtml('<main><p>One<p>Two <b>three').text, 'One\n\nTwo three');
  });
  it('of plain words is those words', () => {
    assert.equal(extractHtml('A < B & C').text, 'A < B & C');
  });
});
