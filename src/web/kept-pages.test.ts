import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KeptPages } from './kept-pages.ts';
import { type Ready, readyOf } from './ready.ts';

/** A database that answers when it is told to. */
function slowDatabase() {
  const waiting: (() => void)[] = [];
  const state = { edition: 'one', until: null as Date | null, asked: 0, made: 0 };
  const run = async <T>(work: (tx: typeof state) => Promise<T>): Promise<T> => {
    await new Promise<void>((go) => waiting.push(go));
    return work(state);
  };
  const keeping = {
    edition: async (tx: typeof state) => {
      tx.asked++;
      return { name: tx.edition, until: tx.until };
    },
    question: '',
  };
  const look = () =>
    run(async (tx) => {
      tx.asked++;
      return tx.edition;
    });
  const answerOne = async () => {
    waiting.shift()?.();
    await new Promise((r) => setImmediate(r));
  };
  const settle = async <T>(asked: Promise<T>): Promise<T> => {
    let done = false;
    const end = () => {
      done = true;
    };
    asked.then(end, end);
    while (!done) await answerOne();
    return asked;
  };
  return { state, store: { run, look }, keeping, answerOne, settle };
}

const now = () => new Date('2026-01-01T00:00:00Z');
const page = (text: string): Ready => readyOf({ type: 'text/html', body: text });

describe('pages that are kept', () => {
  const make = async (tx: { edition: string; made: number }) => {
    tx.made++;
    return page(`made of ${tx.edition}`);
  };

  it('are made once for an edition, and again for the next', async () => {
    const db = slowDatabase();
    const kept = new KeptPages(db.keeping, db.store, 1e6);
    const get = () => db.settle(kept.get('/a', now, make));
    assert.equal((await get())!.body.toString(), 'made of one');
    assert.equal((await get())!.body.toString(), 'made of one');
    assert.equal(db.state.made, 1);
    db.state.edition = 'two';
    assert.equal((await get())!.body.toString(), 'made of two');
    assert.equal(db.state.made, 2);
  });

  it('are asked after by a question that began after the reader came, and one question answers all who wait', async () => {
    const db = slowDatabase();
    const kept = new KeptPages(db.keeping, db.store, 1e6);
    await db.settle(kept.get('/a', now, make));
    const first = kept.get('/a', now, make);
    await db.answerOne();
    // Answered "one" in the database, and changed there before the others come.
    db.state.edition = 'two';
    const others = Array.from({ length: 40 }, () => kept.get('/a', now, make));
    const before = db.state.asked;
    const answers = await db.settle(Promise.all([first, ...others]));
    assert.deepEqual(
      answers.slice(1).map((a) => a!.body.toString()),
      Array(40).fill('made of two'),
    );
    // One for the forty, one of the maker, and that of the first.
    assert.ok(db.state.asked - before <= 3, `${db.state.asked - before} questions`);
    assert.equal(db.state.made, 2);
  });

  it('are not kept where there is nothing to keep, and what fails is tried again', async () => {
    const db = slowDatabase();
    const kept = new KeptPages(db.keeping, db.store, 1e6);
    assert.equal(await db.settle(kept.get('/a', now, async () => null)), null);
    await assert.rejects(db.settle(kept.get('/a', now, async () => Promise.reject(new Error('broken')))), /broken/);
    assert.equal((await db.settle(kept.get('/a', now, make)))!.body.toString(), 'made of one');
  });

  it('are made again when the moment has come at which they change by themselves', async () => {
    const db = slowDatabase();
    const kept = new KeptPages(db.keeping, db.store, 1e6);
    const at = (second: string) => () => new Date(`2026-01-01T00:00:${second}Z`);
    db.state.until = at('10')();
    await db.settle(kept.get('/a', at('00'), make));
    await db.settle(kept.get('/a', at('09'), make));
    assert.equal(db.state.made, 1);
    assert.equal(await db.settle(kept.current('/a', at('10'))), null);
    db.state.until = null;
    await db.settle(kept.get('/a', at('10'), make));
    await db.settle(kept.get('/a', at('20'), make));
    assert.equal(db.state.made, 2);
  });

  it('fill no more memory than they may, the oldest going first', async () => {
    const db = slowDatabase();
    const kept = new KeptPages(db.keeping, db.store, 10_000);
    const big = async () => page('x'.repeat(1000));
    for (let i = 0; i < 50; i++) await db.settle(kept.get(`/${i}`, now, big));
    assert.ok(kept.size >= 2 && kept.size <= 4, `${kept.size} kept`);
    await db.settle(kept.get('/49', now, async () => assert.fail('the newest is kept')));
  });
});
