import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#core/role.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { queueOf, type StaffCounty, staffCounty } from '#test/staff-county.ts';

describe('the pages of permission and audit in a browser', { skip: withoutBrowser }, () => {
  let county: StaffCounty;
  let browser: Browser;
  let reference: string;
  /** One that is kept to nobody and due for its review. */
  let other: string;
  let series: string;
  const heading = (page: Page) => page.locator('h1').innerText();

  async function signedIn(role: Role, javaScriptEnabled = true): Promise<Page> {
    const page = await (await browser.newContext({ javaScriptEnabled, baseURL: county.site.staffUrl! })).newPage();
    await page.goto('/staff/sign-in');
    await page.getByLabel('User name').fill(role);
    await page.getByLabel('Password').fill(county.password(role));
    await page.keyboard.press('Enter');
    await page.getByText('What waits for you').waitFor();
    return page;
  }

  before(async () => {
    county = await staffCounty(60);
    [reference, other] = (await queueOf(county)) as [string, string];
    series = await county.site.store.owner(async (tx) => {
      await tx.updateTable('report').set({ review_due: '2026-02-01' }).where('reference', '=', other).execute();
      return (await tx.selectFrom('series').select('id').where('merged_into', 'is', null).executeTakeFirstOrThrow()).id;
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await county?.close();
  });

  it('keep a report to its team, meet the restriction, break the glass and review it, by keyboard, without JavaScript', async () => {
    const sergeant = await signedIn('lcu_sergeant', false);
    await sergeant.goto(`/staff/reports/${reference}`);
    await sergeant.getByRole('link', { name: 'Who may open it' }).focus();
    await sergeant.keyboard.press('Enter');
    await sergeant.getByLabel('Why').fill('One of the people in it works for the force.');
    await sergeant.getByRole('button', { name: 'Keep it to its team' }).focus();
    await sergeant.keyboard.press('Enter');
    await sergeant.getByText('only these people may open it').waitFor();

    const handler = await signedIn('call_handler', false);
    await handler.goto(`/staff/reports/${reference}`);
    assert.equal(await heading(handler), `${reference} is restricted`);
    await handler.getByLabel('Why it cannot wait').fill('She is on the line, and somebody is at her door now.');
    await handler.keyboard.press('Tab');
    await handler.keyboard.press('Enter');
    await handler.getByText('Kept to its team').waitFor();

    const supervisor = await signedIn('supervisor', false);
    await supervisor.getByRole('link', { name: 'Openings to review' }).focus();
    await supervisor.keyboard.press('Enter');
    await supervisor.getByRole('radio', { name: 'Yes' }).focus();
    await supervisor.keyboard.press('Space');
    await supervisor.getByRole('button', { name: 'Record the review' }).focus();
    await supervisor.keyboard.press('Enter');
    await supervisor.getByText('Right', { exact: true }).waitFor();
  });

  it('ask who looked at a person, without JavaScript, and nothing of it stands in an address', async () => {
    const auditor = await signedIn('auditor', false);
    await auditor.goto('/staff/audit');
    await auditor.getByRole('link', { name: 'Who looked at a person' }).click();
    await auditor.getByLabel('Who', { exact: true }).fill('baker');
    await auditor.keyboard.press('Enter');
    assert.equal(new URL(auditor.url()).search, '');
    assert.match(await auditor.locator('main').innerText(), /That you asked is written/);
  });

  it('have no fault that axe finds, and do not scroll sideways at 320 pixels or at four times the size', async () => {
    const seen: [Role, string[]][] = [
      [
        'supervisor',
        [
          '/staff/retention',
          `/staff/retention/${other}`,
          `/staff/series/${series}/team`,
          '/staff/people',
          '/staff/glass',
          '/staff/permissions',
          '/staff/account',
          '/staff/account/second-factor',
        ],
      ],
      ['auditor', ['/staff/audit', '/staff/audit/person', '/staff/permissions?role=press', '/staff/glass']],
      ['lcu_sergeant', [`/staff/reports/${reference}/team`, `/staff/reports/${reference}`]],
      ['imu_assessor', [`/staff/restricted/${reference}`]],
    ];
    const faults: string[] = [];
    for (const [role, paths] of seen) {
      const page = await signedIn(role);
      for (const path of paths) {
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
          assert.equal((await page.goto(path))?.status(), 200, path);
          if (await scrollsSideways(page)) faults.push(`${path} scrolls sideways at ${width}`);
          if (process.env.SHOTS)
            await page.screenshot({
              path: `${process.env.SHOTS}/${path.replace(/\W+/g, '-')}-${width}.png`,
              fullPage: true,
            });
        }
        faults.push(...(await axeFaults(page)).map((f) => `${path}: ${f}`));
      }
    }
    assert.deepEqual(faults, []);
  });
});
