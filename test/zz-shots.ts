import { staffCounty } from '#test/staff-county.ts';
import { openBrowser } from '#test/browser.ts';
const c = await staffCounty(Number(process.argv[2] ?? 300));
const urls = process.argv.slice(4); const role = process.argv[3] as any;
void urls; void role;
const b = await openBrowser();
const sizes: Record<string,[number,number]> = { wide: [1280, 900], phone: [320, 640] };
async function shots(role: any, list: [string, string][]) {
  for (const [name, [width, height]] of Object.entries(sizes)) {
    const ctx = await b.newContext({ viewport: { width, height } });
    const p = await ctx.newPage();
    await p.goto(c.site.staffUrl!);
    await p.fill('#username', role); await p.fill('#password', c.password(role)); await p.keyboard.press('Enter'); await p.waitForURL(/staff$/);
    for (const [file, path] of list) {
      const url = path.startsWith('@') ? await (async () => { const [from, sel] = path.slice(1).split('|'); await p.goto(new URL(from!, c.site.staffUrl!).href); return p.getAttribute(sel!, 'href'); })() : path;
      const r = await p.goto(new URL(url!, c.site.staffUrl!).href);
      await p.screenshot({ path: `/tmp/shots/${name}-${file}.png`, fullPage: true });
      console.log(name, file, url, r!.status());
    }
    await ctx.close();
  }
}
try {
await shots('supervisor', [['home','/staff'],['queue','/staff/queue'],['report','@/staff/queue|td a, th a'],['serieslist','/staff/series'],['series','@/staff/series|th a'],['waves','/staff/waves'],['wave','@/staff/waves|.cf-item a'],['warnings','/staff/warnings'],['warning','@/staff/warnings|th a'],['bulletins','/staff/bulletins'],['bulletin','@/staff/bulletins|th a'],['audit','/staff/audit']]);
} finally { await b.close(); await c.close(); }
