import type { Known } from './casework.ts';
import type { Walk } from './walk.ts';

const SENT = 'A white van stops on Tuesdays.';
const PRESS_STORY = `Police in Hertfordshire have warned of courier fraud.

A woman from Watford lost £4,750 on 5 February 2026 to a man who pretended to be a police officer. He asked her to withdraw cash, and a courier collected the cash.`;

/** The picture, what was told in confidence and became a report, a number, and a disclosure with its recall. */
export async function analyst(w: Walk, known: Known): Promise<void> {
  await pictureOf(w);
  await intelligenceOf(w, known);
  await pressOf(w);
}

async function pictureOf(w: Walk): Promise<void> {
  const { page } = w;
  await w.task('the picture', async () => {
    await w.click('the picture', 'nav a:has-text("Picture")');
    await w.look('picture');
    const month = ((await page.textContent('[data-picture] h2')) ?? '').trim();
    await page.focus('#at');
    await w.change(
      'the slider, one month back (keys)',
      () => page.keyboard.press('ArrowLeft'),
      () => page.locator('[data-picture] h2').filter({ hasNotText: month }).waitFor(),
    );
    await w.click('behind a figure of the picture', 'main td a[href*="/staff/picture/reports"]');
    await w.look('behind a figure');
    await w.go('/staff/picture?district=E07000240', 'the picture of a district');
    await w.look('picture of a district');
    for (const part of ['trends', 'methods', 'people', 'year', 'clock']) {
      await w.go(`/staff/picture/${part}`);
      await w.look(`picture, ${part}`);
    }
    await w.click('behind a figure of the year', 'main td a[href*="/staff/picture/reports"]').catch(() => null);
    await w.go('/staff/picture/reports?type=courier', 'behind the largest figure');
    await w.look('behind the largest figure');
    await w.go('/staff/waves');
    await w.look('waves');
    await w.click('open a wave', 'main a[href^="/staff/waves/"]');
    await w.look('wave');
    await w.go('/staff/feeds');
    await w.look('feeds');
  });
  await w.task('the picture by keys alone', async () => {
    await w.go('/staff');
    await w.key('the picture', /Picture/);
    await w.key('trends', /Trends/);
    await w.key('behind a week', /^[^|]*\|[^|]*\|[^|]*\| ?[\d,]+/);
    await w.expect(/\d+ reports?/);
  });
}

async function intelligenceOf(w: Walk, known: Known): Promise<void> {
  const { page } = w;
  await w.task('a submission is sanitised', async () => {
    await w.go('/staff/intelligence');
    await w.look('intelligence');
    await w.click('submit what was learnt', 'a:has-text("Submit what you have learnt")');
    await w.look('submit');
    await page.fill('#source', 'Margery Example');
    await page.fill('#original', 'Margery saw a white van on the corner, each Tuesday.');
    await page.check('input[value=medium]');
    await w.button('Submit', 'hand in a submission');
    await w.look('submission');
    await page.fill('#title', 'A van on Tuesdays');
    await page.fill('#what-1', SENT);
    await page.selectOption('#source-1', '2');
    await page.selectOption('#information-1', 'C');
    await page.check('input[name=handling][value=C]');
    await page.fill('#conditions', 'For the fraud squad only.');
    await page.check('input[name=permitted][value=sfcu_investigator]');
    await w.button('Keep', 'keep a sanitised report');
    await w.expect(/IR-\d+/);
    await w.look('intelligence report');
  });
  await w.task('a disclosure and its recall', async () => {
    await w.click('disclose it', 'a:has-text("Disclose it")');
    await page.fill('#recipient', 'Fraud desk');
    await page.fill('#organisation', 'A bank');
    await page.fill('#email', 'desk@bank.example');
    await page.selectOption('#basis', { index: 1 });
    await page.fill('#purpose', 'To stop payments on Tuesdays.');
    await page.fill('#sent', SENT);
    await page.fill('#reliability', 'Usually reliable; not known to the source themselves.');
    await page.check('input[name=channel][value=other]');
    await w.look('disclosure to be sent');
    await w.press('disclose', () => page.click('main form button:not(.govuk-button--secondary)'));
    if (!/DS-/.test(page.url()))
      await w.press('disclose, its conditions told', () =>
        page.click('main form button:not(.govuk-button--secondary)'),
      );
    await w.expect(/DS-\d+/);
    await w.look('disclosure');
    await page.fill('#because', 'The day was wrong.');
    await w.button('Recall', 'recall a disclosure');
    await w.expect(/Recalled/);
    await w.go('/staff/disclosures');
    await w.look('disclosures');
  });
  await w.task('a number', async () => {
    await w.go('/staff/numbers');
    await w.look('numbers');
    await page.fill('#number', known.number);
    await w.button('Look it up', 'look a number up');
    await w.look('number');
  });
  await w.task('series of an analyst', async () => {
    await w.go(`/staff/series/${known.largest}/merge?with=${known.series}`, 'compare two series to merge');
    await w.look('merge');
    await w.go('/staff/shared-numbers');
    await w.look('shared numbers');
  });
}

async function pressOf(w: Walk): Promise<void> {
  const { page } = w;
  await w.task('a text of the press', async () => {
    await w.go('/staff/press/new');
    await page.fill('#text', PRESS_STORY);
    await w.button('Read it', 'a text is read');
    await w.look('text of the press');
    await w.click('accept all that remain', 'button[name=acceptAll]');
    await w.click('undo accepting all', '.govuk-notification-banner [data-do=undo]');
    await w.go('/staff/press');
    await w.look('press');
    await w.go('/staff/press/picture');
    await w.look('press picture');
    await w.go('/staff/press/next-door');
    await w.look('next door');
  });
}

/** A draft is written anew and sent for approval. */
export async function pressOffice(w: Walk): Promise<void> {
  const { page } = w;
  await w.task('a draft edited and sent', async () => {
    await w.click('the next thing: warnings', '.cf-doors a:has-text("Warnings")');
    await w.look('warnings');
    await w.click('open a draft', 'main tr:has-text("Draft") a[href^="/staff/warnings/"]');
    await w.look('draft');
    await w.click('edit', 'main a:has-text("Edit")');
    await w.look('edit');
    await page.fill('#title', 'Callers who want your card');
    await w.button('Save as a new version', 'save a new version');
    await w.look('draft, saved');
    await w.button('Send for approval', 'send for approval');
    await w.expect(/so a colleague has to approve it/);
    await w.look('sent for approval');
  });
  await w.task('another draft by keys alone', async () => {
    await w.go('/staff/warnings');
    const draft = (await page
      .locator('main tr:has-text("Draft") a[href^="/staff/warnings/"]')
      .first()
      .textContent())!.trim();
    const words = draft.slice(0, 30).replaceAll(/[^\w ]/g, '.');
    await w.key('open a draft', new RegExp(words));
    await w.key('edit', /^[^|]*\|[^|]*\|[^|]*\| ?Edit/);
    await w.type(/^title /, 'Callers who ask for your PIN');
    await w.key('save a new version', /Save as a new version/);
    await w.key('send for approval', /Send for approval/);
    await w.expect(/so a colleague has to approve it/);
  });
  await w.task('what the press office sees', async () => {
    for (const path of ['waves', 'picture', 'picture/people', 'press', 'outgoing']) {
      await w.go(`/staff/${path}`);
      await w.look(`${path} of the press office`);
    }
  });
}
